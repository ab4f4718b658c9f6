package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.state.StateWitness.Standing;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Writes a text of a state as the markup that it would have made: a string of markup as it is, trees and lists of blocks by what their nodes call
 * themselves. The names of the nodes become class names, so that furniture is told by the words that tell it everywhere.
 */
final class RichText {

    private static final int MAX_NODES = 40_000;
    private static final int MAX_DEPTH = 100;
    private static final int SENTENCES = 60;

    /** Names that stand before all others for texts: where an object has several, they hold the same words in other forms. */
    private static final List<String> TEXT_KEYS =
            List.of("text", "html", "innerHTML", "content", "value", "p", "h2", "h3", "h4", "li", "blockquote");

    private static final Set<KeyRole> INNER = EnumSet.of(KeyRole.TEXT, KeyRole.FRAME, KeyRole.PLAIN);

    /** Elements in which text runs on. */
    private static final Set<String> RUNNING =
            Set.of("p", "li", "blockquote", "span", "a", "h1", "h2", "h3", "h4", "h5", "h6");

    private record Task(JsonNode node, int depth, Element parent) {}

    private final StateWitness witness;
    private final CleanPolicy policy;
    private final Deque<Task> pending = new ArrayDeque<>();

    RichText(StateWitness witness, CleanPolicy policy) {
        this.witness = witness;
        this.policy = policy;
    }

    /** The markup of a string, or of the blocks in an array. */
    Element markup(JsonNode text) {
        Element body = Document.createShell("").body();
        pending.add(new Task(text, 0, body));
        for (int nodes = 0; !pending.isEmpty() && nodes < MAX_NODES; nodes++) {
            Task task = pending.pop();
            if (task.depth() < MAX_DEPTH) {
                write(task);
            }
        }
        pending.clear();
        return body;
    }

    private void write(Task task) {
        JsonNode node = task.node();
        if (node.isTextual()) {
            text(node.asText(), task.parent());
        } else if (node.isArray()) {
            push(node, task.depth() + 1, task.parent());
        } else if (node.isObject()) {
            object(node, task.depth() + 1, task.parent());
        }
    }

    private void object(JsonNode node, int depth, Element parent) {
        NodeName name = NodeName.of(node);
        if (name.isAside() || witness.of(node) == Standing.OTHERS) {
            return;
        }
        if (name.isBreak()) {
            parent.appendElement("br");
            return;
        }
        String text = ownText(node);
        boolean runs = RUNNING.contains(parent.normalName());
        String tag = name.tag(runs, parent.nameIs("ul"), text.isEmpty() && holdsRuns(node));
        Element element = parent.appendElement(tag).addClass(name.written());
        if (tag.equals("a")) {
            element.attr("href", name.address());
        }
        if (!text.isEmpty()) {
            text(text, element);
            return;
        }
        List<JsonNode> inner = new ArrayList<>();
        node.properties().forEach(field -> {
            if (field.getValue().isContainerNode() && INNER.contains(witness.role(field.getKey()))) {
                inner.add(field.getValue());
            }
        });
        push(inner, depth, element);
    }

    /** Puts nodes before all that are still to be written, in their order. */
    private void push(Iterable<JsonNode> nodes, int depth, Element parent) {
        List<Task> tasks = new ArrayList<>();
        nodes.forEach(node -> tasks.add(new Task(node, depth, parent)));
        tasks.reversed().forEach(pending::push);
    }

    /** The first text that an object has under a name for texts; empty where it is only a frame. */
    private String ownText(JsonNode node) {
        return Stream.concat(
                        TEXT_KEYS.stream(),
                        node.properties().stream()
                                .map(Map.Entry::getKey)
                                .filter(key -> witness.role(key) == KeyRole.TEXT))
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit) && !isBareMarkup(text))
                .findFirst()
                .orElse("");
    }

    /** Elements without a word in them. */
    private static boolean isBareMarkup(String text) {
        return text.length() < 2_000
                && isMarkup(text)
                && Parser.parseBodyFragment(text, "").text().isBlank();
    }

    /** Whether the inner nodes are runs of one text: no sentences each to itself. */
    private boolean holdsRuns(JsonNode node) {
        for (JsonNode inner : node) {
            if (inner.isArray() && !inner.isEmpty() && NodeName.of(inner.get(0)).isRun()) {
                int sentences = 0;
                for (JsonNode run : inner) {
                    String text = ownText(run);
                    sentences += text.length() >= SENTENCES && Texts.endsSentence(text) ? 1 : 0;
                }
                return sentences < 2 || sentences < inner.size();
            }
        }
        return false;
    }

    private void text(String written, Element parent) {
        boolean isMarkup = isMarkup(written);
        String text = isMarkup ? written : Parser.unescapeEntities(written, false);
        if (isMarkup || isMarkup(text)) {
            Element parsed = Parser.htmlParser()
                    .setMaxDepth(policy.maxDepth())
                    .parseInput(text, "")
                    .body();
            boolean runs = RUNNING.contains(parent.normalName())
                    || parsed.children().stream().anyMatch(Element::isBlock);
            Element frame = runs ? parent : parent.appendElement("p");
            List.copyOf(parsed.childNodes()).forEach(frame::appendChild);
        } else if (RUNNING.contains(parent.normalName())) {
            parent.appendChild(new TextNode(text));
        } else {
            lines(text, parent);
        }
    }

    private static void lines(String text, Element parent) {
        String tag = parent.nameIs("ul") ? "li" : "p";
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> parent.appendElement(tag).appendChild(new TextNode(line)));
    }

    private static boolean isMarkup(String text) {
        int open = text.indexOf('<');
        return open >= 0
                && open + 1 < text.length()
                && (text.contains("</") || text.contains("<br") || text.contains("/>"));
    }
}
