package dev.copydesk.enrich.clean.text;

/**
 * Bounds markup before it is parsed. A parser makes an element of every tag, and compares each attribute of a tag with all
 * others, so that a few megabytes made for it take seconds and fill the memory. Pages of usual size are not looked at: what
 * they can cost is bounded by their size.
 */
public final class Markup {

    private static final int USUAL_CHARS = 1 << 20;

    /** Beyond this a tag is long, and what may part its attributes is counted. */
    private static final int LONG_TAG_CHARS = 1_000;

    private static final int MAX_PARTS_OF_LONG_TAGS = 200_000;

    private Markup() {}

    /** The markup, cut off before its first tag too many. */
    public static String within(String html, int maxTags) {
        if (html.length() <= USUAL_CHARS) {
            return html;
        }
        int parts = 0;
        int start = html.indexOf('<');
        for (int tags = 1; start >= 0; tags++) {
            int next = html.indexOf('<', start + 1);
            int end = next < 0 ? html.length() : next;
            parts += end - start > LONG_TAG_CHARS ? parts(html, start + 1, end) : 0;
            if (tags > maxTags || parts > MAX_PARTS_OF_LONG_TAGS) {
                return html.substring(0, start);
            }
            start = next;
        }
        return html;
    }

    /** How many spaces and strokes stand between the beginning of a tag and its end; none in what is no tag. */
    private static int parts(String html, int start, int limit) {
        int close = html.indexOf('>', start, limit);
        int end = !Character.isLetter(html.charAt(start)) ? start : close < 0 ? limit : close;
        int parts = 0;
        for (int i = start; i < end; i++) {
            parts += html.charAt(i) <= ' ' || html.charAt(i) == '/' ? 1 : 0;
        }
        return parts;
    }
}
