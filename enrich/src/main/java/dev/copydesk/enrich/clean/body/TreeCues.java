package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.outline.Clue;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a block stands in the tree: what its elements are called, how far off, and how much prose they hold. */
final class TreeCues implements CueGroup {

    private static final int LEVELS = 4;
    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "span",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "td",
            "blockquote",
            "figcaption",
            "section",
            "article",
            "a",
            "strong",
            "em",
            "ul",
            "ol",
            "dd",
            "dt",
            "header",
            "footer",
            "aside",
            "main",
            "figure",
            "form",
            "pre",
            "tr",
            "table",
            "center");
    private static final Map<String, Integer> TAG_CODES = codes();
    static final List<String> NAMES = allNames();

    /** Those that are read from the names of elements. */
    static final Set<String> NAME_CUES = Stream.concat(
                    Stream.of(Clue.values()).map(clue -> "steps to " + clue),
                    Stream.of("steps to furniture", "steps to an appeal"))
            .collect(Collectors.toUnmodifiableSet());

    private final LaidPage page;
    private final Surroundings surroundings;

    TreeCues(LaidPage page) {
        this.page = page;
        surroundings = new Surroundings(page.outline);
    }

    @Override
    public void write(int block, CueRow row) {
        Box box = page.boxOf(block);
        row.add(box.depth);
        row.add(tag(box));
        row.add(box.parent == null ? -1 : tag(box.parent));
        surroundings.write(box, row);
        Box around = box;
        for (int level = 0; level < LEVELS; level++) {
            writeHolder(around, block, row);
            around = around.parent == null ? around : around.parent;
        }
    }

    private void writeHolder(Box box, int block, CueRow row) {
        int count = Math.max(1, box.end - box.first);
        int words = page.wordsBefore[box.end] - page.wordsBefore[box.first];
        int mass = page.massBefore[box.end] - page.massBefore[box.first];
        row.add(count);
        row.add(words);
        row.addShare(page.linkedBefore[box.end] - page.linkedBefore[box.first], words);
        row.addShare(mass, page.mass());
        row.addShare(mass, words);
        row.addShare(page.stopsBefore[box.end] - page.stopsBefore[box.first], count);
        row.addShare(block - box.first, count);
        row.add(box.children.size());
    }

    private static int tag(Box box) {
        return TAG_CODES.getOrDefault(box.element.normalName(), TAGS.size());
    }

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new HashMap<>();
        TAGS.forEach(tag -> codes.put(tag, codes.size()));
        return Map.copyOf(codes);
    }

    private static List<String> allNames() {
        List<String> names = new ArrayList<>(List.of("depth", "tag", "tag above"));
        for (Clue clue : Clue.values()) {
            names.add("steps to " + clue);
        }
        Surroundings.HOLDERS.forEach(holder -> names.add("steps to <" + holder + ">"));
        names.add("steps to furniture");
        names.add("steps to an appeal");
        for (int level = 0; level < LEVELS; level++) {
            String holder = " of holder " + level;
            Stream.of(
                            "blocks",
                            "words",
                            "link share",
                            "share of prose",
                            "prose a word",
                            "stops a block",
                            "place in",
                            "parts")
                    .forEach(what -> names.add(what + holder));
        }
        return List.copyOf(names);
    }
}
