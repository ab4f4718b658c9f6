package dev.copydesk.enrich.topology;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the broker refuses a record. By then its page's outcome may be in the same transaction, so the transaction is given up:
 * the page is noted, the thread is replaced, and when the page comes by again it is set aside as a whole ({@link SetAside}).
 */
public final class UnwritableRecords implements ProductionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnwritableRecords.class);

    private FaultPolicy policy = FaultPolicy.UNCONFIGURED;

    @Override
    public void configure(Map<String, ?> settings) {
        policy = FaultPolicy.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
        Header page = record.headers().lastHeader(SetAside.PAGE_ID);
        if (page != null && (fault instanceof RecordTooLargeException || fault instanceof InvalidTimestampException)) {
            String id = new String(page.value(), StandardCharsets.UTF_8);
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("page", id)
                    .addKeyValue("error", Objects.toString(fault.getMessage()))
                    .log("the broker refuses a record: its transaction is given up, its page will be set aside");
            policy.setAside().noteUnwritable(UUID.fromString(id));
        }
        return Response.fail();
    }
}
