package dev.copydesk.bench.labeller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pieces of a page that a marked body is made of: the heaviest chain of pieces whose places in the body rise with
 * their places on the page. A text that stands on the page twice is thereby taken once, where it continues the others.
 */
final class BodyAlignment {

    private static final int RUN = 4;
    private static final int MAX_PLACES_OF_RUN = 6;
    private static final int MAX_PLACES_OF_WORD = 40;
    private static final double LEAST_COVERED = 0.5;

    private final List<String> body;
    private final Map<List<String>, List<Integer>> runs = new HashMap<>();
    private final Map<String, List<Integer>> words = new HashMap<>();

    /** A piece that may stand in the body from this word on. */
    private record Place(int piece, int start, double weight) {}

    BodyAlignment(String body) {
        this.body = Words.of(body);
        for (int i = 0; i < this.body.size(); i++) {
            words.computeIfAbsent(this.body.get(i), key -> new ArrayList<>()).add(i);
            if (i + RUN <= this.body.size()) {
                runs.computeIfAbsent(this.body.subList(i, i + RUN), key -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** Which of the pieces, in page order, are the body's. */
    boolean[] align(List<String> pieces) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            places.addAll(places(i, Words.of(pieces.get(i))));
        }
        boolean[] aligned = new boolean[pieces.size()];
        heaviestChain(places).forEach(place -> aligned[place.piece()] = true);
        return aligned;
    }

    private List<Place> places(int piece, List<String> text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return text.size() < RUN ? placesOfFew(piece, text) : placesOfMany(piece, text);
    }

    private List<Place> placesOfFew(int piece, List<String> text) {
        return words.getOrDefault(text.getFirst(), List.of()).stream()
                .limit(MAX_PLACES_OF_WORD)
                .filter(at -> at + text.size() <= body.size()
                        && body.subList(at, at + text.size()).equals(text))
                .map(at -> new Place(piece, at, 0.9 * text.size()))
                .toList();
    }

    private List<Place> placesOfMany(int piece, List<String> text) {
        Map<Integer, Integer> votes = new HashMap<>();
        int covered = 0;
        int count = text.size() - RUN + 1;
        for (int i = 0; i < count; i++) {
            List<Integer> found = runs.getOrDefault(text.subList(i, i + RUN), List.of());
            covered += found.isEmpty() ? 0 : 1;
            int offset = i;
            found.stream().limit(MAX_PLACES_OF_RUN).forEach(at -> votes.merge(at - offset, 1, Integer::sum));
        }
        if (covered < LEAST_COVERED * count) {
            return List.of();
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() * 2 >= most)
                .sorted(Map.Entry.comparingByKey())
                .map(vote -> new Place(piece, vote.getKey(), vote.getValue() + RUN - 1))
                .toList();
    }

    /** By dynamic programming over the places, which come in page order. */
    private static List<Place> heaviestChain(List<Place> places) {
        double[] weight = new double[places.size()];
        int[] before = new int[places.size()];
        Arrays.fill(before, -1);
        int heaviest = -1;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            for (int j = i - 1; j >= 0; j--) {
                boolean follows =
                        places.get(j).piece() < place.piece() && places.get(j).start() < place.start();
                if (follows && weight[j] > weight[i]) {
                    weight[i] = weight[j];
                    before[i] = j;
                }
            }
            weight[i] += place.weight();
            heaviest = heaviest < 0 || weight[i] > weight[heaviest] ? i : heaviest;
        }
        List<Place> chain = new ArrayList<>();
        for (int i = heaviest; i >= 0; i = before[i]) {
            chain.addFirst(places.get(i));
        }
        return chain;
    }
}
