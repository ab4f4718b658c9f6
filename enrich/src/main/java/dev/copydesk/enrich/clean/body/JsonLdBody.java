package dev.copydesk.enrich.clean.body;

import dev.copydesk.enrich.clean.article.ArticleDraft;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.text.Phrases;
import dev.copydesk.enrich.clean.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The last resort: pages whose markup is an empty shell often carry their text in the structured data. It is cut and glued
 * more often than not, so it stands in only where it says far more than the page shows.
 */
public final class JsonLdBody {

    private static final int MIN_WORDS = 60;
    private static final int FAR_MORE = 3;

    private JsonLdBody() {}

    public static void replaceIfPoor(ArticleDraft draft, @Nullable String articleBody) {
        if (articleBody == null || Texts.words(articleBody) < Math.max(MIN_WORDS, FAR_MORE * draft.words())) {
            return;
        }
        List<Block> blocks = new ArrayList<>();
        String plain = articleBody.contains("</") || articleBody.contains("&lt;")
                ? Jsoup.parse(articleBody
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("</p>", "\n</p>"))
                        .wholeText()
                : articleBody;
        plain.lines()
                .map(Texts::tidy)
                .filter(line -> !line.isEmpty() && !Phrases.isFurniture(line))
                .forEach(line -> blocks.add(new Block(Block.Kind.PARAGRAPH, line)));
        draft.blocks.clear();
        draft.blocks.addAll(blocks);
    }
}
