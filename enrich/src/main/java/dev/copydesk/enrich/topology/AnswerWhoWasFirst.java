package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.FirstReport;
import dev.copydesk.enrich.record.Question;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Question to answer: the article that was first with this text, which is the one that asks when nobody was. */
final class AnswerWhoWasFirst implements ProcessorSupplier<String, Question, String, Answer> {

    private final DeskStores stores;

    AnswerWhoWasFirst(DeskStores stores) {
        this.stores = stores;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.firstReports());
    }

    @Override
    public Processor<String, Question, String, Answer> get() {
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<String, Question> record) {
                Question question = record.value();
                WindowStore<String, FirstReport> firstReports = context().getStateStore(DeskStores.FIRST_REPORTS);
                UUID first = first(firstReports, record);
                Answer answer = new Answer(question.getPage().getId(), question.getOrdinal(), first, null);
                context().forward(record.withKey(question.getDraftKey()).withValue(answer));
            }
        };
    }

    private UUID first(WindowStore<String, FirstReport> firstReports, Record<String, Question> record) {
        long retentionMs = stores.retentions().texts().toMillis();
        try (WindowStoreIterator<FirstReport> known = firstReports.fetch(
                record.key(), Math.max(0, record.timestamp() - retentionMs), record.timestamp() + retentionMs)) {
            if (known.hasNext()) {
                return known.next().value.getArticleId();
            }
        }
        UUID article = record.value().getArticleId();
        firstReports.put(record.key(), new FirstReport(article), record.timestamp());
        return article;
    }
}
