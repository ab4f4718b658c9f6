package dev.copydesk.enrich.topology;

import dev.copydesk.enrich.clean.article.Block.Caption;
import dev.copydesk.enrich.clean.article.Block.Embed;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Quote;
import dev.copydesk.enrich.clean.article.Block.Table;
import dev.copydesk.event.Block;
import dev.copydesk.event.BlockKind;

/** Blocks of the clean room as the records of the article topic: one record for all kinds, each with what its kind has. */
final class BlockRecords {

    private BlockRecords() {}

    static Block block(dev.copydesk.enrich.clean.article.Block block) {
        Block.Builder record = Block.newBuilder().setText(block.text());
        return switch (block) {
            case Paragraph p -> record.setKind(BlockKind.PARAGRAPH).build();
            case Heading(var level, var text) ->
                record.setKind(BlockKind.HEADING).setLevel(level).build();
            case ListItem item -> record.setKind(BlockKind.LIST_ITEM).build();
            case Quote quote -> record.setKind(BlockKind.QUOTE).build();
            case Table(var rows) ->
                record.setKind(BlockKind.TABLE).setRows(rows).build();
            case Caption caption -> record.setKind(BlockKind.CAPTION).build();
            case Embed(var url, var provider, var text) ->
                record.setKind(BlockKind.EMBED)
                        .setUrl(url.toString())
                        .setProvider(provider)
                        .build();
            case LiveEntry(var time, var text) ->
                record.setKind(BlockKind.LIVE_ENTRY)
                        .setTime(CleanRecords.stated(time))
                        .build();
        };
    }
}
