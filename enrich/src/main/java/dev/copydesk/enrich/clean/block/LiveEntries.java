package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.field.Dates;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The entries of a live blog: boxes beside each other that each have a time of their own, and that hold most of the body between them. What
 * lists other articles with their times looks the same, but is no part of a body.
 */
final class LiveEntries {

    private static final Evaluator TIME = Selector.evaluatorOf("time, [itemprop=datePublished]");
    private static final int MAX_TIMES = 1_000;
    private static final int MIN_ENTRIES = 3;
    private static final Duration EVENT = Duration.ofDays(3);

    private LiveEntries() {}

    /** Each entry with its time, in page order; empty where the body is no live blog. */
    static Map<Box, Optional<PublicationDate>> of(Box place, KeptPieces kept, Instant fetchedAt) {
        Map<Box, Map<Box, Element>> firstTimes = new LinkedHashMap<>();
        for (Element time : place.element.selectStream(TIME).limit(MAX_TIMES).toList()) {
            Box box = box(time, place, kept);
            while (box != null && box != place && box.parent != null) {
                if (kept.countIn(box) > 0) {
                    firstTimes
                            .computeIfAbsent(box.parent, parent -> new LinkedHashMap<>())
                            .putIfAbsent(box, time);
                }
                box = box.parent;
            }
        }
        Map<Box, Element> entries = firstTimes.values().stream()
                .max(Comparator.comparingInt(Map::size))
                .orElse(Map.of());
        int held = entries.keySet().stream().mapToInt(kept::countIn).sum();
        Map<Box, Optional<PublicationDate>> dated = new LinkedHashMap<>();
        if (entries.size() >= MIN_ENTRIES && held * 2 >= kept.size()) {
            entries.forEach(
                    (entry, time) -> dated.put(entry, Optional.ofNullable(Dates.read(written(time), fetchedAt))));
        }
        List<PublicationDate> known =
                dated.values().stream().flatMap(Optional::stream).toList();
        return areOfOneEvent(known) && known.size() * 2 >= entries.size() ? dated : Map.of();
    }

    /** Times of day, within a few days: a page of several articles has dates that lie further apart, or dates alone. */
    private static boolean areOfOneEvent(List<PublicationDate> times) {
        LongSummaryStatistics seconds = times.stream()
                .mapToLong(time -> time.instant().getEpochSecond())
                .summaryStatistics();
        return times.stream().allMatch(time -> time.precision() != Precision.DAY)
                && seconds.getCount() > 0
                && seconds.getMax() - seconds.getMin() <= EVENT.toSeconds();
    }

    private static Box box(Element element, Box place, KeptPieces kept) {
        for (Element e = element; e != null && e != place.element; e = e.parent()) {
            Optional<Box> box = kept.boxOf(e);
            if (box.isPresent()) {
                return box.get();
            }
        }
        return place;
    }

    private static String written(Element time) {
        String attribute = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        return attribute.isBlank() ? Texts.of(time, 100) : attribute;
    }
}
