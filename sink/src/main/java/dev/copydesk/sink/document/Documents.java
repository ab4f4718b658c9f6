package dev.copydesk.sink.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.Story;

/** Records into documents. Stateless, and safe for use by several threads. */
public final class Documents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    /** The document of an article: the highest revision stays. */
    public static Entry.Document of(Article article) {
        return new Entry.Document(
                Kind.ARTICLE,
                article.getId().toString(),
                Version.revision(article.getRevision()),
                bytes(ArticleDocument.of(article)));
    }

    /** The document of a story: the highest revision stays. */
    public static Entry.Document of(Story story) {
        return new Entry.Document(
                Kind.STORY,
                story.getId().toString(),
                Version.revision(story.getRevision()),
                bytes(StoryDocument.of(story)));
    }

    /**
     * The document of a page's outcome. A page has one outcome, and its id holds the instant of its fetch, so there is no number to count
     * up; when a page is processed again, the later record in the topic is the one that stays.
     */
    public static Entry.Document of(Outcome outcome) {
        return new Entry.Document(
                Kind.OUTCOME, outcome.getPageId().toString(), Version.latest(), bytes(OutcomeDocument.of(outcome)));
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a record that cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }
}
