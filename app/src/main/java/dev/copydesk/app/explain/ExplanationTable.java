package dev.copydesk.app.explain;

import dev.copydesk.app.explain.ExplainedPage.ArticleLine;
import dev.copydesk.app.explain.ExplainedPage.BlockLine;
import dev.copydesk.app.explain.ExplainedPage.ChoiceLine;
import dev.copydesk.app.explain.ExplainedPage.FieldLine;
import dev.copydesk.enrich.clean.body.CueWeight;
import dev.copydesk.enrich.clean.explain.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation on a terminal: the fields, and then a row for each block. */
public final class ExplanationTable {

    private static final int LEAST_WIDTH = 60;
    private static final int KIND_WIDTH = 10;
    private static final int FIELD_WIDTH = 10;
    private static final int ORIGIN_WIDTH = 9;

    /** Mark, label and kind, with the spaces around them. */
    private static final int BEFORE_TEXT = 1 + 1 + 4 + 2 + KIND_WIDTH + 2;

    private final int textWidth;
    private final int reasonWidth;
    private final int valueWidth;
    private final boolean coloured;
    private final StringBuilder out = new StringBuilder();

    private ExplanationTable(int columns, boolean coloured) {
        int width = Math.max(LEAST_WIDTH, columns);
        this.textWidth = (width - BEFORE_TEXT - 2) * 2 / 5;
        this.reasonWidth = width - BEFORE_TEXT - 2 - textWidth;
        this.valueWidth = width - 2 - FIELD_WIDTH - 2 - ORIGIN_WIDTH - 2;
        this.coloured = coloured;
    }

    public static String plain(ExplainedPage page, int columns) {
        return new ExplanationTable(columns, false).of(page);
    }

    public static String coloured(ExplainedPage page, int columns) {
        return new ExplanationTable(columns, true).of(page);
    }

    private String of(ExplainedPage page) {
        line(Columns.harmless(page.id() + "  " + page.url()));
        line(Columns.harmless(page.outcome()));
        page.notes().forEach(note -> line(Columns.harmless(note)));
        if (page.articles().isEmpty()) {
            page.choices().forEach(choice -> line(Columns.harmless(choice.best())));
        }
        for (int i = 0; i < page.articles().size(); i++) {
            article(
                    page.articles().get(i),
                    page.choices().stream().skip(i).limit(1).toList());
        }
        line("");
        page.blocks().forEach(this::block);
        line("");
        line(colour(Verdict.KEPT, "+ kept") + "  " + colour(Verdict.FIELD, "= a field") + "  "
                + colour(Verdict.DROPPED, "- left out")
                + "; behind a cue what it moved the label, in log-odds, approximately");
        return out.toString();
    }

    private void article(ArticleLine article, List<ChoiceLine> choice) {
        line("");
        line(String.format(
                Locale.ROOT,
                "article %d: %d words, confidence %.2f",
                article.article(),
                article.words(),
                article.confidence()));
        choice.forEach(chosen -> line(Columns.harmless(chosen.chosen())));
        article.fields().forEach(this::field);
    }

    private void field(FieldLine field) {
        List<String> lines = Columns.wrapped(Columns.harmless(field.value()), valueWidth);
        for (int i = 0; i < lines.size(); i++) {
            String name = i == 0 ? field.field() : "";
            String origin = i == 0 ? field.origin().name() : "";
            line("  " + Columns.fitted(name, FIELD_WIDTH) + "  " + Columns.fitted(origin, ORIGIN_WIDTH) + "  "
                    + lines.get(i));
        }
    }

    private void block(BlockLine block) {
        List<String> reasons = Columns.wrapped(Columns.harmless(reason(block)), reasonWidth);
        String text = Columns.fitted(Columns.harmless(block.text()), textWidth);
        String head = mark(block.verdict()) + " " + Columns.fitted(block.shownLabel(), 4) + "  "
                + Columns.fitted(block.kind(), KIND_WIDTH) + "  " + text;
        line(colour(block.verdict(), head) + "  " + reasons.getFirst());
        reasons.stream().skip(1).forEach(more -> line(" ".repeat(BEFORE_TEXT + textWidth + 2) + more));
    }

    private static String reason(BlockLine block) {
        String cues = block.cues().stream().map(CueWeight::toString).collect(Collectors.joining(", "));
        return cues.isEmpty() ? block.reason() : block.reason() + ": " + cues;
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> "+";
            case FIELD -> "=";
            case DROPPED -> "-";
        };
    }

    private String colour(Verdict verdict, String text) {
        String code = switch (verdict) {
            case KEPT -> "32";
            case FIELD -> "36";
            case DROPPED -> "2";
        };
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
