package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import org.jsoup.nodes.Element;

/**
 * Where another article begins, on pages that go on without end: below the article that the reader came for, such a page sets the
 * next one, and the one after. Their headlines are made like the first one's, and each has a text of its own.
 */
final class NextArticle {

    private static final int FULL_ARTICLE_WORDS = 80;

    private NextArticle() {}

    /** The block that the next article begins with; the number of blocks where there is none. */
    static int startIn(LaidPage page) {
        int title = page.titleAt;
        if (title < 0 || !isHeadline(page.pieces.get(title))) {
            return page.size;
        }
        Element made = page.boxOf(title).element;
        int next = nextMadeLike(made, title + 1, page);
        boolean bothFull = isFull(title, next, page) && isFull(next, nextMadeLike(made, next + 1, page), page);
        return bothFull ? next : page.size;
    }

    /** A heading of the first level whose template has a name for it. */
    private static boolean isHeadline(Piece piece) {
        return piece.kind() == Kind.HEADING
                && piece.level() == 1
                && !madeOf(piece.box().element).isEmpty();
    }

    private static int nextMadeLike(Element headline, int from, LaidPage page) {
        for (int i = from; i < page.size; i++) {
            Piece piece = page.pieces.get(i);
            if (isHeadline(piece)
                    && madeOf(piece.box().element).equals(madeOf(headline))
                    && page.titleLikeness[i] < 1) {
                return i;
            }
        }
        return page.size;
    }

    private static boolean isFull(int from, int to, LaidPage page) {
        return from < to && page.massBefore[to] - page.massBefore[from] >= FULL_ARTICLE_WORDS;
    }

    private static String madeOf(Element heading) {
        return heading.className();
    }
}
