package dev.copydesk.enrich.topology;

import dev.copydesk.schemas.dead.DeadLetter;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a record cannot be decoded: one of the page topic is set aside; one of our own internal topics is a bug and stops us. */
public final class UnreadableRecords implements DeserializationExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);

    private FaultPolicy policy = FaultPolicy.UNCONFIGURED;

    @Override
    public void configure(Map<String, ?> settings) {
        policy = FaultPolicy.from(settings);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
        if (!record.topic().equals(policy.pageTopic())) {
            return Response.fail();
        }
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("error", Objects.toString(fault.getMessage()))
                .log("a page cannot be read and is set aside");
        DeadLetter letter = new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value());
        return Response.resume(policy.setAside().unreadable(letter, fault));
    }
}
