package dev.copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "story.html, http://x.example/news/story.html",
        "/story?id=1&a=b#top, http://x.example/story?id=1&a=b",
        "//y.example, http://y.example/",
        "HTTPS://Y.Example:8443/A, https://y.example:8443/A",
        "/two words, http://x.example/two%20words",
        "/caf\u00e9, http://x.example/caf%C3%A9",
        "/100%, http://x.example/100%25",
        "/a%20b, http://x.example/a%20b",
        "http://m\u00fcnchen.example/a, http://xn--mnchen-3ya.example/a",
        "../up, http://x.example/up",
    })
    void aLinkIsMadeAbsoluteAsBrowsersDo(String link, String absolute) {
        assertThat(Links.absolute("http://x.example/news/feed.xml", link)).contains(absolute);
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:a@b.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "http://user:pw@x.example/",
        "''"
    })
    void whatLeadsNowhereOnTheWebIsNoLink(String link) {
        assertThat(Links.absolute("http://x.example/", link)).isEmpty();
    }

    @Property
    void everyLinkThatComesOutIsAUriOnTheWeb(@ForAll String link) {
        Links.absolute("http://x.example/", link).ifPresent(absolute -> {
            assertThat(URI.create(absolute).getHost()).isNotNull();
            assertThat(absolute).startsWith("http").doesNotContain("#");
        });
    }
}
