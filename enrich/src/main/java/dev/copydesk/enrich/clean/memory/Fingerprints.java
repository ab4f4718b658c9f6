package dev.copydesk.enrich.clean.memory;

import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.net.URI;

/**
 * Stable 64-bit fingerprints (FNV-1a, mixed). A block's is taken of its text and of the elements it stands in: the
 * opening of an article that is quoted in a box on every page must not make the article's own opening furniture.
 */
final class Fingerprints {

    private static final int MAX_CHARS = 2_000;
    private static final int LEVELS = 3;
    private static final double MENU_LINK_SHARE = 0.9;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Fingerprints() {}

    /** Whether a block is worth remembering: links are never body, and a stray mark or figure says nothing. */
    static boolean isTelling(Piece piece) {
        String text = piece.text();
        return piece.linkShare() < MENU_LINK_SHARE
                && (piece.words() >= 2
                        || text.codePoints().filter(Character::isLetter).count() >= 6);
    }

    static long of(Piece piece) {
        long hash = text(FNV_OFFSET, piece.text());
        int level = 0;
        for (Box box = piece.box(); box != null && level < LEVELS; box = box.parent, level++) {
            hash = exact(step(hash, '<'), box.element.normalName());
        }
        return mixed(hash);
    }

    static long of(URI canonicalUrl) {
        return mixed(exact(FNV_OFFSET, canonicalUrl.toString()));
    }

    /** Case and white space do not matter, and every run of digits is one: counters and dates change from page to page. */
    private static long text(long seed, String text) {
        long hash = seed;
        boolean digit = false;
        for (int i = 0; i < text.length() && i < MAX_CHARS; i++) {
            char c = text.charAt(i);
            boolean again = digit && Character.isDigit(c);
            digit = Character.isDigit(c);
            if (!again && !Character.isWhitespace(c)) {
                hash = step(hash, digit ? '0' : Character.toLowerCase(c));
            }
        }
        return hash;
    }

    private static long exact(long seed, String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return hash;
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * FNV_PRIME;
    }

    /** The finaliser of MurmurHash3, so that the high bits are as good as the low ones. */
    private static long mixed(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
