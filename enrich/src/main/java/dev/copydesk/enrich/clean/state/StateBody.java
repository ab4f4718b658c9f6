package dev.copydesk.enrich.clean.state;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.ArticleKind;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Field;
import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.block.BodyBlocks;
import dev.copydesk.enrich.clean.block.Links;
import dev.copydesk.enrich.clean.field.Metadata;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.script.ScriptJson;
import dev.copydesk.enrich.clean.script.ScriptValues;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * The very last resort: pages that programs draw in the browser send their text as the programs' state. It stands in only where it says far more
 * than the page shows, and only a text that is this page's by its headline or its address.
 */
public final class StateBody {

    private static final int MIN_WORDS = 60;
    private static final int FAR_MORE = 3;

    /** A page that shows more than this is no empty shell, whatever its state holds. */
    private static final int MAX_SHOWN_WORDS = 200;

    /** Mean F1 on 89 pages of the press whose text is known and was taken out of their markup. */
    private static final double MEAN_F1 = 0.95;

    private StateBody() {}

    public static void replaceIfPoor(
            ArticleDraft draft, Document page, Metadata meta, Instant fetchedAt, CleanPolicy policy) {
        if (draft.words() > MAX_SHOWN_WORDS || draft.kind == ArticleKind.LIVE_BLOG) {
            return;
        }
        ScriptJson json = new ScriptJson();
        StateWitness witness =
                new StateWitness(meta.url(), Stream.of(draft.title, meta.statedHeadline(), meta.pageTitle()));
        new StateSearch(witness, json, policy)
                .in(ScriptValues.values(page, json))
                .filter(text -> text.prose() >= Math.max(MIN_WORDS, FAR_MORE * draft.words()))
                .ifPresent(text -> replace(draft, text, meta, fetchedAt));
    }

    private static void replace(ArticleDraft draft, StateText text, Metadata meta, Instant fetchedAt) {
        List<Piece> body = text.pieces().stream()
                .filter(piece -> piece.kind() != Kind.HEADING || !Texts.isSame(piece.text(), draft.title))
                .toList();
        Box place = text.outline().root;
        draft.blocks.clear();
        draft.blocks.addAll(BodyBlocks.of(text.outline(), place, body, meta.url(), fetchedAt));
        draft.links.clear();
        draft.links.addAll(Links.of(place, body, meta.url()));
        draft.truncated |= text.outline().truncated;
        draft.origins.put(Field.BODY, FieldOrigin.PAGE_STATE);
        draft.confidence = MEAN_F1;
        new StateFields(text.owner()).fill(draft, fetchedAt);
    }
}
