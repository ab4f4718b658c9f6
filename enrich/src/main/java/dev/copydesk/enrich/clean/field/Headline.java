package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.Found;

/**
 * A headline.
 *
 * @param title as a reader would quote it
 * @param shown the line of the page that shows it, by which its place is found; the title itself where no line does
 */
public record Headline(Found<String> title, String shown) {}
