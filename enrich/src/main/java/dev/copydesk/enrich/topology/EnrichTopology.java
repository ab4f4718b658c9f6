package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.PageCleaner;
import dev.copydesk.enrich.record.Answer;
import dev.copydesk.enrich.record.Draft;
import dev.copydesk.enrich.record.Question;
import dev.copydesk.event.Page;
import dev.copydesk.schemas.serde.AvroSerdes;
import dev.copydesk.schemas.topic.Catalogue;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Pages to articles and outcomes.
 *
 * <pre>
 * page (by host) ─ clean-pages ─► drafts (by URL) ─ ask-who-was-first ─► questions (by text) ─ answer-who-was-first ─► answers (by URL)
 *                                                          │                                                              │
 *                                                          └──── pages with nothing to ask ────► complete ◄─ gather-answers ┘
 *
 * complete ─ revise-articles ─ tag-articles ─ encode-for-publication ─► article, outcome
 * </pre>
 *
 * A page stays one record from end to end, however many articles it holds and wherever their copies are looked for; so its articles and
 * its one outcome are written by one task in one transaction.
 */
public final class EnrichTopology {

    private final Catalogue topics;
    private final AvroSerdes serdes;
    private final PageCleaner cleaner;
    private final LanguageDetectorModel languages;
    private final Retentions retentions;
    private final SetAside setAside;

    public EnrichTopology(
            Catalogue topics,
            AvroSerdes serdes,
            PageCleaner cleaner,
            LanguageDetectorModel languages,
            Retentions retentions,
            SetAside setAside) {
        this.topics = topics;
        this.serdes = serdes;
        this.cleaner = cleaner;
        this.languages = languages;
        this.retentions = retentions;
        this.setAside = setAside;
    }

    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        DeskStores stores = new DeskStores(retentions);

        KStream<String, Page> pages = builder.stream(
                topics.page().name(),
                Consumed.with(Serdes.String(), serdes.serde(topics.page())).withName("page"));
        KStream<String, Draft> drafts = byUrl(pages.process(new CleanPages(cleaner, stores), Named.as("clean-pages")));

        Asked asked = ask(drafts, stores);
        KStream<String, Answer> answers = answersByUrl(questionsByText(asked.questions())
                .process(new AnswerWhoWasFirst(stores), Named.as("answer-who-was-first")));
        KStream<String, CompletePage> complete = asked.nothingToAsk()
                .merge(answers.process(new GatherAnswers(stores), Named.as("gather-answers")), Named.as("complete"));

        publish(complete.process(new ReviseArticles(stores), Named.as("revise-articles"))
                .processValues(new TagArticles(languages), Named.as("tag-articles")));
        return builder.build();
    }

    private record Asked(KStream<String, Question> questions, KStream<String, CompletePage> nothingToAsk) {}

    private static Asked ask(KStream<String, Draft> drafts, DeskStores stores) {
        KStream<String, Object> asked = drafts.process(new AskWhoWasFirst(stores), Named.as("ask-who-was-first"));
        KStream<String, Question> questions = asked.filter((key, value) -> value instanceof Question, Named.as("asks"))
                .mapValues(Question.class::cast, Named.as("questions"));
        KStream<String, CompletePage> nothingToAsk = asked.filter(
                        (key, value) -> value instanceof CompletePage, Named.as("asks-nothing"))
                .mapValues(CompletePage.class::cast, Named.as("complete-at-once"));
        return new Asked(questions, nothingToAsk);
    }

    private void publish(KStream<String, SettledPage> settled) {
        KStream<String, EncodedPage> encoded =
                settled.process(new EncodeForPublication(topics, serdes, setAside), Named.as("encode-for-publication"));
        encoded.flatMap((key, page) -> page.articles(), Named.as("publish-articles"))
                .to(
                        topics.article().name(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("article"));
        encoded.map((key, page) -> page.outcome(), Named.as("publish-outcome"))
                .to(
                        topics.outcome().name(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("outcome"));
    }

    private KStream<String, Draft> byUrl(KStream<String, Draft> drafts) {
        return drafts.repartition(across("drafts", DeskSerdes.draft()));
    }

    private KStream<String, Question> questionsByText(KStream<String, Question> questions) {
        return questions.repartition(across("questions", DeskSerdes.question()));
    }

    private KStream<String, Answer> answersByUrl(KStream<String, Answer> answers) {
        return answers.repartition(across(ANSWERS, DeskSerdes.answer()));
    }

    static final String ANSWERS = "answers";

    private <V extends SpecificRecord> Repartitioned<String, V> across(String name, Serde<V> serde) {
        return Repartitioned.with(Serdes.String(), serde).withName(name).withNumberOfPartitions(topics.partitions());
    }
}
