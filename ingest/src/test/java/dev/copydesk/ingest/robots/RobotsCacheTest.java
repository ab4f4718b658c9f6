package dev.copydesk.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.event.UsageRight;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RobotsCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String STORY = "http://x.example/story";

    private final RobotsCache robots = new RobotsCache(RobotsPolicy.DEFAULT);

    @Test
    void aHostThatWasNeverAskedIsUnknown() {
        assertThat(robots.decision(STORY, NOW)).isEqualTo(new RobotsDecision.Unknown());
    }

    @Test
    void ourOwnNameGoesBeforeTheStar() {
        answered("User-agent: *\nDisallow: /\n\nUser-agent: Copydesk\nDisallow: /private\n");

        assertThat(robots.decision(STORY, NOW)).isInstanceOf(RobotsDecision.Allowed.class);
        assertThat(robots.decision("http://x.example/private/a", NOW))
                .isEqualTo(new RobotsDecision.Forbidden("robots.txt disallows this URL for copydesk"));
    }

    @Test
    void theLongestMatchWinsAfterRfc9309() {
        answered("User-agent: *\nDisallow: /news/\nAllow: /news/open/\nDisallow: /*.pdf$\n");

        assertThat(robots.decision("http://x.example/news/open/a", NOW)).isInstanceOf(RobotsDecision.Allowed.class);
        assertThat(robots.decision("http://x.example/news/a", NOW)).isInstanceOf(RobotsDecision.Forbidden.class);
        assertThat(robots.decision("http://x.example/a.pdf", NOW)).isInstanceOf(RobotsDecision.Forbidden.class);
    }

    @Test
    void aCrawlDelayIsHonouredUpToItsBound() {
        answered("User-agent: *\nCrawl-delay: 7\n");
        robots.answered("http://y.example/", utf8("User-agent: *\nCrawl-delay: 86400\n"), "text/plain", NOW);

        assertThat(robots.decision(STORY, NOW))
                .isEqualTo(new RobotsDecision.Allowed(Duration.ofSeconds(7), "robots.txt: allowed"));
        assertThat(robots.decision("http://y.example/", NOW))
                .isEqualTo(new RobotsDecision.Allowed(Duration.ofMinutes(1), "robots.txt: allowed"));
    }

    @Test
    void aMissingRobotsTxtAllowsAll() {
        robots.refused(STORY, 404, NOW);

        assertThat(robots.decision(STORY, NOW))
                .isEqualTo(new RobotsDecision.Allowed(Duration.ZERO, "no robots.txt (404): allowed"));
    }

    @Test
    void aServerErrorForbidsForNowAndIsGivenUpAfterThreeFailures() {
        robots.refused(STORY, 503, NOW);
        RobotsDecision first = robots.decision(STORY, NOW);
        robots.refused(STORY, 503, NOW.plusSeconds(2));
        robots.refused(STORY, 503, NOW.plusSeconds(6));
        RobotsDecision third = robots.decision(STORY, NOW.plusSeconds(7));

        assertThat(first).isEqualTo(new RobotsDecision.Wait("robots.txt answered 503", NOW.plusSeconds(2)));
        assertThat(third).isEqualTo(new RobotsDecision.GivenUp("robots.txt answered 503", 503));
        assertThat(robots.decision(STORY, NOW.plusSeconds(15))).isEqualTo(new RobotsDecision.Unknown());
    }

    @Test
    void anAnswerIsCachedForADay() {
        answered("User-agent: *\nDisallow: /\n");

        assertThat(robots.decision(STORY, NOW.plus(Duration.ofHours(23)))).isInstanceOf(RobotsDecision.Forbidden.class);
        assertThat(robots.decision(STORY, NOW.plus(Duration.ofHours(24)))).isEqualTo(new RobotsDecision.Unknown());
    }

    @Test
    void hostsAreDroppedBeyondTheBoundAndPortsAreHostsOfTheirOwn() {
        RobotsCache two = new RobotsCache(new RobotsPolicy(
                "copydesk", Duration.ofDays(1), Duration.ofSeconds(2), 3, 2, 1000, Duration.ofMinutes(1)));
        two.refused("http://a.example/", 404, NOW);
        two.refused("http://a.example:8080/", 404, NOW);
        two.refused("http://b.example/", 404, NOW);

        assertThat(two.decision("http://a.example/", NOW)).isEqualTo(new RobotsDecision.Unknown());
        assertThat(two.decision("http://a.example:8080/x", NOW)).isInstanceOf(RobotsDecision.Allowed.class);
        assertThat(two.decision("http://b.example/x", NOW)).isInstanceOf(RobotsDecision.Allowed.class);
    }

    @Test
    void garbageIsNoRule() {
        robots.answered(STORY, new byte[] {0, 1, 2, (byte) 0xff, '\n', ':'}, null, NOW);

        assertThat(robots.decision(STORY, NOW)).isInstanceOf(RobotsDecision.Allowed.class);
    }

    @Test
    void everyStatementOfRightsIsRecordedWordForWord() {
        assertThat(UsageRights.seen(
                        "robots.txt: allowed",
                        Map.of("x-robots-tag", "noai, noimageai", "tdm-reservation", "1", "etag", "\"1\"")))
                .containsExactly(
                        new UsageRight("robots.txt", "robots.txt: allowed"),
                        new UsageRight("x-robots-tag", "noai, noimageai"),
                        new UsageRight("tdm-reservation", "1"));
    }

    private void answered(String text) {
        robots.answered(STORY, utf8(text), "text/plain", NOW);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
