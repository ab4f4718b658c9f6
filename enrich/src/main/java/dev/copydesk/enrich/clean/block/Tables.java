package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.Block.Table;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Tables of data. What the old web laid its pages out with is none: it holds tables, paragraphs or prose in its cells, or has but one row or
 * column. Bounded in rows, columns and characters of a cell.
 */
public final class Tables {

    private static final Evaluator LAYOUT = Selector.evaluatorOf("table table, p ~ p, form, iframe, h1, h2");
    private static final Evaluator ROW = Selector.evaluatorOf("tr");
    private static final int MAX_ROWS = 1_000;
    private static final int MAX_COLUMNS = 30;
    private static final int MAX_CELL_CHARS = 500;
    private static final int PROSE_WORDS = 60;

    private Tables() {}

    /** Whether an element is a table of data. */
    public static boolean isData(Element element) {
        return of(element).isPresent();
    }

    /** The rows of a table element; empty where it is none, or lays out a page. */
    static Optional<Table> of(Element table) {
        if (!table.normalName().equals("table") || isLayout(table)) {
            return Optional.empty();
        }
        List<List<String>> rows = rows(table);
        long related = rows.stream().filter(row -> filled(row) >= 2).count();
        boolean prose = rows.stream().flatMap(List::stream).anyMatch(cell -> Texts.words(cell) > PROSE_WORDS);
        return related < 2 || related * 2 < rows.size() || prose ? Optional.empty() : Optional.of(new Table(rows));
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean isLayout(Element table) {
        return table.attr("role").equals("presentation")
                || table.attr("role").equals("none")
                || table.selectFirst(LAYOUT) != null;
    }

    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.selectStream(ROW).limit(MAX_ROWS).toList()) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (cells.size() < MAX_COLUMNS && (cell.nameIs("td") || cell.nameIs("th"))) {
                    cells.add(Texts.of(cell, MAX_CELL_CHARS));
                    IntStream.range(1, Math.min(span(cell), MAX_COLUMNS - cells.size() + 1))
                            .forEach(i -> cells.add(""));
                }
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static int span(Element cell) {
        String written = cell.attr("colspan").strip();
        return written.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }
}
