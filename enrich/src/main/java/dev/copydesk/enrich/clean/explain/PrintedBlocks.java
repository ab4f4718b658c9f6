package dev.copydesk.enrich.clean.explain;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.CleanArticle;
import dev.copydesk.enrich.clean.article.Cleaned;
import dev.copydesk.enrich.clean.article.Cleaned.Articles;
import dev.copydesk.enrich.clean.dump.TextLine;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The lines of a page of plain text, each with the role that decided about it. */
final class PrintedBlocks {

    private final List<CleanArticle> articles;

    /** By their text, the articles that have a block of these words, one for each such block. */
    private final Map<String, Deque<Integer>> kept = new HashMap<>();

    private PrintedBlocks(Cleaned cleaned) {
        articles = cleaned instanceof Articles(var found) ? found : List.of();
        for (CleanArticle article : articles) {
            for (Block block : article.blocks()) {
                kept.computeIfAbsent(block.text(), text -> new ArrayDeque<>()).add(article.ordinal());
            }
        }
    }

    static List<ExplainedBlock> of(List<TextLine> lines, Cleaned cleaned) {
        PrintedBlocks printed = new PrintedBlocks(cleaned);
        List<ExplainedBlock> blocks = new ArrayList<>(lines.size());
        lines.forEach(line -> blocks.add(printed.block(line)));
        return blocks;
    }

    private ExplainedBlock block(TextLine line) {
        String role = line.role().name().toLowerCase(Locale.ROOT);
        Deque<Integer> holders = kept.getOrDefault(line.text(), new ArrayDeque<>());
        if (!holders.isEmpty()) {
            return block(line, role, holders.remove(), Cause.CHOSEN, "in the body, as " + role);
        }
        for (CleanArticle article : articles) {
            if (Texts.isSame(line.text(), article.title())) {
                return block(line, role, article.ordinal(), Cause.HEADLINE, "the headline");
            }
            if (article.standfirst() != null && Texts.isSame(line.text(), article.standfirst())) {
                return block(line, role, article.ordinal(), Cause.STANDFIRST, "the standfirst");
            }
        }
        return articles.isEmpty()
                ? block(line, role, 0, Cause.PAGE_REJECTED, "the page was rejected")
                : block(line, role, 0, Cause.ROLE, "not in the body: " + meaning(line.role()));
    }

    private static ExplainedBlock block(TextLine line, String role, int article, Cause cause, String reason) {
        return new ExplainedBlock(line.text(), role, "", OptionalDouble.empty(), article, cause, reason, List.of());
    }

    private static String meaning(TextLine.Role role) {
        return switch (role) {
            case PROSE -> "a paragraph, but above, below or in a box beside the article";
            case SENTENCE -> "a short sentence without a paragraph around it";
            case SHORT -> "a short line without a text of its own";
            case MENU -> "a line of a menu";
            case BYLINE -> "a byline";
            case SOURCE -> "the name of a source";
            case DATE -> "a date";
            case CAPTION -> "a picture's caption";
            case CREDIT -> "a picture's credit";
            case FURNITURE -> "worded like furniture";
            case BOX -> "the label of a box";
            case FOOT -> "the foot of the page";
        };
    }
}
