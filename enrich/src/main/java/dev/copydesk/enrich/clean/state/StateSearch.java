package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.script.ScriptJson;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through states for the text of this page's article: the one that says most among those that stand in an object that is ours, and in none of
 * another article. Of texts in each other, the innermost that holds nearly all.
 */
final class StateSearch {

    private static final int MAX_NODES = 300_000;
    private static final int MAX_TEXTS = 60;
    private static final int SHORTEST = 120;
    private static final int FEWEST_BLOCKS = 3;
    private static final double NEARLY_ALL = 0.85;

    /**
     * A node on the way.
     *
     * @param owner the object above that is ours, if what stands between is of no other
     * @param around the text that it is a part of, if any
     */
    private record Place(
            JsonNode node,
            KeyRole role,
            @Nullable JsonNode owner,
            @Nullable StateText around) {}

    private final StateWitness witness;
    private final ScriptJson json;
    private final CleanPolicy policy;
    private final RichText richText;
    private final Deque<Place> pending = new ArrayDeque<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<JsonNode> seenAsOurs = Collections.newSetFromMap(new IdentityHashMap<>());
    private int texts;
    private @Nullable StateText best;

    StateSearch(StateWitness witness, ScriptJson json, CleanPolicy policy) {
        this.witness = witness;
        this.json = json;
        this.policy = policy;
        richText = new RichText(witness, policy);
    }

    /** The text, if there is any. */
    Optional<StateText> in(List<JsonNode> states) {
        states.forEach(state -> pending.add(new Place(state, KeyRole.PLAIN, null, null)));
        while (!pending.isEmpty() && seen.size() < MAX_NODES) {
            look(pending.remove());
        }
        return Optional.ofNullable(best);
    }

    private void look(Place place) {
        if (place.node().isTextual()) {
            text(place);
        } else if (place.node().isContainerNode() && isNew(place)) {
            if (place.node().isArray()) {
                array(place);
            } else {
                object(place);
            }
        }
    }

    /** What several refer to may be reached by another way first. */
    private boolean isNew(Place place) {
        return seen.add(place.node()) | (place.owner() != null && seenAsOurs.add(place.node()));
    }

    private void array(Place place) {
        StateText text = weighed(place);
        StateText around = text == null ? place.around() : text;
        place.node().forEach(inner -> pending.add(new Place(inner, place.role(), place.owner(), around)));
    }

    private void object(Place place) {
        JsonNode node = place.node();
        JsonNode owner = switch (witness.of(node)) {
            case OURS -> node;
            case OTHERS -> null;
            case UNSAID -> place.owner();
        };
        StateText text = isListOfBlocks(node) ? weighed(new Place(node, place.role(), owner, place.around())) : null;
        StateText around = text == null ? place.around() : text;
        node.properties().forEach(field -> {
            KeyRole role = witness.role(field.getKey());
            if (role != KeyRole.ASIDE && role != KeyRole.AUTHOR) {
                pending.add(new Place(field.getValue(), role, owner, around));
            }
        });
    }

    /** Some keep blocks under their names, in order. */
    private static boolean isListOfBlocks(JsonNode node) {
        return node.size() >= FEWEST_BLOCKS
                && node.properties().stream()
                        .allMatch(field -> field.getValue().path("type").isTextual());
    }

    /** A text may be a state of its own, as an answer that was kept as it came. */
    private void text(Place place) {
        String text = place.node().asText();
        if (text.length() < SHORTEST) {
            return;
        }
        boolean isState = text.charAt(0) == '{' || text.charAt(0) == '[';
        Optional<JsonNode> state = isState ? json.read(text).filter(JsonNode::isContainerNode) : Optional.empty();
        if (state.isPresent()) {
            pending.add(new Place(state.get(), place.role(), place.owner(), place.around()));
        } else {
            weighed(place);
        }
    }

    private @Nullable StateText weighed(Place place) {
        boolean may = place.role() == KeyRole.TEXT
                || (place.role() == KeyRole.FRAME && !place.node().isTextual());
        if (place.owner() == null || !may || texts >= MAX_TEXTS) {
            return null;
        }
        texts++;
        StateText text = StateText.of(place.owner(), richText.markup(place.node()), policy);
        if (best == null || isBetter(text, best, place.around())) {
            best = text;
        }
        return text;
    }

    private static boolean isBetter(StateText text, StateText best, @Nullable StateText around) {
        return around == best ? text.worth() >= NEARLY_ALL * best.worth() : NEARLY_ALL * text.worth() > best.worth();
    }
}
