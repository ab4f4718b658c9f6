package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import dev.copydesk.enrich.clean.text.Phrases;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** From the pieces of an article's place to its body: furniture, link lists, captions and loose ends fall away. */
public final class BodyFilter {

    private BodyFilter() {}

    public static List<Block> blocks(List<Piece> pieces, String title) {
        List<Piece> prose = new ArrayList<>();
        boolean inBox = false;
        for (Piece piece : pieces) {
            boolean strong = piece.mass() >= 20;
            if (Phrases.isBoxLabel(piece.text())) {
                inBox = true;
            } else if (strong || piece.kind() == Kind.HEADING) {
                inBox = false;
            }
            if (!inBox && isWanted(piece, title) && !repeats(prose, piece)) {
                prose.add(piece);
            }
        }
        int first = firstProse(prose);
        int end = endOfProse(prose);
        return first >= end ? List.of() : withoutLooseHeadings(prose.subList(first, end));
    }

    private static boolean isWanted(Piece piece, String title) {
        if (piece.kind() == Kind.CAPTION || Phrases.isFurniture(piece.text())) {
            return false;
        }
        if (piece.kind() == Kind.HEADING) {
            return piece.linkShare() < 0.5 && !Texts.isSame(piece.text(), title);
        }
        if (piece.linkShare() > 0.5 && (piece.linkShare() > 0.9 || !Texts.endsSentence(piece.text()))) {
            return false;
        }
        return piece.mass() > 0
                || piece.kind() != Kind.TEXT
                || Texts.words(piece.text()) >= 8
                || Texts.endsSentence(piece.text());
    }

    private static boolean repeats(List<Piece> prose, Piece piece) {
        return !prose.isEmpty() && prose.getLast().text().equals(piece.text());
    }

    private static int firstProse(List<Piece> prose) {
        for (int i = 0; i < prose.size(); i++) {
            if (prose.get(i).mass() > 0) {
                boolean headed = i > 0
                        && prose.get(i - 1).kind() == Kind.HEADING
                        && prose.get(i - 1).level() > 1;
                return headed ? i - 1 : i;
            }
        }
        return prose.size();
    }

    private static int endOfProse(List<Piece> prose) {
        int end = prose.size();
        while (end > 0) {
            Piece last = prose.get(end - 1);
            boolean listed = last.kind() == Kind.LIST_ITEM
                    && end > 1
                    && prose.get(end - 2).kind() == Kind.LIST_ITEM
                    && last.linkShare() < 0.1;
            boolean sentence = last.kind() != Kind.HEADING && last.linkShare() < 0.3 && Texts.endsSentence(last.text());
            if (last.mass() > 0 || listed || sentence) {
                return end;
            }
            end--;
        }
        return 0;
    }

    /** A heading at the very end has lost its text. */
    private static List<Block> withoutLooseHeadings(List<Piece> prose) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < prose.size(); i++) {
            Piece piece = prose.get(i);
            boolean heading = piece.kind() == Kind.HEADING;
            if (!heading || i + 1 < prose.size()) {
                blocks.add(new Block(kind(piece.kind()), piece.text()));
            }
        }
        return blocks;
    }

    private static Block.Kind kind(Kind kind) {
        return switch (kind) {
            case HEADING -> Block.Kind.HEADING;
            case LIST_ITEM -> Block.Kind.LIST_ITEM;
            case QUOTE -> Block.Kind.QUOTE;
            case TEXT, PARAGRAPH, CAPTION, CELL -> Block.Kind.PARAGRAPH;
        };
    }
}
