package dev.copydesk.enrich.clean.article;

/**
 * The bounds of cleaning. What exceeds a maximum is cut, not refused. An article whose page or whose text was cut says so.
 *
 * @param maxBodyBytes bytes of a page that are looked at
 * @param maxDepth depth of the element tree; deeper elements become siblings of the deepest
 * @param maxElements elements that are looked at, in document order, and lines of a page of plain text; a page of megabytes is
 *     cut before it is parsed where it has more than four times as many tags
 * @param maxTextChars characters of an article's text
 * @param maxArticles articles of one page
 * @param minWords words that an article's text has at least; in scripts without spaces two characters count as a word
 */
public record CleanPolicy(
        int maxBodyBytes, int maxDepth, int maxElements, int maxTextChars, int maxArticles, int minWords) {

    /**
     * Twice the largest pages of the press, and half the shortest news item. Of 1,606 pages of the press the one with the most
     * elements has 10,113.
     */
    public static final CleanPolicy DEFAULT = new CleanPolicy(8 << 20, 256, 30_000, 500_000, 50, 25);

    public CleanPolicy {
        if (maxBodyBytes < 1
                || maxDepth < 8
                || maxElements < 1
                || maxTextChars < 1
                || maxArticles < 1
                || minWords < 1) {
            throw new IllegalArgumentException("every bound of cleaning is positive, and a page is at least 8 deep");
        }
    }
}
