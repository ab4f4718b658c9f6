package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.WordSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a block agrees with what the page says of its article, and where it stands from the headline. */
final class WitnessCues implements CueGroup {

    private static final int NO_TITLE = -999;
    static final List<String> NAMES = List.of(
            "like the title",
            "like the description",
            "inside the description",
            "in the structured data",
            "blocks since the title",
            "prose since the title",
            "steps to the title",
            "blocks since the first heading",
            "steps to the first heading",
            "in the title's article",
            "words of the page",
            "prose of the page",
            "link share of the page");

    private final LaidPage page;
    private final PageWitness witness;

    /** The {@code article} element around each box of the page, by the boxes' indices. */
    private final @Nullable Box[] articles;

    private final @Nullable Box titlesArticle;

    WitnessCues(LaidPage page, PageWitness witness) {
        this.page = page;
        this.witness = witness;
        articles = articles(page.outline.boxes);
        titlesArticle = page.titleAt < 0 ? null : articles[page.boxOf(page.titleAt).index];
    }

    @Override
    public void write(int block, CueRow row) {
        Piece piece = page.pieces.get(block);
        WordSet words = page.wordSets[block];
        row.add(page.titleLikeness[block]);
        row.add(witness.likeDescription(words));
        row.add(witness.insideDescription(words));
        row.add(witness.insideBody(piece.text()));
        writeDistances(block, row);
        Box article = articles[piece.box().index];
        row.add(page.titleAt < 0 ? -1 : article == titlesArticle ? 1 : article == null ? 2 : 0);
        row.add(page.words());
        row.add(page.mass());
        row.addShare(page.linkedBefore[page.size], page.words());
    }

    private void writeDistances(int block, CueRow row) {
        Box box = page.boxOf(block);
        int title = page.titleAt;
        row.add(title < 0 ? NO_TITLE : block - title);
        row.add(title < 0 ? NO_TITLE : page.massBefore[block] - page.massBefore[title]);
        row.add(title < 0 ? FlowCues.NONE : FlowCues.steps(box, page.boxOf(title)));
        int heading = page.firstHeadingAt;
        row.add(heading < 0 ? NO_TITLE : block - heading);
        row.add(heading < 0 ? FlowCues.NONE : FlowCues.steps(box, page.boxOf(heading)));
    }

    /** Parents come before their children, so each box is one step from what its parent knows. */
    private static @Nullable Box[] articles(List<Box> boxes) {
        @Nullable Box[] articles = new @Nullable Box[boxes.size()];
        for (Box box : boxes) {
            Box outer = box.parent == null ? null : articles[box.parent.index];
            articles[box.index] = box.element.normalName().equals("article") ? box : outer;
        }
        return articles;
    }
}
