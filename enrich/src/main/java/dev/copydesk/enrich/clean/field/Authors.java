package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Found;
import dev.copydesk.enrich.clean.text.Texts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the article. The names that the page shows by its headline are weighed against those that it tells machines:
 * a name that both have is sure, and where they share one, the page's own byline says who else is meant.
 */
final class Authors {

    private static final Pattern NO_LETTERS = Pattern.compile("\\p{M}+|[^\\p{L} ]");
    private static final int MAX_MARKS = 30;
    private static final int TOGETHER = 60;

    private final Metadata meta;
    private final @Nullable String site;

    Authors(Metadata meta) {
        this.meta = meta;
        this.site = meta.site() == null ? null : meta.site().value();
    }

    /** The people, none where the page names none. */
    @Nullable
    Found<List<String>> people(@Nullable String shownLine, String title) {
        Found<List<String>> told = told();
        List<String> line = Bylines.people(shownLine, site);
        List<String> marked = marked(title);
        boolean isLine = !line.isEmpty() && !(share(line, marked) && marked.size() >= line.size());
        Found<List<String>> shown = isLine
                ? new Found<>(line, FieldOrigin.TEXT)
                : marked.isEmpty() ? null : new Found<>(marked, FieldOrigin.DOM);
        if (told == null || shown == null) {
            return told == null ? shown : told;
        }
        List<String> both = confirmed(shown.value());
        return both.isEmpty() ? told : new Found<>(both, shown.origin());
    }

    /** The shown names that any witness tells too. */
    private List<String> confirmed(List<String> shown) {
        List<String> told = meta.accounts().stream()
                .flatMap(account -> Bylines.people(account.people(), site).stream())
                .map(Authors::folded)
                .toList();
        return shown.stream().filter(name -> told.contains(folded(name))).toList();
    }

    private @Nullable Found<List<String>> told() {
        for (Account account : meta.accounts()) {
            List<String> people = Bylines.people(account.people(), site);
            if (!people.isEmpty()) {
                return new Found<>(people, account.origin());
            }
        }
        return null;
    }

    /** The names in marked elements: below the headline, else above it, else where the markup is sure. */
    private List<String> marked(String title) {
        Marks marks = Marks.around(title, meta.marks());
        List<List<Mark>> places = List.of(
                marks.below(mark -> mark.isAuthor() && !mark.aside()),
                marks.above(mark -> mark.isAuthor() && !mark.aside()),
                marks.all(mark -> mark.kind() == Mark.Kind.STATED_AUTHOR && !mark.aside()),
                marks.all(mark -> mark.kind() == Mark.Kind.STATED_AUTHOR));
        for (List<Mark> place : places) {
            List<String> names = group(place);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The names of the first mark that has one, and of those that stand together with it. */
    private List<String> group(List<Mark> marks) {
        List<Mark> nearest = marks.stream().limit(MAX_MARKS).toList();
        List<Mark> trades = nearest.stream().filter(Authors::isOtherTrade).toList();
        Map<Mark, List<String>> people = new LinkedHashMap<>();
        nearest.stream()
                .filter(mark -> trades.stream().noneMatch(trade -> trade.holds(mark)))
                .forEach(mark -> people.put(mark, people(mark)));
        people.values().removeIf(List::isEmpty);
        Set<String> names = new LinkedHashSet<>();
        List<Mark> named = List.copyOf(people.keySet());
        for (Mark mark : Marks.innermost(named)) {
            if (mark.order() <= named.getFirst().order() + TOGETHER) {
                names.addAll(people.getOrDefault(mark, List.of()));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isOtherTrade(Mark mark) {
        List<String> runs = mark.runs();
        return !runs.isEmpty() && Bylines.isOtherTrade(runs.getFirst());
    }

    /** The full names in a mark, or the one short name that is all of what markup calls an author. */
    private List<String> people(Mark mark) {
        List<String> runs = mark.runs();
        List<String> people = Bylines.people(runs, site);
        boolean vouched = mark.kind() == Mark.Kind.STATED_AUTHOR
                || (mark.kind() == Mark.Kind.AUTHOR_LINK && runs.size() == 1 && people.size() == 1);
        return vouched ? people : people.stream().filter(PersonName::isFull).toList();
    }

    private static boolean share(List<String> one, List<String> other) {
        Set<String> folded = one.stream().map(Authors::folded).collect(Collectors.toSet());
        return other.stream().map(Authors::folded).anyMatch(folded::contains);
    }

    private static String folded(String name) {
        return NO_LETTERS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The byline as the page shows it, else the names as they are told. */
    @Nullable
    Found<String> byline(@Nullable String shownLine) {
        if (shownLine != null) {
            return new Found<>(shownLine, FieldOrigin.TEXT);
        }
        for (Account account : meta.accounts()) {
            List<String> names = new ArrayList<>(account.people());
            names.addAll(account.organisations());
            names.removeIf(name -> name.startsWith("http"));
            if (!names.isEmpty()) {
                return new Found<>(Bylines.bare(Texts.cut(String.join(", ", names), 500)), account.origin());
            }
        }
        return null;
    }
}
