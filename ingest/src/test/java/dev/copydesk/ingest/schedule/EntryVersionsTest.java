package dev.copydesk.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.event.Fetch;
import dev.copydesk.event.FetchRole;
import dev.copydesk.ingest.feed.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryVersionsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-11-21T13:00:00Z");

    @Test
    void aUrlThatWasNeverFetchedIsNew() {
        assertThat(EntryVersions.status(entry("t", null, null), "a", null, NOON))
                .isEqualTo(EntryStatus.NEW);
    }

    @Test
    void theMarkerIsTheUpdateElseThePublicationElseAHashOfTheWords() {
        assertThat(EntryVersions.marker(entry("t", NOON, ONE))).isEqualTo("2026-11-21T13:00:00Z");
        assertThat(EntryVersions.marker(entry("t", NOON, null))).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(EntryVersions.marker(entry("t", null, null)))
                .startsWith("sha256:")
                .isNotEqualTo(EntryVersions.marker(entry("u", null, null)));
    }

    @Test
    void anEntryThatMovedOnIsChangedAndOneThatStandsIsKnown() {
        Fetch fetched = fetch("a", NOON.toString(), 200, NOON);

        assertThat(EntryVersions.status(entry("t", NOON, ONE), "a", fetched, ONE))
                .isEqualTo(EntryStatus.CHANGED);
        assertThat(EntryVersions.status(entry("other words", NOON, null), "a", fetched, ONE))
                .isEqualTo(EntryStatus.KNOWN);
    }

    @Test
    void anEntryThatIsDatedBackIsKnown() {
        Fetch fetched = fetch("a", ONE.toString(), 200, ONE);

        assertThat(EntryVersions.status(entry("t", NOON, null), "a", fetched, ONE))
                .isEqualTo(EntryStatus.KNOWN);
    }

    @Test
    void withoutInstantsOtherWordsAreAChange() {
        Fetch fetched = fetch("a", EntryVersions.marker(entry("t", null, null)), 200, NOON);

        assertThat(EntryVersions.status(entry("t", null, null), "a", fetched, ONE))
                .isEqualTo(EntryStatus.KNOWN);
        assertThat(EntryVersions.status(entry("u", null, null), "a", fetched, ONE))
                .isEqualTo(EntryStatus.CHANGED);
    }

    @Test
    void anotherSourceMustShowAChangeYoungerThanTheFetch() {
        Fetch fetched = fetch("a", "sha256:x", 200, NOON.plusSeconds(60));

        assertThat(EntryVersions.status(entry("t", null, null), "b", fetched, ONE))
                .isEqualTo(EntryStatus.KNOWN);
        assertThat(EntryVersions.status(entry("t", null, NOON), "b", fetched, ONE))
                .isEqualTo(EntryStatus.KNOWN);
        assertThat(EntryVersions.status(entry("t", null, ONE), "b", fetched, ONE))
                .isEqualTo(EntryStatus.CHANGED);
    }

    @Test
    void whatFailedIsRetriedAfterSixHours() {
        Fetch silent = fetch("a", NOON.toString(), null, NOON);
        Fetch failed = fetch("a", NOON.toString(), 503, NOON);
        Fetch gone = fetch("a", NOON.toString(), 410, NOON);
        Entry entry = entry("t", NOON, null);
        Instant later = NOON.plus(EntryVersions.RETRY_INTERVAL).plusSeconds(1);

        assertThat(EntryVersions.status(entry, "a", silent, ONE)).isEqualTo(EntryStatus.KNOWN);
        assertThat(EntryVersions.status(entry, "a", silent, later)).isEqualTo(EntryStatus.RETRY);
        assertThat(EntryVersions.status(entry, "a", failed, later)).isEqualTo(EntryStatus.RETRY);
        assertThat(EntryVersions.status(entry, "a", gone, later)).isEqualTo(EntryStatus.KNOWN);
    }

    @Test
    void whatRobotsForbidWaitsForANewMarker() {
        Fetch forbidden = fetch("a", EntryVersions.forbidden(NOON.toString()), null, NOON);
        Instant later = NOON.plus(EntryVersions.RETRY_INTERVAL).plusSeconds(1);

        assertThat(EntryVersions.status(entry("t", NOON, null), "a", forbidden, later))
                .isEqualTo(EntryStatus.KNOWN);
        assertThat(EntryVersions.status(entry("t", NOON, ONE), "a", forbidden, later))
                .isEqualTo(EntryStatus.CHANGED);
    }

    private static Entry entry(String title, @Nullable Instant published, @Nullable Instant updated) {
        return new Entry("http://x.example/1", title, null, List.of(), published, updated, List.of(), null);
    }

    private static Fetch fetch(String source, String version, @Nullable Integer status, Instant at) {
        return Fetch.newBuilder()
                .setUrl("http://x.example/1")
                .setSourceId(source)
                .setRole(FetchRole.PAGE)
                .setVersion(version)
                .setStatus(status)
                .setFetchedAt(at)
                .build();
    }
}
