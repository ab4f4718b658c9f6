package dev.copydesk.enrich.clean.field;

import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.RawPage;
import dev.copydesk.enrich.clean.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a page says it was published and changed: stated for machines first, then the feed, the address, and the text. */
final class PageDates {

    private static final Pattern URL_DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "datePublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "og:article:published_time",
            "cXenseParse:recs:publishtime",
            "originalpublicationdate",
            "release_date");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "dateModified",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "article:modified",
            "revised");

    private PageDates() {}

    static @Nullable PublicationDate published(
            Document page, MetaTags meta, JsonLd.@Nullable Article article, RawPage raw) {
        List<@Nullable String> written = new ArrayList<>();
        written.add(article == null ? null : article.published());
        PUBLISHED.forEach(name -> written.add(meta.first(List.of(name))));
        for (Element time :
                Metadata.first(page, "[itemprop*=datePublished], time[pubdate], time[datetime], abbr.published")) {
            written.add(
                    time.hasAttr("content")
                            ? time.attr("content")
                            : time.hasAttr("datetime")
                                    ? time.attr("datetime")
                                    : time.hasAttr("title") ? time.attr("title") : Texts.of(time, 100));
        }
        PublicationDate found = firstPast(written, raw.fetchedAt());
        if (found == null && raw.hints().published() != null) {
            found = Dates.stated(raw.hints().published(), raw.fetchedAt());
        }
        if (found != null) {
            return found;
        }
        Matcher day =
                URL_DAY.matcher(raw.url().getPath() == null ? "" : raw.url().getPath());
        String inUrl = day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : null;
        List<@Nullable String> shown = new ArrayList<>();
        shown.add(inUrl);
        for (Element element : Metadata.first(
                page,
                "time, [class*=date], [class*=publish], [class*=time], [id*=date], [class*=byline], [class*=meta]")) {
            shown.add(Texts.of(element, 100));
        }
        return firstPast(shown, raw.fetchedAt());
    }

    static @Nullable PublicationDate modified(
            Document page,
            MetaTags meta,
            JsonLd.@Nullable Article article,
            @Nullable PublicationDate published,
            Instant at) {
        List<@Nullable String> written = new ArrayList<>();
        written.add(article == null ? null : article.modified());
        MODIFIED.forEach(name -> written.add(meta.first(List.of(name))));
        for (Element time : Metadata.first(page, "[itemprop*=dateModified]")) {
            written.add(time.hasAttr("content") ? time.attr("content") : time.attr("datetime"));
        }
        PublicationDate found = firstPast(written, at);
        return found != null || published == null ? found : besides(page, published, at);
    }

    /** The later of two times that stand side by side, where the earlier is the publication. */
    private static @Nullable PublicationDate besides(Document page, PublicationDate published, Instant at) {
        for (Element time : Metadata.first(page, "time[datetime] + time[datetime]")) {
            Element before = time.previousElementSibling();
            PublicationDate first = before == null ? null : Dates.read(before.attr("datetime"), at);
            PublicationDate second = Dates.read(time.attr("datetime"), at);
            if (first != null
                    && second != null
                    && !second.inFuture()
                    && first.instant().equals(published.instant())
                    && second.instant().isAfter(first.instant())) {
                return second;
            }
        }
        return null;
    }

    /** A date in the future is taken only where the page states no other. */
    private static @Nullable PublicationDate firstPast(List<@Nullable String> written, Instant fetchedAt) {
        PublicationDate future = null;
        for (String text : written) {
            PublicationDate date = Dates.read(text, fetchedAt);
            if (date != null && !date.inFuture()) {
                return date;
            }
            future = future == null ? date : future;
        }
        return future;
    }
}
