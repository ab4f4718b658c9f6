package dev.copydesk.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanPolicy;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.memory.SiteMemories;
import dev.copydesk.enrich.clean.memory.SiteMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a site's earlier pages say about the next one. */
class SiteFurnitureTest {

    private static final String SITE = "https://courier.example/";
    private static final String BOX =
            "The Courier is printed on the quay every night but Sunday, and a boat takes it to the islands at four.";

    private final PageCleaner cleaner = new PageCleaner(CleanPolicy.DEFAULT);
    private final Map<String, SiteMemory> kept = new HashMap<>();
    private final SiteMemories memories = site -> kept.getOrDefault(site, SiteMemory.EMPTY);

    @Test
    void aBoxThatNoRuleKnowsIsLearnedFromThreeOtherPages() {
        List<Boolean> hasBox = IntStream.range(0, 5)
                .mapToObj(page -> read(page, story(page) + p(BOX)).contains(BOX))
                .toList();

        assertThat(hasBox).containsExactly(true, true, true, false, false);
    }

    @Test
    void theArticleAroundTheBoxStaysWhole() {
        IntStream.range(0, 4).forEach(page -> read(page, story(page) + p(BOX)));

        assertThat(read(9, lead(9) + p(BOX) + second(9))).containsExactlyElementsOf(plain(story(9)));
    }

    @Test
    void aPageIsReadTheHundredthTimeAsTheFirstTime() {
        IntStream.range(0, 5).forEach(page -> read(page, story(page) + p(BOX)));
        List<String> first = read(7, story(7));

        for (int fetch = 0; fetch < 100; fetch++) {
            assertThat(read(7, story(7))).isEqualTo(first);
        }
    }

    @Test
    void aLiveBlogThatGrowsKeepsAllItsEntries() {
        StringBuilder entries = new StringBuilder();
        for (int entry = 0; entry < 40; entry++) {
            entries.insert(
                    0, p("Entry " + word(entry) + ": the ferry is still at the quay, and the harbour master waits."));

            assertThat(read(1, story(1) + entries)).hasSize(plain(story(1)).size() + entry + 1);
        }
    }

    @Test
    void aSubheadOfASeriesIsNotFurniture() {
        for (int page = 0; page < 12; page++) {
            String subhead = page % 3 == 0 ? "<h3>What happens next on the quay</h3>" : "";

            boolean kept = read(page, lead(page) + subhead + second(page)).contains("What happens next on the quay");

            assertThat(kept).isEqualTo(!subhead.isEmpty());
        }
    }

    @Test
    void anArticleUnderManyAddressesIsNotFurniture() {
        for (int page = 0; page < 12; page++) {
            assertThat(read(page, story(1))).containsExactlyElementsOf(plain(story(1)));
        }
    }

    @Test
    void whatAPageSaysOfItselfIsNotFurniture() {
        String opening =
                "The tide gate of Port Aldery has stood open since the storm in March and nobody can close it.";
        IntStream.range(0, 6).forEach(page -> read(page, story(page) + p(opening)));
        String described = "<meta property='og:description' content='" + opening + "'>";

        assertThat(read(20, described, p(opening) + story(20))).contains(opening);
        assertThat(read(21, p(opening) + story(21))).doesNotContain(opening);
    }

    @Test
    void aPageThatHasNoArticleTeachesNothing() {
        var front = cleaner.clean(Pages.html("<p>" + BOX, SITE + "short"), memories);

        assertThat(front.cleaned()).isInstanceOf(Cleaned.Rejected.class);
        assertThat(front.lesson()).isEmpty();
    }

    @Test
    void aFileTeachesTheSiteThatItNames() {
        String html = "<title>Quay</title><link rel=canonical href='https://Courier.example/quay'>" + story(1);

        var file = cleaner.clean(Pages.html(html, "file:///pages/quay.html"), memories);

        assertThat(file.lesson())
                .hasValueSatisfying(lesson -> assertThat(lesson.site()).isEqualTo("courier.example"));
    }

    private List<String> read(int page, String body) {
        return read(page, "", body);
    }

    private List<String> read(int page, String head, String body) {
        String html = "<!doctype html><html><head><title>Story " + word(page) + " of the quay</title>" + head
                + "</head><body><div><h1>Story " + word(page) + " of the quay</h1>" + body + "</div></body></html>";
        var cleaned = cleaner.clean(Pages.html(html, SITE + page), memories);
        cleaned.lesson().ifPresent(lesson -> kept.put(lesson.site(), lesson.memory()));
        return ((Articles) cleaned.cleaned())
                .articles().getFirst().blocks().stream().map(Block::text).toList();
    }

    private static String story(int page) {
        return lead(page) + second(page);
    }

    private static String lead(int page) {
        return p("The night ferry " + word(page)
                + " between Port Aldery and the island of Sarn will sail again from Monday, the"
                + " harbour board said, after weeks in which the islanders had to rely on a small aircraft.");
    }

    private static String second(int page) {
        return p("Repairs to the slipway " + word(page)
                + " took longer than planned because divers found cracks in the piles"
                + " under the northern berth, which was built long ago and has never been renewed.");
    }

    /** A name for a number that is not written in digits, which do not count. */
    private static String word(int page) {
        return Integer.toString(page, 2).replace('0', 'o').replace('1', 'i');
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static List<String> plain(String html) {
        return List.of(html.replace("<p>", "").split("</p>"));
    }
}
