package dev.copydesk.app.wire;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two marks that a story's paragraph may hold, {@code *emphasis*} and {@code [a link](/path)}, as HTML and as plain text. */
final class Prose {

    private static final Pattern EMPHASIS = Pattern.compile("\\*([^*]+)\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("\\{(\\d+)(?:-(\\d+))?\\}");

    private Prose() {}

    static String plain(String marked) {
        return LINK.matcher(EMPHASIS.matcher(marked).replaceAll("$1")).replaceAll("$1");
    }

    static List<String> plain(List<String> marked) {
        return marked.stream().map(Prose::plain).toList();
    }

    static String html(String marked) {
        String linked = LINK.matcher(escape(marked)).replaceAll("<a href=\"$2\">$1</a>");
        return EMPHASIS.matcher(linked).replaceAll("<em>$1</em>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A text in which {@code {3}} or {@code {2-5}} stands for those paragraphs of an earlier one. */
    static List<String> quoting(List<String> text, List<String> earlier) {
        List<String> whole = new ArrayList<>();
        for (String paragraph : text) {
            Matcher quoted = QUOTED.matcher(paragraph);
            if (quoted.matches()) {
                int first = Integer.parseInt(quoted.group(1));
                int last = quoted.group(2) == null ? first : Integer.parseInt(quoted.group(2));
                whole.addAll(earlier.subList(first - 1, last));
            } else {
                whole.add(paragraph);
            }
        }
        return List.copyOf(whole);
    }

    /** HTML as bytes; what the charset cannot say becomes a character reference, as old newsroom systems do it. */
    static byte[] encode(String html, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(html)) {
            return html.getBytes(charset);
        }
        StringBuilder sayable = new StringBuilder(html.length());
        html.codePoints().forEach(point -> {
            String character = Character.toString(point);
            sayable.append(encoder.canEncode(character) ? character : "&#" + point + ";");
        });
        return sayable.toString().getBytes(charset);
    }
}
