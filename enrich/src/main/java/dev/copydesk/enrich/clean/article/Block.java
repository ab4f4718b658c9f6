package dev.copydesk.enrich.clean.article;

import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's body, in reading order. Captions and embeds stand at their place among the others without being part of the text;
 * what everyone else says, joined by blank lines, is the article's text.
 */
public sealed interface Block {

    /** Its words: one line without surrounding space, and for a table a line for each row. */
    String text();

    /** Whether its words are part of the article's text. */
    default boolean isRunningText() {
        return true;
    }

    /** Running prose; also what is left of a page whose markup says nothing more. */
    record Paragraph(String text) implements Block {}

    /**
     * A heading inside of the body.
     *
     * @param level as in HTML, from 1 to 6
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("a heading has a level from 1 to 6, not " + level);
            }
        }
    }

    /** An item of a list, numbered or not. */
    record ListItem(String text) implements Block {}

    /** Words of someone else, set off from the prose. */
    record Quote(String text) implements Block {}

    /**
     * Data in rows and columns.
     *
     * @param rows the cells of each row, heads included; an empty cell is an empty text
     */
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** As browsers copy a table: a line for each row, a tab between cells. */
        @Override
        public String text() {
            return rows.stream().map(row -> String.join("\t", row).strip()).collect(Collectors.joining("\n"));
        }
    }

    /** What is said under a picture, film or table, without its credit. */
    record Caption(String text) implements Block {
        @Override
        public boolean isRunningText() {
            return false;
        }
    }

    /**
     * Something of another site, or a film or recording, set into the body.
     *
     * @param provider whose it is, such as YouTube; the host of the address where no name is known
     * @param text what it says of itself, as a title or the words of a post; often empty
     */
    record Embed(URI url, String provider, String text) implements Block {
        @Override
        public boolean isRunningText() {
            return false;
        }
    }

    /**
     * The beginning of an entry of a live blog. What follows, up to the next, belongs to it.
     *
     * @param time when it was written, as the page states it
     * @param text its heading; empty where it has none
     */
    record LiveEntry(@Nullable PublicationDate time, String text) implements Block {}

    /** The block with at most so many characters of text. A table loses whole rows. */
    static Block cut(Block block, int maxChars) {
        if (block.text().length() <= maxChars) {
            return block;
        }
        return switch (block) {
            case Paragraph(var text) -> new Paragraph(Texts.cut(text, maxChars));
            case Heading(var level, var text) -> new Heading(level, Texts.cut(text, maxChars));
            case ListItem(var text) -> new ListItem(Texts.cut(text, maxChars));
            case Quote(var text) -> new Quote(Texts.cut(text, maxChars));
            case Caption(var text) -> new Caption(Texts.cut(text, maxChars));
            case Embed(var url, var provider, var text) -> new Embed(url, provider, Texts.cut(text, maxChars));
            case LiveEntry(var time, var text) -> new LiveEntry(time, Texts.cut(text, maxChars));
            case Table(var rows) -> cut(rows, maxChars);
        };
    }

    private static Table cut(List<List<String>> rows, int maxChars) {
        List<List<String>> kept = new ArrayList<>();
        int room = maxChars;
        for (List<String> row : rows) {
            room -= row.stream().mapToInt(cell -> cell.length() + 1).sum();
            if (room < 0) {
                break;
            }
            kept.add(row);
        }
        return new Table(kept);
    }
}
