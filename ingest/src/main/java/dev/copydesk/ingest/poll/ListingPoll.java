package dev.copydesk.ingest.poll;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.FetchRole;
import dev.copydesk.event.Page;
import dev.copydesk.ingest.feed.Entry;
import dev.copydesk.ingest.feed.Listing;
import dev.copydesk.ingest.feed.ListingAnswer;
import dev.copydesk.ingest.fetch.FetchOutcome;
import dev.copydesk.ingest.fetch.FetchResult;
import dev.copydesk.ingest.fetch.FetchTask;
import dev.copydesk.ingest.fetch.RedirectChain;
import dev.copydesk.ingest.poll.PollSummary.Occurrence;
import dev.copydesk.ingest.publish.PublishRequest;
import dev.copydesk.ingest.schedule.EntryVersions;
import dev.copydesk.ingest.schedule.Hosts;
import dev.copydesk.ingest.source.SourceSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll of a feed or sitemap. Each page is committed together with its fetch record; the fetch record of the listing itself, with its
 * validators, is committed last. So a crash in between finds the listing unread, asks for it in full, and fetches what is missing and
 * nothing else.
 */
public final class ListingPoll implements Poll {

    private static final Logger LOG = LoggerFactory.getLogger(ListingPoll.class);

    private final PolledSource polled;
    private final SourceSpec source;
    private final PollContext context;
    private final PollSummary summary = new PollSummary();
    private final Queue<Fetch> listingFetches = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> retries = new ConcurrentLinkedQueue<>();
    private final PendingWork listings = new PendingWork(this::publishStatus);
    private final PendingWork pages = new PendingWork(this::publishListingFetches);
    private final boolean inFull;

    public ListingPoll(PolledSource polled, PollContext context) {
        this.polled = polled;
        this.source = polled.spec();
        this.context = context;
        Optional<Instant> retryPagesAt = polled.retryPagesAt();
        this.inFull = retryPagesAt.isPresent()
                && retryPagesAt.get().isBefore(context.clock().instant());
    }

    @Override
    public void start() {
        pages.add();
        fetchListing(source.address(), outcome -> listingFetched(source.address(), outcome, Depth.TOP));
        listings.done();
        pages.done();
    }

    private enum Depth {
        TOP,
        CHILD
    }

    private void fetchListing(String url, Consumer<FetchOutcome> onEnd) {
        listings.add();
        Fetch before = inFull ? null : context.lastFetches().of(url).orElse(null);
        context.scheduler()
                .enqueue(new FetchTask(
                        FetchRole.LISTING,
                        RedirectChain.of(url),
                        1,
                        source.interval(),
                        before == null ? null : before.getEtag(),
                        before == null ? null : before.getLastModified(),
                        onEnd));
    }

    private void listingFetched(String url, FetchOutcome outcome, Depth depth) {
        try {
            switch (outcome) {
                case FetchOutcome.Fetched fetched -> readListing(url, fetched.answer(), fetched.chain(), depth);
                case FetchOutcome.Unchanged unchanged -> summary.unchanged(304);
                case FetchOutcome.Refused refused -> summary.refused(url, refused);
            }
        } catch (RuntimeException e) {
            summary.failed(url, e);
        } finally {
            listings.done();
        }
    }

    private void readListing(String url, FetchResult.Answered answer, RedirectChain chain, Depth depth) {
        String version = EntryVersions.sha256(answer.body());
        String before = context.lastFetches().of(url).map(Fetch::getVersion).orElse(null);
        if (version.equals(before) && !inFull) {
            summary.unchanged(answer.status());
            return;
        }
        String type = answer.headers().get("content-type");
        switch (context.listingReader().read(answer.body(), type, chain.end())) {
            case ListingAnswer.Read readable -> {
                summary.read(answer.status(), readable.listing().entries().size());
                listingFetches.add(PageRecords.listing(source, url, answer, version));
                enqueueEntries(url, readable.listing(), depth);
            }
            case ListingAnswer.Unreadable unreadable -> {
                String marker = PollSummary.unreadableVersion(version);
                Occurrence occurrence = marker.equals(before) ? Occurrence.REPEATED : Occurrence.FIRST;
                summary.unreadable(url, answer, unreadable.reason(), occurrence);
                listingFetches.add(PageRecords.unreadable(source, url, answer, marker));
            }
        }
    }

