package dev.copydesk.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsTheVersion5UuidThatAnyOtherLibraryComputes() {
        // RFC 9562, appendix A.4 gives the DNS example; this is the same computation in the URL namespace.
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameUuid.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theArticlesOfAPageHaveIdsOfTheirOwn() {
        UUID first = Ids.article("https://herald.example/briefs", 1);
        UUID second = Ids.article("https://herald.example/briefs", 2);

        assertThat(first).isNotEqualTo(second).isEqualTo(Ids.article("https://herald.example/briefs", 1));
    }

    @Test
    void theSameUrlFetchedAgainIsAnotherPage() {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");

        assertThat(Ids.page("herald", "https://herald.example/a", noon))
                .isNotEqualTo(Ids.page("herald", "https://herald.example/a", noon.plusMillis(1)));
    }
}
