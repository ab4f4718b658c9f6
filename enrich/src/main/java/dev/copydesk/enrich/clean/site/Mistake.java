package dev.copydesk.enrich.clean.site;

/**
 * One mistake in a file of site rules.
 *
 * @param file name of the file
 * @param line line, from 1
 * @param where the rule's host, as far as it is known, and the key at fault
 * @param message what is wrong, and what would be right
 */
public record Mistake(String file, int line, String where, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + where + ": " + message;
    }
}
