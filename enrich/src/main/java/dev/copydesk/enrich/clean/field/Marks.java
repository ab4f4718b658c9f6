package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.field.Mark.Kind;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The marked elements of a page, seen from its headline. */
final class Marks {

    private static final int ABOVE = 60;
    private static final int BELOW = 200;

    private final List<Mark> all;
    private final int headline;

    private Marks(List<Mark> all, int headline) {
        this.all = all;
        this.headline = headline;
    }

    /** The marks with the heading of this title as the place to look from. */
    static Marks around(String title, List<Mark> marks) {
        for (Mark mark : marks) {
            boolean heading = mark.kind() == Kind.HEADING
                    && Texts.of(mark.element(), title.length() + 50).equals(title);
            if (heading) {
                return new Marks(marks, mark.order());
            }
        }
        return new Marks(marks, -1);
    }

    /** Those below the headline, in page order. */
    List<Mark> below(Predicate<Mark> wanted) {
        return within(headline, headline + BELOW, wanted);
    }

    /** Those above the headline, in page order. */
    List<Mark> above(Predicate<Mark> wanted) {
        return within(headline - ABOVE, headline - 1, wanted);
    }

    List<Mark> all(Predicate<Mark> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private List<Mark> within(int from, int to, Predicate<Mark> wanted) {
        return headline < 0 ? List.of() : all(mark -> mark.order() >= from && mark.order() <= to && wanted.test(mark));
    }

    /** The marks that hold no other of the same list: of a byline and the name in it, the name. */
    static List<Mark> innermost(Collection<Mark> marks) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            while (!kept.isEmpty() && kept.getLast().holds(mark)) {
                kept.removeLast();
            }
            kept.add(mark);
        }
        return kept;
    }
}
