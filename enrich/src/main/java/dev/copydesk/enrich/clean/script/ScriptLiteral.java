package dev.copydesk.enrich.clean.script;

import java.util.Optional;

/**
 * A literal of a script as JSON: where the script's language has other words for nothing, true and false, other escapes, and dates.
 *
 * @param end where in the script it ends
 */
record ScriptLiteral(String json, int end) {

    private static final String JSON_ESCAPES = "\"\\/bfnrtu";
    private static final String BETWEEN = " \t\r\n,:";

    /** The literal that begins at a place of a script; none where that is anything else, such as a program. */
    static Optional<ScriptLiteral> at(String script, int from, int maxChars) {
        Scan scan = new Scan(script, from, (int) Math.min(script.length(), (long) from + maxChars));
        return scan.literal() ? Optional.of(new ScriptLiteral(scan.json.toString(), scan.at)) : Optional.empty();
    }

    private static final class Scan {
        private final String script;
        private final int limit;
        private final StringBuilder json = new StringBuilder();
        private int at;
        private int depth;
        private boolean date;

        Scan(String script, int from, int limit) {
            this.script = script;
            this.at = from;
            this.limit = limit;
        }

        boolean literal() {
            do {
                if (at >= limit || !step(script.charAt(at))) {
                    return false;
                }
            } while (depth > 0);
            return true;
        }

        private boolean step(char c) {
            if (c == '"' || c == '\'') {
                return string(c);
            }
            if (c == '{' || c == '[' || c == '}' || c == ']') {
                depth += c == '{' || c == '[' ? 1 : -1;
                return copy(c);
            }
            if (BETWEEN.indexOf(c) >= 0) {
                return copy(c);
            }
            if (c == ')' && date) {
                date = false;
                at++;
                return true;
            }
            return word();
        }

        private boolean copy(char c) {
            json.append(c);
            at++;
            return true;
        }

        private boolean string(char quote) {
            copy(quote);
            while (at < limit && script.charAt(at) != quote) {
                if (script.charAt(at) == '\\' && at + 1 < limit) {
                    escape(script.charAt(at + 1));
                } else {
                    copy(script.charAt(at));
                }
            }
            return at < limit && copy(quote);
        }

        /** JSON has fewer escapes, and none but these may stand in it; it knows a single quotation mark only without one. */
        private void escape(char escaped) {
            if (escaped == 'x') {
                json.append("\\u00");
            } else if (JSON_ESCAPES.indexOf(escaped) >= 0) {
                json.append('\\').append(escaped);
            } else {
                json.append(escaped == '\'' ? "\\u0027" : String.valueOf(escaped));
            }
            at += 2;
        }

        private boolean word() {
            if (script.startsWith("new Date(", at)) {
                at += "new Date(".length();
                date = true;
                return true;
            }
            return replaced("undefined", "null")
                    || replaced("void 0", "null")
                    || replaced("!0", "true")
                    || replaced("!1", "false")
                    || plain();
        }

        private boolean replaced(String word, String value) {
            boolean here = script.startsWith(word, at);
            if (here) {
                json.append(value);
                at += word.length();
            }
            return here;
        }

        /** A name, a number or another word that JSON has too. */
        private boolean plain() {
            int start = at;
            while (at < limit && isWordChar(script.charAt(at))) {
                copy(script.charAt(at));
            }
            return at > start;
        }

        private static boolean isWordChar(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '+' || c == '.';
        }
    }
}
