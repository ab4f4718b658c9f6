package dev.copydesk.enrich.clean.script;

/**
 * Where values begin in a program: behind an equals sign, in what is parsed or pushed, as what a function is called with, and behind the name
 * of data. Programs are long and hold few values, so that this looks closer only behind the three signs that come before one.
 */
final class Beginnings {

    static final int NONE = -1;

    private static final int MAX_SPACES = 8;

    private final String program;
    private boolean pushed;

    Beginnings(String program) {
        this.program = program;
    }

    /** Where the next value begins; {@link #NONE} where none does. */
    int next(int from) {
        for (int i = from; i < program.length(); i++) {
            char sign = program.charAt(i);
            if (sign == '=' || sign == '(' || sign == ':') {
                int start = behindSpaces(i + 1, MAX_SPACES);
                if (isBeginning(from, i, start)) {
                    return start;
                }
            }
        }
        return NONE;
    }

    /** Whether the value that was found last is pushed to the page, as the next of its rows. */
    boolean isPushed() {
        return pushed;
    }

    private boolean isBeginning(int from, int sign, int start) {
        pushed = false;
        char first = charAt(start);
        return switch (program.charAt(sign)) {
            case '=' -> first == '[' || first == '{';
            case ':' -> first == '[' && follows("data", from, sign) && !isWordChar(charAt(sign - 5));
            default ->
                switch (first) {
                    case '{' -> charAt(behindSpaces(start + 1, MAX_SPACES)) == '"';
                    case '"', '\'' -> follows("JSON.parse", from, sign);
                    case '[' -> {
                        pushed = follows(".push", from, sign) && isRow(start);
                        yield pushed;
                    }
                    default -> false;
                };
        };
    }

    /** The number one and a text. */
    private boolean isRow(int start) {
        int one = behindSpaces(start + 1, 1);
        int comma = behindSpaces(one + 1, 1);
        return charAt(one) == '1' && charAt(comma) == ',' && charAt(behindSpaces(comma + 1, 1)) == '"';
    }

    private boolean follows(String word, int from, int sign) {
        int start = sign - word.length();
        return start >= from && program.startsWith(word, start);
    }

    private int behindSpaces(int from, int most) {
        int at = from;
        while (at < from + most && isSpace(charAt(at))) {
            at++;
        }
        return at;
    }

    /** A character that begins nothing, outside of the program. */
    private char charAt(int place) {
        return place >= 0 && place < program.length() ? program.charAt(place) : ';';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isWordChar(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
