package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.Found;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a draft whose headline is known, each with where it was found. */
public final class Fields {

    private Fields() {}

    public static void fill(
            ArticleDraft draft, Headline headline, Outline outline, Box place, Metadata meta, RawPage raw) {
        String shown = headline.shown();
        String title = draft.take(Field.TITLE, headline.title());
        draft.title = title == null ? "" : title;
        draft.origins.put(Field.URL, meta.foundUrl().origin());
        draft.site = draft.take(Field.SITE, meta.site());
        sign(draft, shown, HeadlineLines.byline(outline, place, shown), meta);
        PageDates dates = new PageDates(meta, shown, raw.fetchedAt());
        PublicationDate line = HeadlineLines.date(outline, place, shown, meta.dayOrder(), raw.fetchedAt());
        draft.published =
                draft.take(Field.PUBLISHED, dates.published(raw.hints().published(), line));
        draft.modified = draft.take(Field.MODIFIED, dates.modified(draft.published));
        draft.language = draft.take(Field.LANGUAGE, meta.language());
        draft.section = draft.take(Field.SECTION, meta.section());
        List<String> tags = draft.take(Field.TAGS, meta.tags());
        draft.publisherTags.addAll(tags == null ? List.of() : tags);
    }

    private static void sign(ArticleDraft draft, String headline, @Nullable String line, Metadata meta) {
        Authors signed = new Authors(meta);
        List<String> people = draft.take(Field.AUTHORS, signed.people(line, headline));
        draft.authors = people == null ? List.of() : people;
        Found<String> byline = signed.byline(line);
        draft.byline = draft.take(Field.BYLINE, byline);
        if (byline != null) {
            String credit = Bylines.credit(List.of(byline.value()), draft.site);
            draft.credit = draft.take(Field.CREDIT, credit == null ? null : new Found<>(credit, byline.origin()));
        }
    }
}
