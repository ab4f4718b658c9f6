package dev.copydesk.enrich.clean.outline;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with a number each, looked up while a name is read and without cutting it up: by their hashes of 64 bits, which no
 * two words of a name are likely to share. A pair of neighbouring words is a word with a hyphen in it.
 */
final class Vocabulary {

    /** The hash of no letters. */
    static final long NOTHING = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;
    private final int[] numbers;

    Vocabulary(Map<String, Integer> words) {
        int slots = Integer.highestOneBit(words.size()) * 4;
        hashes = new long[slots];
        numbers = new int[slots];
        words.forEach((word, number) -> {
            long hash = hash(word);
            int slot = slotOf(hash);
            hashes[slot] = hash;
            numbers[slot] = number;
        });
    }

    /** Words that are all worth the same. */
    static Vocabulary of(String... words) {
        return new Vocabulary(Stream.of(words).collect(Collectors.toMap(word -> word, word -> 1)));
    }

    private static long hash(String word) {
        long hash = NOTHING;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash of a word with one more letter. */
    static long step(long hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    /** The number of the word with this hash; 0 for every other one. */
    int number(long hash) {
        return numbers[slotOf(hash)];
    }

    private int slotOf(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
