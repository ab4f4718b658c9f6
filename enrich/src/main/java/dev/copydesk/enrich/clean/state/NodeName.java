package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a node of a text calls itself, in words: editors of all makes name their nodes by the elements that they stand for.
 *
 * @param address where a link leads; empty for what is none
 */
record NodeName(Set<String> words, int level, String address) {

    private static final int MAX_CHARS = 60;
    private static final int USUAL_LEVEL = 2;
    private static final Pattern BORDER =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}])(?=[\\p{Lu}\\d])|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final List<String> TYPES = List.of(
            "nodeType",
            "_type",
            "type",
            "blockType",
            "blockName",
            "kind",
            "tag",
            "tagName",
            "component",
            "__typename",
            "style");
    private static final List<String> TAGS = List.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "em", "strong", "a", "figure");
    private static final List<String> ADDRESSES = List.of("href", "url", "uri", "link");
    private static final List<String> INNER = List.of("attrs", "data", "attributes", "fields");

    private static final Set<String> RUN = set(
            "text textnode span fragment link hyperlink a anchor bold strong b em italic i u underline mention inline leaf");
    private static final Set<String> PARAGRAPH = set("paragraph paragraphs p block unstyled normal");
    private static final Set<String> HEADING = set(
            "heading header headline subheading subheadline subheader subhead subtitle crosshead intertitle title h1 h2 h3 h4 h5 h6 h");
    private static final Set<String> LIST =
            set("list lists ul ol bullets bulletlist bulletedlist orderedlist unorderedlist");
    private static final Set<String> ITEM = set("item li listitem bullet number");
    private static final Set<String> QUOTE = set("quote quotes blockquote quotation");
    private static final Set<String> ASIDE = set(
            "image images img picture photo video videos audio podcast gallery slideshow carousel embed embeds embedded "
                    + "oembed iframe tweet twitter instagram facebook youtube tiktok map chart infographic graphic media caption figure ad ads advert "
                    + "advertisement advertising promo promotion newsletter related recommendation recommendations teaser teasers pull pullquote signup subscribe paywall "
                    + "poll quiz widget interstitial divider author byline social share comments cta button form sponsored readmore script style");

    static NodeName of(JsonNode node) {
        Set<String> words = TYPES.stream()
                .map(node::path)
                .filter(JsonNode::isTextual)
                .filter(type -> type.asText().length() <= MAX_CHARS)
                .flatMap(type -> BORDER.splitAsStream(type.asText()))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (node.path("listItem").isTextual()) {
            words.add("li");
        }
        if (words.contains("tag") || words.isEmpty()) {
            TAGS.stream()
                    .filter(tag -> node.has(tag) || node.path("name").asText().equals(tag))
                    .forEach(words::add);
        }
        return new NodeName(words, level(node, words), address(node));
    }

    private static int level(JsonNode node, Set<String> words) {
        return Stream.concat(
                        places(node).map(place -> place.path("level").asInt()),
                        words.stream().map(NodeName::digit))
                .filter(level -> level >= 1 && level <= 6)
                .findFirst()
                .orElse(USUAL_LEVEL);
    }

    private static int digit(String word) {
        return word.length() <= 2 ? Character.digit(word.charAt(word.length() - 1), 10) : 0;
    }

    private static String address(JsonNode node) {
        return places(node)
                .flatMap(place -> ADDRESSES.stream().map(place::path))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> places(JsonNode node) {
        return Stream.concat(Stream.of(node), INNER.stream().map(node::path));
    }

    /** The words as a class name. */
    String written() {
        return String.join("-", words);
    }

    /** A picture, a film, an offer: no part of the running text. */
    boolean isAside() {
        return has(ASIDE) && !words.contains("text") && !words.contains("paragraph");
    }

    boolean isBreak() {
        return words.contains("break") || words.contains("br") || words.contains("linebreak");
    }

    /** A part of a line: by its name, or since it has none. */
    boolean isRun() {
        return words.isEmpty() || has(RUN);
    }

    /**
     * The element that it stands for.
     *
     * @param runs whether the text around runs on through it
     * @param listed whether it stands in a list
     * @param holdsRuns whether it is made of parts of a line
     */
    String tag(boolean runs, boolean listed, boolean holdsRuns) {
        if (words.contains("table")) {
            return words.contains("row") ? "tr" : words.contains("cell") || words.contains("header") ? "td" : "table";
        }
        if (has(ITEM) || (listed && !has(LIST))) {
            return "li";
        }
        if (has(LIST)) {
            return "ul";
        }
        if (has(QUOTE)) {
            return "blockquote";
        }
        if (has(HEADING)) {
            return "h" + level;
        }
        if (has(PARAGRAPH)) {
            return "p";
        }
        if (runs) {
            return address.isEmpty() ? "span" : "a";
        }
        if (holdsRuns) {
            return "p";
        }
        return isRun() && !words.isEmpty() ? "p" : "div";
    }

    private boolean has(Set<String> any) {
        return !Collections.disjoint(words, any);
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" ", -1));
    }
}
