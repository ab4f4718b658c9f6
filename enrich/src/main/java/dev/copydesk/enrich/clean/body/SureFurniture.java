package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.block.Embeds;
import dev.copydesk.enrich.clean.outline.Clue;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.util.Optional;

/** Finds what is no part of a body for certain, so that nobody needs to ask how likely it is. */
final class SureFurniture {

    private static final int CAPTION_WORDS = 150;
    private static final int SHOUTED_LETTERS = 15;

    private final LaidPage page;
    private final int nextArticle;
    private final boolean captionsNamed;

    SureFurniture(LaidPage page) {
        this.page = page;
        nextArticle = NextArticle.startIn(page);
        captionsNamed = captionsAreFew(page);
    }

    /** What makes a block furniture; empty where it may be text. */
    Optional<Furniture> of(int block) {
        Piece piece = page.pieces.get(block);
        if (block >= nextArticle) {
            return Optional.of(Furniture.NEXT_ARTICLE);
        }
        if (page.phrases[block] != 0) {
            return Optional.of(Furniture.WORDING);
        }
        if (piece.isButton() && piece.kind() == Kind.TEXT) {
            return Optional.of(Furniture.BUTTON);
        }
        if (isShoutedLink(block, piece)) {
            return Optional.of(Furniture.SHOUTED_LINK);
        }
        if (captionsNamed && isNamedCaption(piece)) {
            return Optional.of(Furniture.CAPTION);
        }
        return ofBoxes(piece);
    }

    private boolean isShoutedLink(int block, Piece piece) {
        TextShape shape = page.shapes[block];
        return piece.linkShare() > 0.9
                && shape.capitals() >= SHOUTED_LETTERS
                && shape.capitals() == shape.letters()
                && piece.kind() != Kind.HEADING;
    }

    private static boolean isNamedCaption(Piece piece) {
        int clues = piece.box().clues;
        return (clues & Clue.CAPTION.bit()) != 0
                && (clues & Clue.BODY.bit()) == 0
                && piece.kind() != Kind.HEADING
                && piece.words() <= CAPTION_WORDS;
    }

    /** Where captions are a good part of all prose, the template means something else by the name. */
    private static boolean captionsAreFew(LaidPage page) {
        int mass = page.pieces.stream()
                .filter(SureFurniture::isNamedCaption)
                .mapToInt(Piece::mass)
                .sum();
        return mass * 4 <= page.mass();
    }

    private static Optional<Furniture> ofBoxes(Piece piece) {
        for (Box box = piece.box(); box != null; box = box.parent) {
            if (box.appeal) {
                return Optional.of(Furniture.APPEAL);
            }
            if (box.hidden) {
                return Optional.of(Furniture.HIDDEN);
            }
            if (Embeds.isQuotedPost(box.element)) {
                return Optional.of(Furniture.POST);
            }
        }
        return Optional.empty();
    }
}
