package dev.copydesk.app.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file of stories: each a few {@code name: value} headers, a blank line, and paragraphs that blank lines part, as in a letter
 * (RFC 5322). A line of equals signs ends a story.
 */
final class StoryFile {

    private StoryFile() {}

    /** One letter of the file. */
    record Letter(Map<String, String> headers, List<String> paragraphs) {
        String need(String name) {
            return header(name)
                    .orElseThrow(() -> new IllegalArgumentException("a story without \"" + name + "\": " + headers));
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        List<String> list(String name) {
            return header(name).map(names -> List.of(names.split("; ", -1))).orElse(List.of());
        }
    }

    static List<Letter> parse(String text) {
        List<Letter> letters = new ArrayList<>();
        for (String part : text.strip().split("(?m)^={4,}\\R", -1)) {
            letters.add(letter(part.strip()));
        }
        return List.copyOf(letters);
    }

    private static Letter letter(String text) {
        String[] blocks = text.split("\\R\\s*\\R", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : blocks[0].split("\\R", -1)) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("not a header: \"" + line + "\"");
            }
            headers.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        List<String> paragraphs = new ArrayList<>();
        for (int block = 1; block < blocks.length; block++) {
            paragraphs.add(blocks[block].strip().replaceAll("\\s+", " "));
        }
        return new Letter(headers, paragraphs);
    }
}
