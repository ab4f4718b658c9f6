package dev.copydesk.app.explain;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.copydesk.app.explain.ExplainedPage.ArticleLine;
import dev.copydesk.app.explain.ExplainedPage.BlockLine;
import dev.copydesk.app.explain.ExplainedPage.ChoiceLine;
import dev.copydesk.enrich.clean.body.CueWeight;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An explanation as a page to look at: the text of the page in its order, what was left out greyed, each block with its reason. One
 * file without scripts or anything from elsewhere, under a policy that forbids both; whatever the page says is text in it.
 */
public final class ExplanationPage {

    private ExplanationPage() {}

    public static String of(ExplainedPage page) {
        return template().execute(view(page));
    }

    private static Map<String, Object> view(ExplainedPage page) {
        Map<String, Object> view = new HashMap<>();
        view.put("id", page.id());
        view.put("url", page.url());
        view.put("outcome", page.outcome());
        view.put("rejected", page.articles().isEmpty());
        view.put("notes", page.notes());
        view.put(
                "choices",
                page.choices().stream()
                        .map(page.articles().isEmpty() ? ChoiceLine::best : ChoiceLine::chosen)
                        .toList());
        view.put(
                "articles",
                page.articles().stream().map(ExplanationPage::article).toList());
        view.put("blocks", page.blocks().stream().map(ExplanationPage::block).toList());
        return view;
    }

    private static Map<String, Object> article(ArticleLine article) {
        return Map.of(
                "article",
                article.article(),
                "words",
                article.words(),
                "confidence",
                String.format(Locale.ROOT, "%.2f", article.confidence()),
                "fields",
                article.fields().stream()
                        .map(field -> Map.of("name", field.field(), "value", field.value(), "origin", field.origin()))
                        .toList());
    }

    private static Map<String, Object> block(BlockLine block) {
        List<String> cues = block.cues().stream().map(CueWeight::toString).toList();
        return Map.of(
                "verdict", word(block),
                "style", block.verdict().name().toLowerCase(Locale.ROOT),
                "label", block.shownLabel(),
                "kind", block.kind(),
                "shape", block.kind().replace(' ', '-'),
                "element", block.element(),
                "reason", block.reason(),
                "cues", cues,
                "hover", block.reason() + cues.stream().collect(Collectors.joining("\n", "\n", "")),
                "text", block.text());
    }

    private static String word(BlockLine block) {
        return switch (block.verdict()) {
            case KEPT -> "kept";
            case FIELD -> "field";
            case DROPPED -> "left out";
        };
    }

    private static Template template() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ExplanationPage.class.getResourceAsStream("page.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).compile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
