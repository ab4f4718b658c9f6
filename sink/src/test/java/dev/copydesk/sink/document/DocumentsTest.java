package dev.copydesk.sink.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anArticleKeepsItsFieldsUnderTheirNames() throws IOException {
        Entry.Document document = Documents.of(Records.article());

        assertThat(JSON.readTree(document.json())).isEqualTo(json("""
                {
                  "id": "0b1e64a4-6f5c-5d0a-8f6b-0a4c1d2e3f40",
                  "revision": 3,
                  "url": "https://harbour-post.example/ferry",
                  "pageUrl": "https://harbour-post.example/ferry?page=1",
                  "sourceId": "harbour-post",
                  "site": "The Harbour Post",
                  "title": "Ferry returns after storm",
                  "standfirst": "The first boat left at dawn.",
                  "byline": "Ada Quill and Ben Inkwell",
                  "authors": ["Ada Quill", "Ben Inkwell"],
                  "credit": "Lantern Press",
                  "published": {
                    "instant": "2026-03-04T00:00:00Z", "precision": "DAY", "zone": "ASSUMED_UTC", "plausibility": "PLAUSIBLE"
                  },
                  "modified": {
                    "instant": "2027-01-01T08:09:00Z", "precision": "MINUTE", "zone": "STATED", "plausibility": "IN_THE_FUTURE"
                  },
                  "language": "en",
                  "section": "Coast",
                  "kind": "LIVE_BLOG",
                  "access": "METERED",
                  "confidence": 0.75,
                  "text": "The ferry sails again.",
                  "blocks": [{
                    "kind": "TABLE", "text": "Mon\\t4", "level": 2, "rows": [["Mon", "4"]],
                    "url": "https://video.example/1", "provider": "video.example", "time": {
                      "instant": "2026-03-04T07:30:00Z", "precision": "MINUTE", "zone": "STATED", "plausibility": "PLAUSIBLE"
                    }
                  }],
                  "links": [{"url": "https://harbour-post.example/cracks", "text": "the cracks"}],
                  "images": [{"url": "https://harbour-post.example/boat.jpg", "caption": "The boat", "credit": "Cy Lens"}],
                  "publisherTags": ["ferries"],
                  "wordCount": 4,
                  "truncated": true,
                  "origins": {
                    "title": "META", "standfirst": "DOM", "byline": "DOM", "authors": "JSON_LD", "credit": "TEXT",
                    "published": "JSON_LD", "modified": "JSON_LD", "language": "DOM", "section": "FEED", "url": "URL",
                    "site": "META", "publisherTags": "META", "text": "SITE_RULE"
                  },
                  "contentHash": "9f86d081",
                  "fetchedAt": "2026-03-04T05:06:07.089Z",
                  "firstSeenAt": "2026-03-04T04:00:00Z",
                  "rights": [{"origin": "robots.txt", "statement": "Allow: /"}],
                  "lineage": {
                    "pageId": "2d3a86c6-8b7e-5f2c-8b8d-2c6e3f4a5b62", "topic": "copydesk.page.v1", "partition": 2, "offset": 41
                  }
                }"""));
    }

    @Test
    void aStoryKeepsItsFieldsUnderTheirNames() throws IOException {
        Entry.Document document = Documents.of(Records.story());

        assertThat(JSON.readTree(document.json())).isEqualTo(json("""
                {
                  "id": "1c2f75b5-7a6d-5e1b-9a7c-1b5d2e3f4a51",
                  "revision": 7,
                  "headline": "Ferry returns after storm",
                  "headlineArticleId": "0b1e64a4-6f5c-5d0a-8f6b-0a4c1d2e3f40",
                  "articles": [{
                    "articleId": "0b1e64a4-6f5c-5d0a-8f6b-0a4c1d2e3f40",
                    "url": "https://harbour-post.example/ferry",
                    "site": "The Harbour Post",
                    "title": "Ferry returns after storm",
                    "fetchedAt": "2026-03-04T04:00:00Z"
                  }],
                  "firstSeenAt": "2026-03-04T04:00:00Z",
                  "updatedAt": "2026-03-04T05:06:07.089Z"
                }"""));
    }

    @Test
    void anOutcomeKeepsItsFieldsUnderTheirNames() throws IOException {
        Entry.Document document = Documents.of(Records.outcome());

        assertThat(JSON.readTree(document.json())).isEqualTo(json("""
                {
                  "pageId": "2d3a86c6-8b7e-5f2c-8b8d-2c6e3f4a5b62",
                  "url": "https://harbour-post.example/ferry?page=1",
                  "answeredUrl": "https://harbour-post.example/ferry",
                  "sourceId": "harbour-post",
                  "kind": "DUPLICATE",
                  "reason": "SAME_TEXT",
                  "detail": "the text of another outlet",
                  "articles": [{
                    "articleId": "0b1e64a4-6f5c-5d0a-8f6b-0a4c1d2e3f40",
                    "url": "https://harbour-post.example/ferry",
                    "title": "Ferry returns after storm",
                    "kind": "DUPLICATE",
                    "revision": 1,
                    "copyOf": "1c2f75b5-7a6d-5e1b-9a7c-1b5d2e3f4a51",
                    "detail": "equal after normalisation"
                  }],
                  "fetchedAt": "2026-03-04T05:06:07.089Z",
                  "pageTopic": "copydesk.page.v1",
                  "pagePartition": 2,
                  "pageOffset": 41
                }"""));
    }

    @Test
    void whatHasNoValueIsLeftOut() throws IOException {
        Entry.Document document = Documents.of(Records.bareOutcome());

        assertThat(JSON.readTree(document.json())).isEqualTo(json("""
                {
                  "pageId": "2d3a86c6-8b7e-5f2c-8b8d-2c6e3f4a5b62",
                  "kind": "FAILED",
                  "pageTopic": "copydesk.page.v1",
                  "pagePartition": 0,
                  "pageOffset": 0
                }"""));
    }

    @Test
    void theHigherRevisionOfAnArticleOrStoryStays() {
        assertThat(Documents.of(Records.article()).version()).isEqualTo(new Version(3, Version.Rule.HIGHER_STAYS));
        assertThat(Documents.of(Records.story()).version()).isEqualTo(new Version(7, Version.Rule.HIGHER_STAYS));
    }

    @Test
    void theLaterOutcomeOfAPageStays() {
        assertThat(Documents.of(Records.outcome()).version()).isEqualTo(new Version(1, Version.Rule.LATER_STAYS));
    }

    @Test
    void theIdOfADocumentIsThatOfItsRecord() {
        assertThat(Documents.of(Records.article()).id()).isEqualTo("0b1e64a4-6f5c-5d0a-8f6b-0a4c1d2e3f40");
        assertThat(Documents.of(Records.story()).id()).isEqualTo("1c2f75b5-7a6d-5e1b-9a7c-1b5d2e3f4a51");
        assertThat(Documents.of(Records.outcome()).id()).isEqualTo("2d3a86c6-8b7e-5f2c-8b8d-2c6e3f4a5b62");
    }

    @Test
    void aDocumentIsOneLine() {
        Entry.Document document = Documents.of(Records.article());

        assertThat(document.json()).doesNotContain('\n', '\r');
    }

    @Test
    void anIdThatTheIndexWouldRefuseIsRefused() {
        assertThatThrownBy(() -> new Entry.Removal(Kind.ARTICLE, "é".repeat(257)))
                .hasMessageContaining("514 bytes");
        assertThatThrownBy(() -> new Entry.Removal(Kind.ARTICLE, "")).hasMessageContaining("0 bytes");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
