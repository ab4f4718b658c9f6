package dev.copydesk.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.app.wire.Manifest.Article;
import dev.copydesk.app.wire.Manifest.CopyKind;
import dev.copydesk.app.wire.Manifest.InCopyGroup;
import dev.copydesk.app.wire.Manifest.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final int SHORTEST_ARTICLE_WORDS = 120;

    private final List<Page> pages = SampleWire.manifest().pages();

    @Test
    void theWebIsLargeEnough() {
        assertThat(pages).hasSizeGreaterThanOrEqualTo(80);
        assertThat(pages).filteredOn(page -> isOf(page, CopyKind.EXACT)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pages)
                .filteredOn(page -> !page.articles().isEmpty() && !isCopy(page))
                .hasSizeGreaterThanOrEqualTo(55);
        assertThat(pages).filteredOn(page -> page.articles().size() > 1).hasSize(3);
        assertThat(pages)
                .filteredOn(page -> isOf(page, CopyKind.TRIMMED, CopyKind.EDITED, CopyKind.OWN_LEAD))
                .hasSize(4);
        assertThat(SampleWire.hosts()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void everyQuirkIsThereAtLeastOnce() {
        assertThat(pages).extracting(Page::quirk).contains(Quirk.values());
    }

    @Test
    void noAddressIsListedTwice() {
        assertThat(pages).extracting(Page::url).doesNotHaveDuplicates();
    }

    @Test
    void noArticleIsShort() {
        assertThat(articles())
                .allSatisfy(article ->
                        assertThat(words(article)).as(article.id()).isGreaterThanOrEqualTo(SHORTEST_ARTICLE_WORDS));
    }

    @Test
    void everyArticleHasAnAuthorAndSeveralParagraphs() {
        assertThat(articles()).allSatisfy(article -> {
            assertThat(article.authors()).as(article.id()).isNotEmpty();
            assertThat(article.paragraphs()).as(article.id()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void exactCopiesHaveTheirSourcesBodyAndTheOthersDoNot() {
        Map<String, Article> sources = pages.stream()
                .filter(page -> isOf(page, CopyKind.SOURCE))
                .collect(Collectors.toMap(
                        page -> page.articles().getFirst().id(),
                        page -> page.articles().getFirst()));

        assertThat(pages).filteredOn(ManifestTest::isCopy).allSatisfy(page -> {
            Article copy = page.articles().getFirst();
            InCopyGroup group = (InCopyGroup) page.expected();
            Article source = Objects.requireNonNull(sources.get(group.copy().group()));
            assertThat(copy.paragraphs().equals(source.paragraphs()))
                    .as(page.url())
                    .isEqualTo(group.copy().kind() == CopyKind.EXACT);
        });
    }

    @Test
    void everyCopiedArticleIsCarriedByTwoToFourOutlets() {
        Map<String, Long> carriers = pages.stream()
                .filter(ManifestTest::isCopy)
                .collect(Collectors.groupingBy(
                        page -> ((InCopyGroup) page.expected()).copy().group(), Collectors.counting()));

        assertThat(carriers)
                .isNotEmpty()
                .allSatisfy((group, count) -> assertThat(count).as(group).isBetween(2L, 4L));
    }

    @Test
    void originalsShareNoParagraph() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        pages.stream()
                .filter(page -> !isCopy(page))
                .flatMap(page -> page.articles().stream())
                .flatMap(article -> article.paragraphs().stream())
                .filter(paragraph -> !seen.add(paragraph))
                .forEach(twice::add);

        assertThat(twice).isEmpty();
    }

    @Test
    void onlyTheFutureDatedPageLiesOutsideNovember2026() {
        assertThat(pages)
                .filteredOn(page -> page.articles().stream()
                        .anyMatch(article -> !article.published().toString().startsWith("2026-11-")))
                .singleElement()
                .satisfies(page -> assertThat(page.quirk()).isEqualTo(Quirk.FUTURE_DATED));
    }

    private List<Article> articles() {
        return pages.stream().flatMap(page -> page.articles().stream()).toList();
    }

    private static long words(Article article) {
        return article.paragraphs().stream()
                .mapToLong(paragraph -> paragraph.split(" ", -1).length)
                .sum();
    }

    private static boolean isCopy(Page page) {
        return isOf(page, CopyKind.EXACT, CopyKind.TRIMMED, CopyKind.EDITED, CopyKind.OWN_LEAD);
    }

    private static Optional<CopyKind> copyKind(Page page) {
        return page.expected() instanceof InCopyGroup group
                ? Optional.of(group.copy().kind())
                : Optional.empty();
    }

    private static boolean isOf(Page page, CopyKind... kinds) {
        return copyKind(page).filter(Set.of(kinds)::contains).isPresent();
    }
}
