package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.enrich.record.Question;
import dev.copydesk.event.Outcome;
import dev.copydesk.schemas.dead.DeadLetter;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.topic.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Setting a faulty record aside: its bytes as a dead letter, its page with the outcome {@code FAILED}, both in the transaction of the task
 * that met the fault. Shared by the fault handlers of all threads.
 */
public final class SetAside {

    /** Header of every record that enrich writes: the id of the page that it came from. */
    static final String PAGE_ID = "copydesk.page.id";

    private final Catalogue topics;
    private final AvroSerdes serdes;
    private final String answersTopic;
    private final Set<UUID> unwritablePages = ConcurrentHashMap.newKeySet();

    /** @param applicationId the id of the Kafka Streams application, which begins the names of its internal topics */
    public SetAside(Catalogue topics, AvroSerdes serdes, String applicationId) {
        this.topics = topics;
        this.serdes = serdes;
        this.answersTopic = applicationId + "-" + EnrichTopology.ANSWERS + "-repartition";
    }

    /** A record of the page topic that is no page. */
    List<ProducerRecord<byte[], byte[]>> unreadable(DeadLetter letter, Exception fault) {
        Outcome outcome = Outcomes.unreadable(letter.topic(), letter.partition(), letter.offset(), fault);
        return List.of(letter.toRecord(topics.deadEnrich(), fault), record(outcome, letter));
    }

    /** A page that cannot be brought to its end. */
    List<ProducerRecord<byte[], byte[]>> page(PageRef page, DeadLetter letter, Exception fault) {
        ProducerRecord<byte[], byte[]> dead = letter.toRecord(topics.deadEnrich(), fault);
        dead.headers().add(PAGE_ID, utf8(page.getId().toString()));
        return List.of(dead, record(Outcomes.failed(page, fault), letter));
    }

    /** A question that cannot be answered: the answer says so, since the page waits for it. */
    List<ProducerRecord<byte[], byte[]>> question(Question question, DeadLetter letter, Exception fault) {
        ProducerRecord<byte[], byte[]> dead = letter.toRecord(topics.deadEnrich(), fault);
        dead.headers().add(PAGE_ID, utf8(question.getPage().getId().toString()));
        Answer answer = new Answer(question.getPage().getId(), question.getOrdinal(), null, fault.toString());
        byte[] value = DeskSerdes.answer().serializer().serialize(answersTopic, answer);
        return List.of(
                dead,
                new ProducerRecord<>(
                        answersTopic, null, letter.timestamp().toEpochMilli(), utf8(question.getDraftKey()), value));
    }

    /**
     * Notes that the broker refuses a record of this page. Its transaction is then given up, and when the page comes by again it is set
     * aside as a whole.
     */
    void noteUnwritable(UUID pageId) {
        unwritablePages.add(pageId);
    }

    /** @throws RecordTooLargeException when the broker has refused a record of this page before */
    void refuseUnwritable(UUID pageId) {
        if (unwritablePages.contains(pageId)) {
            throw new RecordTooLargeException("the broker refused a record of page " + pageId);
        }
    }

    private ProducerRecord<byte[], byte[]> record(Outcome outcome, DeadLetter letter) {
        String topic = topics.outcome().name();
        String key = outcome.getPageId().toString();
        byte[] value = serdes.serializer(topics.outcome()).serialize(topic, outcome);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, null, Math.max(0, letter.timestamp().toEpochMilli()), utf8(key), value);
        record.headers().add(PAGE_ID, utf8(key));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
