package dev.copydesk.enrich.clean.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Reads selectors. A page can be hostile, so only what costs a walk over it, or little more, is understood: no regular
 * expressions, no {@code ~}, and of the pseudo-classes a few.
 */
final class HookSyntax {

    static final int MAX_CHARS = 400;

    private static final int MAX_NESTING = 3;
    private static final Set<String> PSEUDO_CLASSES = Set.of("not", "is", "has", "first-child", "last-child");
    private static final Pattern ATTRIBUTE = Pattern.compile("@([A-Za-z][A-Za-z0-9:_-]{0,60})$");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern PSEUDO_CLASS = Pattern.compile(":([A-Za-z-]+)");

    private HookSyntax() {}

    /** What is not understood. The message says why, and what would be. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message);
        }
    }

    /** A selector of elements. */
    static Hook place(String text) throws SyntaxException {
        return new Hook(text, compile(text), null);
    }

    /** A selector of an element whose text is read, or with {@code @name} at its end, of one whose attribute is. */
    static Hook field(String text) throws SyntaxException {
        Matcher attribute = ATTRIBUTE.matcher(text);
        if (!attribute.find()) {
            return place(text);
        }
        @Nullable String name = attribute.group(1);
        return new Hook(text, compile(text.substring(0, attribute.start())), name);
    }

    private static Evaluator compile(String selector) throws SyntaxException {
        if (selector.length() > MAX_CHARS) {
            throw new SyntaxException("is longer than " + MAX_CHARS + " characters: part it into several");
        }
        check(QUOTED.matcher(selector).replaceAll("\"\""));
        try {
            return Selector.evaluatorOf(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw new SyntaxException("'" + selector + "' is not a selector: " + e.getMessage());
        }
    }

    private static void check(String bare) throws SyntaxException {
        if (bare.indexOf('~') >= 0) {
            throw new SyntaxException(
                    "'~' is not understood: it can cost the square of a page; name the element itself");
        }
        int has = 0;
        Matcher pseudo = PSEUDO_CLASS.matcher(bare);
        while (pseudo.find()) {
            String name = pseudo.group(1).toLowerCase(Locale.ROOT);
            if (!PSEUDO_CLASSES.contains(name)) {
                throw new SyntaxException("':" + name
                        + "' is not understood here; there are :not, :is, :has, :first-child and :last-child");
            }
            has += name.equals("has") ? 1 : 0;
        }
        if (has > 1 || nesting(bare) > MAX_NESTING) {
            throw new SyntaxException("has more than one :has, or brackets more than " + MAX_NESTING + " deep");
        }
    }

    private static int nesting(String bare) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < bare.length(); i++) {
            open += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, open);
        }
        return deepest;
    }
}
