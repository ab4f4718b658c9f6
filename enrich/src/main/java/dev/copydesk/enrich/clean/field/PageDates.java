package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.FieldOrigin;
import dev.copydesk.enrich.clean.article.Found;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.article.PublicationDate.ZoneOrigin;
import dev.copydesk.enrich.clean.field.Dates.Order;
import dev.copydesk.enrich.clean.field.Mark.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a page says it was published and changed: stated for machines first, then the feed, the address, and the text. */
final class PageDates {

    private static final int MAX_WRITTEN = 60;
    private static final int MAX_CLOCKS = 12;

    /** The offsets of the world's clocks that are no whole hours, in minutes. */
    private static final Set<Long> BROKEN_HOURS =
            Set.of(-570L, -210L, -150L, 210L, 270L, 330L, 345L, 390L, 525L, 570L, 630L, 765L, 825L);

    private static final Duration SAME = Duration.ofMinutes(1);

    private static final Pattern URL_DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private final Metadata meta;
    private final Marks marks;
    private final Order order;
    private final Instant fetchedAt;

    PageDates(Metadata meta, String title, Instant fetchedAt) {
        this.meta = meta;
        this.marks = Marks.around(title, meta.marks());
        this.order = meta.dayOrder();
        this.fetchedAt = fetchedAt;
    }

    /** The publication, with the line by the headline that may tell it as the last that is asked before far elements. */
    @Nullable
    Found<PublicationDate> published(@Nullable Instant feed, @Nullable PublicationDate line) {
        List<Found<String>> stated = told(Account::published);
        stated.addAll(written(marks.all(mark -> mark.kind() == Kind.PUBLISHED && !mark.aside())));
        Found<PublicationDate> found = firstPast(stated);
        if (found != null && !found.value().inFuture()) {
            return onOwnClock(found);
        }
        if (feed != null) {
            return new Found<>(Dates.stated(feed, fetchedAt), FieldOrigin.FEED);
        }
        Found<PublicationDate> shown = shown(line);
        return shown != null && (found == null || !shown.value().inFuture()) ? shown : found;
    }

    private @Nullable Found<PublicationDate> shown(@Nullable PublicationDate line) {
        List<Found<String>> near = new ArrayList<>();
        near.addAll(written(marks.below(mark -> isTime(mark) && !mark.aside())));
        near.addAll(written(marks.above(mark -> isTime(mark) && !mark.aside())));
        inUrl().ifPresent(near::add);
        near.addAll(written(marks.below(mark -> mark.kind() == Kind.NAMED_DATE && !mark.aside())));
        Found<PublicationDate> found = firstPast(near);
        if (found != null) {
            return found;
        }
        if (line != null) {
            return new Found<>(line, FieldOrigin.TEXT);
        }
        List<Found<String>> far = new ArrayList<>();
        far.addAll(written(marks.all(mark -> (isTime(mark) || mark.kind() == Kind.NAMED_DATE) && !mark.aside())));
        far.addAll(written(marks.all(mark -> isTime(mark) || mark.kind() == Kind.NAMED_DATE)));
        return firstPast(far);
    }

    /**
     * A moment told in UTC, on the publisher's clock where another time on the page tells it: the same moment with its
     * offset, or by its reading on that clock.
     */
    private Found<PublicationDate> onOwnClock(Found<PublicationDate> found) {
        PublicationDate date = found.value();
        if (date.zone() != ZoneOrigin.STATED || !date.offset().equals(ZoneOffset.UTC)) {
            return found;
        }
        List<Found<String>> others = told(Account::published);
        others.addAll(written(marks.below(mark -> isTime(mark) || mark.kind() == Kind.NAMED_DATE).stream()
                .limit(MAX_CLOCKS)
                .toList()));
        for (Found<String> other : others) {
            PublicationDate reading = Dates.read(other.value(), order, fetchedAt);
            ZoneOffset offset = reading == null ? null : offset(date, reading);
            if (offset != null) {
                PublicationDate own =
                        new PublicationDate(date.instant(), offset, date.precision(), date.zone(), date.inFuture());
                return new Found<>(own, found.origin());
            }
        }
        return found;
    }

    private static @Nullable ZoneOffset offset(PublicationDate date, PublicationDate reading) {
        Duration apart = Duration.between(date.instant(), reading.instant());
        if (reading.zone() == ZoneOrigin.STATED) {
            boolean same = apart.abs().compareTo(SAME) < 0 && !reading.offset().equals(ZoneOffset.UTC);
            return same ? reading.offset() : null;
        }
        long minutes = Math.round(apart.toSeconds() / 60.0);
        boolean zone = reading.precision() != Precision.DAY
                && minutes != 0
                && (minutes % 60 == 0 || BROKEN_HOURS.contains(minutes))
                && minutes >= -12 * 60
                && minutes <= 14 * 60;
        return zone ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : null;
    }

    private static boolean isTime(Mark mark) {
        return mark.kind() == Kind.TIME || mark.kind() == Kind.PUBLISHED;
    }

    private Optional<Found<String>> inUrl() {
        Matcher day =
                URL_DAY.matcher(meta.url().getPath() == null ? "" : meta.url().getPath());
        return day.find()
                ? Optional.of(new Found<>(day.group(1) + "-" + day.group(2) + "-" + day.group(3), FieldOrigin.URL))
                : Optional.empty();
    }

    @Nullable
    Found<PublicationDate> modified(@Nullable PublicationDate published) {
        List<Found<String>> written = told(Account::modified);
        written.addAll(written(marks.all(mark -> mark.kind() == Kind.MODIFIED && !mark.aside())));
        Found<PublicationDate> found = firstPast(written);
        return found != null || published == null ? found : besides(published);
    }

    /** The later of two times that stand side by side, where the earlier is the publication. */
    private @Nullable Found<PublicationDate> besides(PublicationDate published) {
        for (Mark mark : marks.all(PageDates::isTime)) {
            Element before = mark.element().previousElementSibling();
            PublicationDate first = before == null ? null : Dates.read(before.attr("datetime"), fetchedAt);
            PublicationDate second =
                    first == null ? null : Dates.read(mark.element().attr("datetime"), fetchedAt);
            if (first != null
                    && second != null
                    && !second.inFuture()
                    && first.instant().equals(published.instant())
                    && second.instant().isAfter(first.instant())) {
                return new Found<>(second, FieldOrigin.DOM);
            }
        }
        return null;
    }

    private List<Found<String>> told(Function<Account, List<String>> dates) {
        List<Found<String>> told = new ArrayList<>();
        for (Account account : meta.accounts()) {
            dates.apply(account).forEach(date -> told.add(new Found<>(date, account.origin())));
        }
        return told;
    }

    /** As they are written, those for machines first: 1/11/12 is many days. */
    private static List<Found<String>> written(List<Mark> marks) {
        return marks.stream()
                .limit(MAX_WRITTEN)
                .sorted(Comparator.comparing(mark -> mark.forMachines().isEmpty()))
                .map(mark -> new Found<>(mark.written(), FieldOrigin.DOM))
                .toList();
    }

    /** A date in the future is taken only where the page states no other. */
    private @Nullable Found<PublicationDate> firstPast(List<Found<String>> written) {
        Found<PublicationDate> future = null;
        for (Found<String> text : written) {
            PublicationDate date = Dates.read(text.value(), order, fetchedAt);
            if (date != null && !date.inFuture()) {
                return new Found<>(date, text.origin());
            }
            future = future == null && date != null ? new Found<>(date, text.origin()) : future;
        }
        return future;
    }
}
