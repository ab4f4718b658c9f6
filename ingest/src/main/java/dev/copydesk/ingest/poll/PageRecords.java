package dev.copydesk.ingest.poll;

import dev.copydesk.event.FeedHints;
import dev.copydesk.event.Fetch;
import dev.copydesk.event.FetchRole;
import dev.copydesk.event.Page;
import dev.copydesk.event.Redirect;
import dev.copydesk.event.Refusal;
import dev.copydesk.ingest.feed.Entry;
import dev.copydesk.ingest.fetch.FetchOutcome;
import dev.copydesk.ingest.fetch.FetchResult;
import dev.copydesk.ingest.fetch.RedirectChain;
import dev.copydesk.ingest.files.FileAnswer;
import dev.copydesk.ingest.robots.UsageRights;
import dev.copydesk.ingest.schedule.EntryVersions;
import dev.copydesk.ingest.source.SourceSpec;
import dev.copydesk.schemas.identity.Ids;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page records and fetch records of what was fetched. Values in, values out. */
final class PageRecords {

    private PageRecords() {}

    /** The page of a body that was fetched. */
    static Page page(SourceSpec source, FetchOutcome.Fetched fetched, FeedHints hints) {
        FetchResult.Answered answer = fetched.answer();
        return begin(source.id(), fetched.chain(), answer.at())
                .setStatus(answer.status())
                .setHeaders(answer.headers())
                .setContentType(answer.contentType())
                .setCharset(answer.charset())
                .setBody(ByteBuffer.wrap(answer.body()))
                .setBodyBytes(answer.body().length)
                .setHints(hints)
                .setRights(UsageRights.seen(fetched.robots(), answer.headers()))
                .build();
    }

    /** The page of a body that could not be fetched: it is published with its refusal, so that it is accounted for. */
    static Page page(SourceSpec source, FetchOutcome.Refused refused, FeedHints hints) {
        return begin(source.id(), refused.chain(), refused.at())
                .setStatus(refused.status() == null ? 0 : refused.status())
                .setHeaders(refused.headers())
                .setBodyBytes(refused.bytes())
                .setRefusal(refused.refusal())
                .setRefusalDetail(refused.detail())
                .setHints(hints)
                .setRights(UsageRights.seen(refused.robots(), refused.headers()))
                .build();
    }

    static Page page(SourceSpec source, FileAnswer.FilePage file, Instant at) {
        return begin(source.id(), RedirectChain.of(file.url().toString()), at)
                .setContentType(file.contentType())
                .setBody(ByteBuffer.wrap(file.body()))
                .setBodyBytes(file.body().length)
                .build();
    }

    static Page page(SourceSpec source, FileAnswer.FileProblem file, Instant at) {
        boolean large = file.trouble() == FileAnswer.Trouble.TOO_LARGE;
        return begin(source.id(), RedirectChain.of(file.url().toString()), at)
                .setRefusal(large ? Refusal.TOO_LARGE : Refusal.UNREACHABLE)
                .setRefusalDetail(file.detail())
                .build();
    }

    static FeedHints hints(SourceSpec source, Entry entry, String listingUrl) {
        return FeedHints.newBuilder()
                .setFeedUrl(listingUrl)
                .setTitle(entry.title())
                .setSummary(entry.summary())
                .setAuthors(entry.authors())
                .setPublished(millis(entry.published()))
                .setUpdated(millis(entry.updated()))
                .setLanguage(entry.language() == null ? source.language() : entry.language())
                .setTags(entry.tags())
                .build();
    }

    /** The fetch record of a page's URL. */
    static Fetch fetch(SourceSpec source, Page page, String marker) {
        boolean answered = page.getStatus() > 0 && page.getRefusal() != Refusal.UNREACHABLE;
        boolean forbidden = page.getRefusal() == Refusal.ROBOTS && !answered;
        return fetch(page.getUrl(), source.id(), FetchRole.PAGE, page.getFetchedAt())
                .setVersion(forbidden ? EntryVersions.forbidden(marker) : marker)
                .setEtag(page.getRefusal() == Refusal.NONE ? page.getHeaders().get("etag") : null)
                .setLastModified(
                        page.getRefusal() == Refusal.NONE ? page.getHeaders().get("last-modified") : null)
                .setStatus(answered ? page.getStatus() : null)
                .build();
    }

    /** The fetch record of a page that is unchanged under a new marker. */
    static Fetch unchanged(SourceSpec source, String url, @Nullable Fetch before, String marker, Instant at) {
        return fetch(url, source.id(), FetchRole.PAGE, at)
                .setVersion(marker)
                .setEtag(before == null ? null : before.getEtag())
                .setLastModified(before == null ? null : before.getLastModified())
                .setStatus(304)
                .build();
    }

    /** The fetch record of a listing. */
    static Fetch listing(SourceSpec source, String url, FetchResult.Answered answer, String version) {
        Map<String, String> headers = answer.headers();
        return fetch(url, source.id(), FetchRole.LISTING, answer.at())
                .setVersion(version)
                .setEtag(headers.get("etag"))
                .setLastModified(headers.get("last-modified"))
                .setStatus(answer.status())
                .build();
    }

    /** The fetch record of a listing that cannot be read: no validators, so that it is asked for in full again. */
    static Fetch unreadable(SourceSpec source, String url, FetchResult.Answered answer, String version) {
        return fetch(url, source.id(), FetchRole.LISTING, answer.at())
                .setVersion(version)
                .setStatus(answer.status())
                .build();
    }

    private static Fetch.Builder fetch(String url, String sourceId, FetchRole role, Instant at) {
        return Fetch.newBuilder()
                .setUrl(url)
                .setSourceId(sourceId)
                .setRole(role)
                .setVersion(null)
                .setEtag(null)
                .setLastModified(null)
                .setStatus(null)
                .setFetchedAt(at.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Page.Builder begin(String sourceId, RedirectChain chain, Instant at) {
        Instant fetchedAt = at.truncatedTo(ChronoUnit.MILLIS);
        List<Redirect> redirects = chain.hops().stream()
                .map(hop -> new Redirect(hop.status(), hop.location()))
                .toList();
        return Page.newBuilder()
                .setId(Ids.page(sourceId, chain.asked(), fetchedAt))
                .setUrl(chain.asked())
                .setAnsweredUrl(redirects.isEmpty() ? null : chain.end())
                .setRedirects(redirects)
                .setRefusal(Refusal.NONE)
                .setRights(List.of())
                .setFetchedAt(fetchedAt)
                .setSourceId(sourceId);
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
