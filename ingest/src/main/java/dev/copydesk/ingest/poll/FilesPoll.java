package dev.copydesk.ingest.poll;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.Page;
import dev.copydesk.event.Source;
import dev.copydesk.event.SourceState;
import dev.copydesk.ingest.files.FileAnswer;
import dev.copydesk.ingest.files.FilePages;
import dev.copydesk.ingest.files.FoundFile;
import dev.copydesk.ingest.metrics.IngestMetrics.PollOutcome;
import dev.copydesk.ingest.publish.PublishRequest;
import dev.copydesk.ingest.source.SourceSpec;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll of a source of files and folders. A file that is as it was at its last fetch is passed over. */
public final class FilesPoll implements Poll {

    private static final Logger LOG = LoggerFactory.getLogger(FilesPoll.class);
    private static final String NO_VERSION = "missing";

    private final PolledSource polled;
    private final SourceSpec source;
    private final List<Path> roots;
    private final InputStream list;
    private final int maxBodyBytes;
    private final PollContext context;
    private final PendingWork pending;
    private int found;
    private int changed;
    private int passedOver;

    /**
     * @param list where a root {@code -} reads its paths
     */
    public FilesPoll(PolledSource polled, List<Path> roots, InputStream list, int maxBodyBytes, PollContext context) {
        this.polled = polled;
        this.source = polled.spec();
        this.roots = List.copyOf(roots);
        this.list = list;
        this.maxBodyBytes = maxBodyBytes;
        this.context = context;
        this.pending = new PendingWork(this::finish);
    }

    @Override
    public void start() {
        context.scheduler().execute(this::walk);
    }

    private void walk() {
        SourceState state = SourceState.WELL;
        String detail = null;
        try {
            Iterator<FoundFile> files =
                    FilePages.find(roots, list, maxBodyBytes).iterator();
            while (!context.scheduler().isStopped() && files.hasNext()) {
                read(files.next());
            }
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("source", source.id()).setCause(e).log("a walk over files broke off");
            state = SourceState.FAILING;
            detail = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        publishStatus(state, detail);
    }

    private void read(FoundFile file) throws InterruptedException {
        String version = file.version().orElse(NO_VERSION);
        String before = context.lastFetches()
                .of(file.url().toString())
                .map(Fetch::getVersion)
                .orElse(null);
        if (version.equals(before) || !context.urlsInProgress().add(file.url().toString())) {
            found++;
            return;
        }
        Instant now = context.clock().instant();
        switch (file.read()) {
            case FileAnswer.FilePage page -> publish(PageRecords.page(source, page, now), version);
            case FileAnswer.FileProblem problem
            when problem.trouble() == FileAnswer.Trouble.OTHER_ENDING -> {
                passedOver++;
                context.urlsInProgress().remove(problem.url().toString());
                LOG.atDebug().addKeyValue("path", problem.path()).log("a file with another ending was passed over");
            }
            case FileAnswer.FileProblem problem -> publish(PageRecords.page(source, problem, now), version);
        }
    }

    private void publish(Page page, String version) throws InterruptedException {
        found++;
        changed++;
        Fetch fetch = PageRecords.fetch(source, page, version);
        pending.add();
        context.publisher().submit(new PublishRequest.OfPage(source.id(), page, fetch), () -> {
            context.metrics().committed(page);
            context.lastFetches().put(fetch);
            context.urlsInProgress().remove(fetch.getUrl());
            pending.done();
        });
    }

    private void publishStatus(SourceState state, @Nullable String detail) {
        if (passedOver > 0) {
            LOG.atWarn()
                    .addKeyValue("source", source.id())
                    .addKeyValue("files", passedOver)
                    .log("files with other endings than .html, .htm, .xhtml, .txt and these with .gz were not read");
        }
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Source status = polled.listingsRead(
                new PolledSource.PollResult(state, detail, null, found, changed, Optional.empty(), now));
        context.metrics().polled(state == SourceState.WELL ? PollOutcome.READ : PollOutcome.FAILED);
        try {
            context.publisher().submit(new PublishRequest.OfSource(status, null), pending::done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish() {
        polled.pollFinished();
        context.scheduler().schedulePoll(polled);
    }
}
