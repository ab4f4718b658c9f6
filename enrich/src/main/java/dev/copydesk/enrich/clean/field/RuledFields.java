package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Found;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.Optional;

/** The fields that a site rule names: they stand before what the page says of itself elsewhere. */
public final class RuledFields {

    private RuledFields() {}

    /** The headline that a rule names, else the one that the page suggests. */
    public static Headline headline(Optional<Applied> rule, Outline outline, Box place, Metadata meta) {
        return rule.flatMap(Applied::title)
                .map(title -> new Headline(new Found<>(title.text(), FieldOrigin.SITE_RULE), title.text()))
                .orElseGet(() -> Titles.of(outline, place, meta));
    }

    public static void fill(ArticleDraft draft, Applied rule, Instant fetchedAt) {
        rule.standfirst().ifPresent(standfirst -> {
            draft.standfirst = standfirst.text();
            draft.origins.put(Field.STANDFIRST, FieldOrigin.SITE_RULE);
            draft.blocks.removeIf(block -> Texts.isSame(block.text(), standfirst.text()));
        });
        rule.byline().ifPresent(byline -> {
            draft.byline = Bylines.bare(byline.text());
            draft.origins.put(Field.BYLINE, FieldOrigin.SITE_RULE);
            draft.authors = draft.authors.isEmpty() ? Bylines.people(draft.byline, draft.site) : draft.authors;
        });
        rule.published().ifPresent(written -> {
            PublicationDate published = Dates.read(written.text(), fetchedAt);
            if (published != null) {
                draft.published = published;
                draft.origins.put(Field.PUBLISHED, FieldOrigin.SITE_RULE);
            }
        });
    }
}
