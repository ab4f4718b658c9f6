package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.field.Mark.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What templates call the elements of names and dates, in markup that is defined and in class names that are not. One
 * page's: it remembers the class names it has read, since they recur.
 */
final class MarkNames {

    /** What a class name hints at. */
    enum Hint {
        AUTHOR,
        NO_AUTHOR,
        DATE,
        NO_DATE,
        PUBLISHED,
        MODIFIED,
        ASIDE
    }

    private record Word(String text, Hint hint) {}

    private static final int MAX_NAME_CHARS = 200;
    private static final int MAX_REMEMBERED = 10_000;

    private static final int LETTERS = 26;
    private static final List<List<Word>> WORDS = words(Map.of(
            Hint.AUTHOR,
            "byline author autor auteur redakteur journalist writer penulis yazar reporter contributor skribent forfatter signature",
            Hint.NO_AUTHOR,
            "authori authenti autoriz autoris photo image avatar",
            Hint.DATE,
            "date time publish posted fecha datum tarih tanggal byline meta",
            Hint.NO_DATE,
            "timeline sometime candidate validate mandate countdown",
            Hint.PUBLISHED,
            "publish",
            Hint.MODIFIED,
            "update modif edited revis",
            Hint.ASIDE,
            "comment related recommend teaser sidebar popular most-read mostread trending newsletter readmore read-more latest "
                    + "footer promo"));

    /** By the first letters of the words, their second ones as bits: few letters of a name begin a word. */
    private static final int[] SECONDS = seconds();

    /** The segments of addresses under which authors have their pages. */
    private static final Set<String> AUTHOR_PATHS =
            Set.of(("author authors autor autoren autores autori autorin autorzy "
                            + "auteur auteurs autore profile profiles staff people person contributor contributors by redakteur redakteure "
                            + "journalist journalists journaliste journalistes writer writers reporter reporters columnist columnists "
                            + "byline redaktion firma firmas yazar yazarlar penulis team newsteam")
                    .split(" ", -1));

    private static final int LONGEST_AUTHOR_PATH = 12;

    private final Map<String, Set<Hint>> read = new HashMap<>();

    /** What the class and the id of an element hint at. */
    Set<Hint> hints(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME_CHARS) {
            return Set.of();
        }
        Set<Hint> known = read.get(name);
        if (known == null) {
            known = hintsOf(name.toLowerCase(Locale.ROOT));
            if (read.size() < MAX_REMEMBERED) {
                read.put(name, known);
            }
        }
        return known;
    }

    private static Set<Hint> hintsOf(String name) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        for (int i = 0; i < name.length(); i++) {
            int letter = name.charAt(i) - 'a';
            int next = (i + 1 < name.length() ? name.charAt(i + 1) : ' ') - 'a';
            if (isLetter(letter) && isLetter(next) && (SECONDS[letter] >> next & 1) != 0) {
                addHints(name, i, WORDS.get(letter), hints);
            }
        }
        return hints;
    }

    private static void addHints(String name, int at, List<Word> words, Set<Hint> hints) {
        for (Word word : words) {
            if (name.startsWith(word.text(), at)) {
                hints.add(word.hint());
            }
        }
    }

    private static boolean isLetter(int place) {
        return place >= 0 && place < LETTERS;
    }

    /** What a property of schema.org, Dublin Core or the like says, in microdata or RDFa. */
    static @Nullable Kind stated(String property) {
        String name = property.strip().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf(':') + 1)) {
            case "author", "creator" -> Kind.STATED_AUTHOR;
            case "datepublished", "datecreated", "datepublished datemodified", "issued", "date", "created" ->
                Kind.PUBLISHED;
            case "datemodified", "modified" -> Kind.MODIFIED;
            default -> null;
        };
    }

    static boolean isAuthorAddress(String href) {
        int start = href.length() < 300 ? href.indexOf('/') : -1;
        while (start >= 0) {
            int end = href.indexOf('/', start + 1);
            if (end > start + 2 && end - start <= LONGEST_AUTHOR_PATH + 1 && isNamed(href, end + 1)) {
                if (AUTHOR_PATHS.contains(href.substring(start + 1, end).toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            start = end;
        }
        return false;
    }

    /** Whether at least two characters of a segment follow. */
    private static boolean isNamed(String href, int from) {
        return from + 2 <= href.length()
                && "/?#".indexOf(href.charAt(from)) < 0
                && "/?#".indexOf(href.charAt(from + 1)) < 0;
    }

    private static int[] seconds() {
        int[] seconds = new int[LETTERS];
        WORDS.forEach(words -> words.forEach(word -> {
            int first = word.text().charAt(0) - 'a';
            seconds[first] |= 1 << word.text().charAt(1) - 'a';
        }));
        return seconds;
    }

    /** The words by their first letters. */
    private static List<List<Word>> words(Map<Hint, String> lists) {
        List<List<Word>> words = Stream.generate(() -> (List<Word>) new ArrayList<Word>())
                .limit(LETTERS)
                .toList();
        lists.forEach((hint, list) -> Stream.of(list.split(" ", -1))
                .forEach(text -> words.get(text.charAt(0) - 'a').add(new Word(text, hint))));
        return words;
    }
}
