package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.WaitingPage;
import dev.copydesk.enrich.record.WaitingPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** Answer to complete pages: the one that it completes, and those that waited behind it. */
final class GatherAnswers implements ProcessorSupplier<String, Answer, String, CompletePage> {

    private final DeskStores stores;

    GatherAnswers(DeskStores stores) {
        this.stores = stores;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.waitingPages());
    }

    @Override
    public Processor<String, Answer, String, CompletePage> get() {
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<String, Answer> record) {
                KeyValueStore<String, WaitingPages> waitingPages = context().getStateStore(DeskStores.WAITING_PAGES);
                WaitingPages waiting = waitingPages.get(record.key());
                if (waiting == null) {
                    return; // the page was set aside after it had asked
                }
                List<WaitingPage> queue = withAnswer(waiting.getPages(), record.value());
                List<WaitingPage> complete = queue.stream()
                        .takeWhile(page -> page.getAnswers().size() == page.getQuestions())
                        .toList();
                List<WaitingPage> rest = queue.subList(complete.size(), queue.size());
                keep(waitingPages, record.key(), rest);
                for (WaitingPage page : complete) {
                    context()
                            .forward(record.withValue(new CompletePage(page.getDraft(), page.getAnswers()))
                                    .withTimestamp(page.getDraft()
                                            .getPage()
                                            .getFetchedAt()
                                            .toEpochMilli()));
                }
            }
        };
    }

    private static void keep(KeyValueStore<String, WaitingPages> waitingPages, String url, List<WaitingPage> pages) {
        if (pages.isEmpty()) {
            waitingPages.delete(url);
        } else {
            waitingPages.put(url, new WaitingPages(pages));
        }
    }

    private static List<WaitingPage> withAnswer(List<WaitingPage> pages, Answer answer) {
        List<WaitingPage> queue = new ArrayList<>();
        for (WaitingPage page : pages) {
            if (page.getDraft().getPage().getId().equals(answer.getPageId())) {
                List<Answer> answers = new ArrayList<>(page.getAnswers());
                answers.add(answer);
                queue.add(new WaitingPage(page.getDraft(), page.getQuestions(), answers));
            } else {
                queue.add(page);
            }
        }
        return queue;
    }
}
