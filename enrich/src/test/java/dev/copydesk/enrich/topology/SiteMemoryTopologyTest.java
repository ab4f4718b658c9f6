package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.memory.SiteMemory;
import dev.copydesk.event.Article;
import dev.copydesk.event.Outcome;
import dev.copydesk.event.OutcomeKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that are remembered from page to page. */
class SiteMemoryTopologyTest {

    private static final String BOX =
            "The Courier is printed on the quay every night but Sunday, and a boat takes it to the islands at four.";

    @TempDir
    private Path state;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(state);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    @Test
    void aBoxThatRecursIsLeftOutOnceThreeOtherPagesHadIt() {
        for (int page = 0; page < 5; page++) {
            fetchesStory(desk, "courier.example", page);
        }

        assertThat(desk.articles())
                .extracting(article -> article.getText().contains(BOX))
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void eachSiteIsLearnedByItself() {
        for (int page = 0; page < 3; page++) {
            fetchesStory(desk, "courier.example", page);
        }

        fetchesStory(desk, "herald.example", 7);

        assertThat(desk.articles())
                .extracting(Article::getText)
                .allSatisfy(text -> assertThat(text).contains(BOX));
    }

    @Test
    void aPageThatIsFetchedOverAndOverStaysUnchanged() {
        for (int page = 0; page < 4; page++) {
            fetchesStory(desk, "courier.example", page);
        }
        for (int fetch = 0; fetch < 20; fetch++) {
            fetchesStory(desk, "courier.example", 3);
        }

        assertThat(desk.outcomes().subList(4, 24)).extracting(Outcome::getKind).containsOnly(OutcomeKind.UNCHANGED);
    }

    @Test
    void aSiteIsLearnedAnewOnceItIsForgotten() {
        for (int page = 0; page < 3; page++) {
            fetchesStory(desk, "courier.example", page);
        }
        desk.passes(Retentions.DEFAULT.sites().plus(Duration.ofDays(1)));

        fetchesStory(desk, "courier.example", 3);

        assertThat(desk.articles().getLast().getText()).contains(BOX);
    }

    @Test
    void aSiteIsKeptAtMostThreeTimesWhateverItPublishes() {
        for (int page = 0; page < 400; page++) {
            fetchesStory(desk, "courier.example", page);
            desk.passes(Duration.ofHours(6));
        }

        assertThat(desk.siteMemories("courier.example"))
                .hasSizeBetween(1, 3)
                .allSatisfy(kept -> assertThat(kept.length).isLessThanOrEqualTo(SiteMemory.MAX_BYTES));
    }

    @Test
    void thousandsOfSitesThatNeverComeBackAreDropped() {
        for (int site = 0; site < 2_000; site++) {
            fetchesStory(desk, "site-" + site + ".example", 1);
            desk.passes(Duration.ofHours(1));
        }
        desk.passes(Retentions.DEFAULT.sites().multipliedBy(3));
        fetchesStory(desk, "courier.example", 1);

        assertThat(desk.siteMemories("courier.example")).hasSize(1);
        for (int site = 0; site < 2_000; site++) {
            assertThat(desk.siteMemories("site-" + site + ".example")).isEmpty();
        }
    }

    @Test
    void theSamePagesTeachTheSame(@TempDir Path otherState) {
        try (Desk other = new Desk(otherState)) {
            for (Desk each : List.of(desk, other)) {
                for (int fetch = 0; fetch < 120; fetch++) {
                    fetchesStory(each, "courier.example", fetch * 7 % 90);
                }
            }

            assertThat(other.published()).isEqualTo(desk.published());
            assertThat(other.siteMemories("courier.example").getLast())
                    .isEqualTo(desk.siteMemories("courier.example").getLast());
        }
    }

    private static void fetchesStory(Desk desk, String host, int page) {
        String name = Integer.toString(page, 2).replace('0', 'o').replace('1', 'i');
        String text = NewsPage.paragraphs(NewsPage.HARBOUR)
                        .getFirst()
                        .replace("freighters", "freighters of the " + name + " line")
                + "\n\n" + BOX + "\n\n"
                + NewsPage.paragraphs(NewsPage.LIBRARY).get(1).replace("telescope", "telescope " + name);
        desk.fetches("https://" + host + "/story/" + page, NewsPage.of("The " + name + " line stays in port", text));
    }
}
