package dev.copydesk.enrich.clean.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.copydesk.enrich.clean.text.Texts;
import dev.copydesk.enrich.clean.text.WordSet;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells by headline and address which objects of a state are the page's article, and which are other articles. */
final class StateWitness {

    /** Whose an object is, by what it says of itself. */
    enum Standing {
        OURS,
        OTHERS,
        UNSAID
    }

    private static final int LONGEST = 500;
    private static final int FEWEST_WORDS = 3;

    private final PagePlace place;
    private final List<WordSet> headlines;
    private final Map<String, KeyRole> roles = new HashMap<>();

    /** @param headlines what the page calls its article, wherever it does */
    StateWitness(URI url, Stream<@Nullable String> headlines) {
        place = new PagePlace(url);
        this.headlines = headlines
                .filter(Objects::nonNull)
                .map(WordSet::of)
                .filter(words -> words.size() >= FEWEST_WORDS)
                .toList();
    }

    KeyRole role(String name) {
        return roles.size() > 20_000 ? KeyRole.of(name) : roles.computeIfAbsent(name, KeyRole::of);
    }

    /** Ours where headline or address agree; another's where it has both, or one and an identity, and neither agrees. */
    Standing of(JsonNode object) {
        Sayings said = new Sayings();
        object.properties().forEach(field -> {
            KeyRole role = role(field.getKey());
            said.add(role, field.getValue());
            if (role == KeyRole.HEAD && field.getValue().isObject()) {
                field.getValue().properties().forEach(inner -> said.add(role(inner.getKey()), inner.getValue()));
            }
        });
        return said.standing();
    }

    private final class Sayings {
        private boolean headline;
        private boolean likeHeadline;
        private boolean sameHeadline;
        private boolean otherPlace;
        private boolean samePlace;
        private boolean identified;

        void add(KeyRole role, JsonNode value) {
            switch (role) {
                case HEADLINE -> words(value).forEach(this::headline);
                case ADDRESS -> words(value).forEach(this::address);
                case IDENTITY -> identified |= value.isValueNode() && !value.isNull();
                default -> {}
            }
        }

        private void headline(String text) {
            WordSet words = WordSet.of(text);
            if (words.size() >= FEWEST_WORDS) {
                headline = true;
                likeHeadline |= headlines.stream().anyMatch(ours -> isLike(words, ours));
                sameHeadline |= headlines.stream().anyMatch(ours -> words.likeness(ours) == 1);
            }
        }

        private void address(String text) {
            String other = place.pathOf(text);
            samePlace |= place.isSame(other);
            otherPlace |= other.length() >= PagePlace.SHORTEST && !place.isSame(other);
        }

        /** Who stands at another address has our headline word for word, or is the next of a series. */
        Standing standing() {
            if (samePlace || sameHeadline || (likeHeadline && !otherPlace)) {
                return Standing.OURS;
            }
            return headline && (otherPlace || identified) ? Standing.OTHERS : Standing.UNSAID;
        }
    }

    private static boolean isLike(WordSet one, WordSet other) {
        int smaller = Math.min(one.size(), other.size());
        return smaller * 10 >= Math.max(one.size(), other.size()) * 6 && one.overlap(other) >= 0.8;
    }

    /** The texts of a value: itself, or what it holds in a form or two. */
    private static Stream<String> words(JsonNode value) {
        Stream<JsonNode> values =
                value.isObject() ? value.properties().stream().limit(6).map(Map.Entry::getValue) : Stream.of(value);
        return values.filter(JsonNode::isTextual).map(text -> Texts.cut(text.asText(), LONGEST));
    }
}
