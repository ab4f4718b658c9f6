package dev.copydesk.enrich.clean.text;

/**
 * The distinct words of a text in lower case, for comparing lines with headlines: at most the first {@value #MAX_WORDS}.
 * In scripts without spaces every character is a word.
 *
 * <p>Words are kept as hashes of 64 bits in a table with open addressing, since a set is made of every line of a page: two
 * words of a pair of lines share a hash once in 10^16 pairs.
 */
public final class WordSet {

    /** Of no text. */
    public static final WordSet EMPTY = new WordSet();

    private static final int MAX_WORDS = 60;
    private static final int MAX_CHARS = 1_000;
    private static final int FIRST_SLOTS = 16;
    private static final long FREE = 0;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char COMBINING_DOT = '\u0307';

    private long[] slots = new long[FIRST_SLOTS];
    private int size;

    private WordSet() {}

    public static WordSet of(String whole) {
        String text = Texts.cut(whole, MAX_CHARS);
        WordSet set = new WordSet();
        long word = SEED;
        long beforeLast = SEED;
        char last = 0;
        for (int i = 0; i <= text.length() && set.size < MAX_WORDS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c < 0x80 ? Texts.isAsciiWordChar(c) : !Texts.isUnspaced(c) && Character.isLetterOrDigit(c)) {
                beforeLast = word;
                last = c;
                word = lower(word, c);
            } else if (Texts.isUnspaced(c)) {
                set.add(step(SEED, c));
            } else if (word != SEED) {
                set.add(last == 'Σ' && beforeLast != SEED ? step(beforeLast, 'ς') : word);
                word = SEED;
            }
        }
        return set;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** How many words both have. */
    public int shared(WordSet other) {
        if (size > other.size) {
            return other.shared(this);
        }
        int shared = 0;
        for (long word : slots) {
            shared += word != FREE && other.slots[other.slotOf(word)] == word ? 1 : 0;
        }
        return shared;
    }

    public boolean containsAll(WordSet other) {
        return shared(other) == other.size;
    }

    /** Share of the words of the smaller set that the other has too, between 0 and 1. */
    public double overlap(WordSet other) {
        int smaller = Math.min(size, other.size);
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }

    /** Words in common, of the words of both (Jaccard). */
    public double likeness(WordSet other) {
        int shared = size == 0 || other.size == 0 ? 0 : shared(other);
        return shared == 0 ? 0 : (double) shared / (size + other.size - shared);
    }

    private void add(long word) {
        long key = word == FREE ? SEED : word;
        int slot = slotOf(key);
        if (slots[slot] == FREE) {
            slots[slot] = key;
            if (++size * 2 > slots.length) {
                grow();
            }
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long word : old) {
            if (word != FREE) {
                slots[slotOf(word)] = word;
            }
        }
    }

    /** Where a word stands, or the free slot where it would. */
    private int slotOf(long word) {
        int mask = slots.length - 1;
        int slot = (int) (word ^ (word >>> 32)) & mask;
        while (slots[slot] != FREE && slots[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** In lower case as whole strings are: a dotted capital I becomes two characters. */
    private static long lower(long hash, char c) {
        if (c < 0x80) {
            return step(hash, c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
        }
        return c == 'İ' ? step(step(hash, 'i'), COMBINING_DOT) : step(hash, Character.toLowerCase(c));
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * PRIME;
    }
}
