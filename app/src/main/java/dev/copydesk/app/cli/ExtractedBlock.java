package dev.copydesk.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Caption;
import dev.copydesk.enrich.clean.article.Block.Embed;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Quote;
import dev.copydesk.enrich.clean.article.Block.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of an article as {@code extract} prints it: its kind as the article topic names it, its text, and what else its kind has.
 *
 * @param time as {@link ExtractedArticle#date}
 */
@JsonInclude(Include.NON_NULL)
record ExtractedBlock(
        String kind,
        String text,
        @Nullable Integer level,
        @Nullable List<List<String>> rows,
        @Nullable String url,
        @Nullable String provider,
        @Nullable String time) {

    static ExtractedBlock of(Block block) {
        return switch (block) {
            case Paragraph(var text) -> plain("PARAGRAPH", text);
            case ListItem(var text) -> plain("LIST_ITEM", text);
            case Quote(var text) -> plain("QUOTE", text);
            case Caption(var text) -> plain("CAPTION", text);
            case Heading(var level, var text) -> new ExtractedBlock("HEADING", text, level, null, null, null, null);
            case Table table -> new ExtractedBlock("TABLE", table.text(), null, table.rows(), null, null, null);
            case Embed(var url, var provider, var text) ->
                new ExtractedBlock("EMBED", text, null, null, url.toString(), provider, null);
            case LiveEntry(var time, var text) ->
                new ExtractedBlock("LIVE_ENTRY", text, null, null, null, null, ExtractedArticle.stated(time));
        };
    }

    private static ExtractedBlock plain(String kind, String text) {
        return new ExtractedBlock(kind, text, null, null, null, null, null);
    }
}