    /** An index within an index is not followed: the protocol knows none. */
    private void enqueueEntries(String url, Listing listing, Depth depth) {
        if (depth == Depth.TOP) {
            for (String child : listing.children()) {
                fetchListing(child, outcome -> listingFetched(child, outcome, Depth.CHILD));
            }
        }
        Instant now = context.clock().instant();
        for (Entry entry : listing.entries()) {
            Fetch before = context.lastFetches().of(entry.url()).orElse(null);
            if (EntryVersions.status(entry, source.id(), before, now).isDue()
                    && context.urlsInProgress().add(entry.url())) {
                summary.newEntry();
                pages.add();
                context.scheduler().enqueue(pageTask(entry, url, before));
            }
        }
    }

    private FetchTask pageTask(Entry entry, String listingUrl, @Nullable Fetch before) {
        return new FetchTask(
                FetchRole.PAGE,
                RedirectChain.of(entry.url()),
                1,
                source.interval(),
                before == null ? null : before.getEtag(),
                before == null ? null : before.getLastModified(),
                outcome -> pageFetched(entry, listingUrl, before, outcome));
    }

    /** A bug in ingest costs one page until the next poll, which reads the listing in full, and not the source. */
    private void pageFetched(Entry entry, String listingUrl, @Nullable Fetch before, FetchOutcome outcome) {
        try {
            publish(entry, listingUrl, before, outcome);
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("url", entry.url()).setCause(e).log("a page could not be published");
            retries.add(context.clock().instant());
            context.urlsInProgress().remove(entry.url());
            pages.done();
        }
    }

    private void publish(Entry entry, String listingUrl, @Nullable Fetch before, FetchOutcome outcome) {
        String marker = EntryVersions.marker(entry);
        switch (outcome) {
            case FetchOutcome.Fetched fetched ->
                publish(PageRecords.page(source, fetched, PageRecords.hints(source, entry, listingUrl)), marker);
            case FetchOutcome.Refused refused ->
                publish(PageRecords.page(source, refused, PageRecords.hints(source, entry, listingUrl)), marker);
            case FetchOutcome.Unchanged unchanged -> {
                Fetch fetch = PageRecords.unchanged(source, entry.url(), before, marker, unchanged.at());
                submit(new PublishRequest.OfFetches(List.of(fetch)), () -> pageDone(fetch));
            }
        }
    }

    private void publish(Page page, String marker) {
        Fetch fetch = PageRecords.fetch(source, page, marker);
        if (EntryVersions.isRetryable(fetch)) {
            retries.add(fetch.getFetchedAt().plus(EntryVersions.RETRY_INTERVAL));
        }
        submit(new PublishRequest.OfPage(Hosts.of(page.getUrl()), page, fetch), () -> {
            context.metrics().committed(page);
            pageDone(fetch);
        });
    }

    private void pageDone(Fetch fetch) {
        context.lastFetches().put(fetch);
        context.urlsInProgress().remove(fetch.getUrl());
        pages.done();
    }

    /** Every listing of the poll has been read. */
    private void publishStatus() {
        Instant now = context.clock().instant();
        PollSummary.Total total = summary.total(now);
        context.metrics().polled(total.outcome());
        PublishRequest status = new PublishRequest.OfSource(polled.listingsRead(total.result()), total.deadLetter());
        submit(status, pages::done);
    }

    /** Every page of the poll is committed. */
    private void publishListingFetches() {
        List<Fetch> fetches = List.copyOf(listingFetches);
        polled.retryPagesAt(earliestRetry());
        if (fetches.isEmpty()) {
            finish();
        } else {
            submit(new PublishRequest.OfFetches(fetches), () -> {
                fetches.forEach(context.lastFetches()::put);
                finish();
            });
        }
    }

    /** A listing that was read in full has queued all pages that were due for a retry; otherwise what was due before stays due. */
    private @Nullable Instant earliestRetry() {
        Stream<Instant> before = inFull ? Stream.empty() : polled.retryPagesAt().stream();
        return Stream.concat(before, retries.stream()).min(Instant::compareTo).orElse(null);
    }

    private void finish() {
        polled.pollFinished();
        context.scheduler().schedulePoll(polled);
    }

    private void submit(PublishRequest request, Runnable committed) {
        try {
            context.publisher().submit(request, committed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
