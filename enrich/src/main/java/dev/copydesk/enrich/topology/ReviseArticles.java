package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.dedup.Originality;
import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.Draft;
import dev.copydesk.enrich.record.RememberedArticle;
import dev.copydesk.enrich.revise.Revision;
import dev.copydesk.event.Article;
import dev.copydesk.event.ArticleOutcome;
import dev.copydesk.event.OutcomeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Complete page to settled page: each article new, revised, unchanged or a copy, and the page's one outcome. */
final class ReviseArticles implements ProcessorSupplier<String, CompletePage, String, SettledPage> {

    private final DeskStores stores;

    ReviseArticles(DeskStores stores) {
        this.stores = stores;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(stores.rememberedArticles());
    }

    @Override
    public Processor<String, CompletePage, String, SettledPage> get() {
        return new ContextualProcessor<>() {
            @Override
            public void process(Record<String, CompletePage> record) {
                ArticleMemory memory = new ArticleMemory(
                        context().getStateStore(DeskStores.REMEMBERED_ARTICLES),
                        stores.retentions().articles());
                context().forward(record.withValue(settle(record.value(), memory)));
            }
        };
    }

    private static SettledPage settle(CompletePage page, ArticleMemory memory) {
        Draft draft = page.draft();
        if (draft.getRejection() != null) {
            return new SettledPage(
                    draft.getPage(), List.of(), Outcomes.rejected(draft.getPage(), draft.getRejection()));
        }
        List<Article> toPublish = new ArrayList<>();
        List<ArticleOutcome> outcomes = new ArrayList<>();
        for (int ordinal = 1; ordinal <= draft.getArticles().size(); ordinal++) {
            Article article = DeskSerdes.article(draft.getArticles().get(ordinal - 1));
            Decision decision = decide(article, answer(page, ordinal), memory);
            decision.published().ifPresent(toPublish::add);
            outcomes.add(decision.outcome());
        }
        return new SettledPage(draft.getPage(), toPublish, Outcomes.settled(draft.getPage(), outcomes));
    }

    private record Decision(ArticleOutcome outcome, Optional<Article> published) {}

    private static Decision decide(Article article, @Nullable Answer answer, ArticleMemory memory) {
        Instant now = article.getFetchedAt();
        RememberedArticle remembered = memory.recall(article.getId(), now);
        String wording = AskWhoWasFirst.wording(article);
        Revision revision = remembered == null
                ? Revision.ofUnknown()
                : Revision.of(wording, remembered.getWording(), remembered.getRevision());
        if (revision instanceof Revision.Unchanged && remembered != null) {
            memory.keep(article.getId(), remembered, now);
            return unpublished(article, OutcomeKind.UNCHANGED, remembered.getRevision(), remembered.getCopyOf());
        }
        Instant firstSeen = remembered == null || remembered.getRevision() == 0 ? now : remembered.getFirstSeenAt();
        int standing = remembered == null ? 0 : remembered.getRevision();
        UUID first = first(article, answer);
        if (Originality.of(article.getId(), first) instanceof Originality.CopyOf(UUID original)) {
            memory.remember(article.getId(), new RememberedArticle(wording, standing, original, firstSeen, now));
            return unpublished(article, OutcomeKind.DUPLICATE, standing, original);
        }
        memory.remember(article.getId(), new RememberedArticle(wording, standing + 1, null, firstSeen, now));
        article.setRevision(standing + 1);
        article.setFirstSeenAt(firstSeen);
        OutcomeKind kind = revision instanceof Revision.Revised ? OutcomeKind.REVISED : OutcomeKind.PUBLISHED;
        return new Decision(Outcomes.article(article, kind, standing + 1, null), Optional.of(article));
    }

    /** Nobody is asked about words that were known when the page came in; should they have changed meanwhile, they are its own. */
    private static UUID first(Article article, @Nullable Answer answer) {
        if (answer == null) {
            return article.getId();
        }
        if (answer.getFirst() == null) {
            throw new UnansweredException(
                    "whether article " + article.getId() + " is a copy could not be told: " + answer.getFailure());
        }
        return answer.getFirst();
    }

    private static @Nullable Answer answer(CompletePage page, int ordinal) {
        return page.answers().stream()
                .filter(answer -> answer.getOrdinal() == ordinal)
                .findFirst()
                .orElse(null);
    }

    private static Decision unpublished(
            Article article, OutcomeKind kind, int standingRevision, @Nullable UUID copyOf) {
        return new Decision(Outcomes.article(article, kind, standingRevision, copyOf), Optional.empty());
    }
}
