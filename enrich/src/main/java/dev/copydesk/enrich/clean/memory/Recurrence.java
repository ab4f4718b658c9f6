package dev.copydesk.enrich.clean.memory;

/**
 * How often a block was seen on other pages of its site.
 *
 * @param pages distinct other pages that had it, at least
 * @param ofPages distinct other pages that are remembered, at least
 */
public record Recurrence(int pages, int ofPages) {

    public double share() {
        return ofPages == 0 ? 0 : (double) pages / ofPages;
    }
}
