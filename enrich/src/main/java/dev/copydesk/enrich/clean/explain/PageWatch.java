package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.body.BodyChoice;
import dev.copydesk.enrich.clean.body.PageWitness;
import dev.copydesk.enrich.clean.dump.TextLine;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.site.SiteRule.Applied;
import java.util.List;
import java.util.Optional;

/** Is told of the steps of cleaning as they are taken. What it is handed belongs to the cleaner: it looks and changes nothing. */
public interface PageWatch {

    /** For whom the articles are enough. */
    PageWatch NOBODY = new PageWatch() {};

    /** A page of markup has been laid out. */
    default void laidOut(Outline outline) {}

    /** Its blocks have their labels, and the rule of its site, if there is one, has been tried. */
    default void labelled(PageWitness witness, float[] labels, Optional<Applied> rule) {}

    /**
     * A body has been chosen and its article drafted; what comes of it is open.
     *
     * @param body what is left of the choice without the standfirst and the headline
     */
    default void drafted(BodyChoice choice, Optional<Piece> standfirst, List<Piece> body, ArticleDraft draft) {}

    /** A page of plain text has been read. */
    default void printed(List<TextLine> lines) {}
}
