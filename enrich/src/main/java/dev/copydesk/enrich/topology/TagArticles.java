package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.language.TextLanguage;
import dev.copydesk.event.Article;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Puts the language on what is to be published. Copies and unchanged articles never come here: only originals pay for tagging. */
final class TagArticles implements FixedKeyProcessorSupplier<String, SettledPage, SettledPage> {

    private final LanguageDetectorModel languages;

    TagArticles(LanguageDetectorModel languages) {
        this.languages = languages;
    }

    @Override
    public FixedKeyProcessor<String, SettledPage, SettledPage> get() {
        TextLanguage language = TextLanguage.with(languages);
        return new ContextualFixedKeyProcessor<>() {
            @Override
            public void process(FixedKeyRecord<String, SettledPage> record) {
                SettledPage page = record.value();
                List<Article> tagged = page.articles().stream()
                        .map(article -> Article.newBuilder(article)
                                .setLanguage(language.of(article.getText(), article.getLanguage()))
                                .build())
                        .toList();
                context().forward(record.withValue(new SettledPage(page.page(), tagged, page.outcome())));
            }
        };
    }
}
