package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.record.Draft;
import dev.copydesk.enrich.record.PageRef;
import dev.copydesk.enrich.record.Question;
import dev.copydesk.enrich.record.RememberedArticle;
import dev.copydesk.enrich.record.WaitingPage;
import dev.copydesk.enrich.record.WaitingPages;
import dev.copydesk.enrich.revise.Wording;
import dev.copydesk.event.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Draft to one question for each article whose words are new, keyed by the text; the page waits for the answers. A page with nothing to
 * ask goes on at once, unless an earlier page of its URL still waits: then it waits its turn, so that revisions keep their order.
 */
final class AskWhoWasFirst implements ProcessorSupplier<String, Draft, String, Object> {

    private final DeskStores stores;

    AskWhoWasFirst(DeskStores stores) {
        this.stores = stores;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.waitingPages(), stores.rememberedArticles());
    }

    @Override
    public Processor<String, Draft, String, Object> get() {
        return new Asking();
    }

    private final class Asking extends ContextualProcessor<String, Draft, String, Object> {

        @Override
        public void process(Record<String, Draft> record) {
            KeyValueStore<String, WaitingPages> waitingPages = context().getStateStore(DeskStores.WAITING_PAGES);
            Draft draft = record.value();
            List<Record<String, Object>> questions = questions(record, memory(context()));
            WaitingPages waiting = waitingPages.get(record.key());
            if (waiting == null && questions.isEmpty()) {
                context().forward(record.withValue(new CompletePage(draft, List.of())));
                return;
            }
            List<WaitingPage> queue = waiting == null ? new ArrayList<>() : new ArrayList<>(waiting.getPages());
            queue.add(new WaitingPage(draft, questions.size(), List.of()));
            waitingPages.put(record.key(), new WaitingPages(queue));
            questions.forEach(context()::forward);
        }

        private List<Record<String, Object>> questions(Record<String, Draft> record, ArticleMemory memory) {
            PageRef page = record.value().getPage();
            List<Record<String, Object>> questions = new ArrayList<>();
            for (int ordinal = 1; ordinal <= record.value().getArticles().size(); ordinal++) {
                Article article =
                        DeskSerdes.article(record.value().getArticles().get(ordinal - 1));
                RememberedArticle remembered = memory.recall(article.getId(), page.getFetchedAt());
                if (remembered == null || !remembered.getWording().equals(wording(article))) {
                    Question question = new Question(page, record.key(), ordinal, article.getId());
                    questions.add(record.withKey(article.getContentHash()).withValue(question));
                }
            }
            return questions;
        }

        private ArticleMemory memory(ProcessorContext<String, Object> context) {
            return new ArticleMemory(
                    context.getStateStore(DeskStores.REMEMBERED_ARTICLES),
                    stores.retentions().articles());
        }
    }

    static String wording(Article article) {
        return Wording.of(article.getTitle(), article.getStandfirst(), article.getText());
    }
}
