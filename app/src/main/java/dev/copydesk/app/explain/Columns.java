package dev.copydesk.app.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in the columns of a terminal. What a page says is not trusted with one: controls, escapes and marks that turn the direction of
 * writing are left out.
 */
final class Columns {

    private Columns() {}

    /** The text without what would steer a terminal. */
    static String harmless(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** As much of a text as fits, filled up with spaces. */
    static String fitted(String text, int width) {
        String shown = width(text) <= width ? text : head(text, width - 1) + "…";
        return shown + " ".repeat(Math.max(0, width - width(shown)));
    }

    /** A text in lines that fit, broken between words where that is possible. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest) > width) {
            String head = head(rest, width);
            boolean betweenWords = rest.charAt(head.length()) == ' ';
            int space = betweenWords ? head.length() : head.lastIndexOf(' ');
            int end = space > 0 ? space : head.length();
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** At least one character, so that whoever goes on behind it comes to an end. */
    private static String head(String text, int width) {
        int end = 0;
        int taken = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            taken += width(c);
            if (taken > width && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** The scripts of East Asia and the pictographs, as Unicode's East Asian Width (UAX 11) has them, roughly. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || (c >= 0x2e80 && c <= 0xa4cf)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0xffe0 && c <= 0xffe6)
                        || (c >= 0x1f300 && c <= 0x1faff)
                        || (c >= 0x20000 && c <= 0x3fffd));
    }
}
