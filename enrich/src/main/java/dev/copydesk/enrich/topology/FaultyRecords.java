package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Draft;
import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.enrich.record.Question;
import dev.copydesk.event.Page;
import dev.copydesk.schemas.dead.DeadLetter;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stage throws. A fault of the record is set aside; what Kafka itself throws is an outage or a bug, which no record is
 * to blame for, and stops the thread.
 */
public final class FaultyRecords implements ProcessingExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyRecords.class);

    private FaultPolicy policy = FaultPolicy.UNCONFIGURED;

    @Override
    public void configure(Map<String, ?> settings) {
        policy = FaultPolicy.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
        if (!isFaultOfRecord(fault)) {
            return Response.fail();
        }
        DeadLetter letter = new DeadLetter(
                context.topic(),
                context.partition(),
                context.offset(),
                Instant.ofEpochMilli(context.timestamp()),
                context.sourceRawKey(),
                context.sourceRawValue());
        return switch (record.value()) {
            case Page page ->
                setAside(
                        PageRefs.of(page, context.topic(), context.partition(), context.offset()),
                        letter,
                        context,
                        fault);
            case Draft draft -> setAside(draft.getPage(), letter, context, fault);
            case CompletePage page -> setAside(page.draft().getPage(), letter, context, fault);
            case SettledPage page -> setAside(page.page(), letter, context, fault);
            case Question question -> {
                report(question.getPage(), context, fault);
                yield Response.resume(policy.setAside().question(question, letter, fault));
            }
            case null, default -> Response.fail();
        };
    }

    private Response setAside(PageRef page, DeadLetter letter, ErrorHandlerContext context, Exception fault) {
        report(page, context, fault);
        return Response.resume(policy.setAside().page(page, letter, fault));
    }

    private static boolean isFaultOfRecord(Exception fault) {
        return !(fault instanceof KafkaException)
                || fault instanceof SerializationException
                || fault instanceof RecordTooLargeException;
    }

    private static void report(PageRef page, ErrorHandlerContext context, Exception fault) {
        LOG.atWarn()
                .addKeyValue("stage", context.processorNodeId())
                .addKeyValue("page", page.getId())
                .addKeyValue("url", page.getUrl())
                .addKeyValue("error", Objects.toString(fault.getMessage()))
                .setCause(fault)
                .log("a page cannot be handled and is set aside");
    }
}
