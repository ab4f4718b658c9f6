package dev.copydesk.ingest.source;

/**
 * One mistake in a sources file.
 *
 * @param file name of the file
 * @param line line, from 1
 * @param key the key at fault, such as {@code sources[2].poll}
 * @param message what is wrong, and what would be right
 */
public record Problem(String file, int line, String key, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + key + ": " + message;
    }
}
