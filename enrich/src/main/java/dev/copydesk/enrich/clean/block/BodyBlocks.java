package dev.copydesk.enrich.clean.block;

import dev.copydesk.enrich.clean.article.Block;
import dev.copydesk.enrich.clean.article.Block.Caption;
import dev.copydesk.enrich.clean.article.Block.Heading;
import dev.copydesk.enrich.clean.article.Block.ListItem;
import dev.copydesk.enrich.clean.article.Block.LiveEntry;
import dev.copydesk.enrich.clean.article.Block.Paragraph;
import dev.copydesk.enrich.clean.article.Block.Quote;
import dev.copydesk.enrich.clean.article.Block.Table;
import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.outline.Outline;
import dev.copydesk.enrich.clean.outline.Outline.Box;
import dev.copydesk.enrich.clean.outline.Outline.Kind;
import dev.copydesk.enrich.clean.outline.Outline.Piece;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * The blocks of a body: one for each of its pieces, a table for the pieces of a table, and between them, where the page has them, captions,
 * embeds and the beginnings of live-blog entries. One pass over the place with a cursor; a piece is emitted when the cursor enters its box.
 */
public final class BodyBlocks implements NodeFilter {

    private static final int MAX_MEDIA = 200;
    private static final int MAX_EMBEDS = 1_000;
    private static final Set<String> NOT_SHOWN =
            Set.of("nav", "noscript", "template", "dialog", "menu", "script", "style");

    private final Outline outline;
    private final KeptPieces kept;
    private final Map<Box, Optional<PublicationDate>> entries;
    private final URI base;
    private final List<Block> blocks = new ArrayList<>();
    private int media;

    /** Those that were found, whether they are kept or not. */
    private int embeds;

    private BodyBlocks(Outline outline, KeptPieces kept, Map<Box, Optional<PublicationDate>> entries, URI base) {
        this.outline = outline;
        this.kept = kept;
        this.entries = entries;
        this.base = base;
    }

    /**
     * The blocks of a body, in order.
     *
     * @param body the pieces of the place that are the body, in order
     * @param base what the page's relative addresses are relative to
     */
    public static List<Block> of(Outline outline, Box place, List<Piece> body, URI base, Instant fetchedAt) {
        KeptPieces kept = new KeptPieces(place, body);
        BodyBlocks blocks = new BodyBlocks(outline, kept, LiveEntries.of(place, kept, fetchedAt), base);
        place.element.filter(blocks);
        kept.rest().forEach(blocks::emit);
        return blocks.blocks;
    }

    /** One piece by itself, without regard to what stands around it. */
    public static Block of(Piece piece) {
        return switch (piece.kind()) {
            case HEADING -> new Heading(piece.level() == 0 ? 2 : piece.level(), piece.text());
            case LIST_ITEM -> new ListItem(piece.text());
            case QUOTE -> new Quote(piece.text());
            case TEXT, PARAGRAPH, CAPTION, CELL -> new Paragraph(piece.text());
        };
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        Optional<Box> box = kept.boxOf(element);
        if (box.isPresent() && kept.countIn(box.get()) > 0) {
            return enter(box.get());
        }
        if (NOT_SHOWN.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Captions.isCaption(element)) {
            caption(element);
            return FilterResult.SKIP_CHILDREN;
        }
        if (box.isPresent() && box.get().noise && !isFrame(box.get())) {
            return FilterResult.SKIP_CHILDREN;
        }
        Optional<Block.Embed> embed = embeds < MAX_EMBEDS ? Embeds.of(element, base) : Optional.empty();
        embed.ifPresent(found -> embed(element, found));
        return embed.isPresent() ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }

    /** A box with text of the body in it. */
    private FilterResult enter(Box box) {
        kept.before(box).forEach(this::emit);
        Optional<Table> table = isMostlyKept(box) ? Tables.of(box.element) : Optional.empty();
        if (table.isPresent()) {
            box.element.children().stream().filter(Captions::isCaption).forEach(this::caption);
            blocks.add(table.get());
            kept.pass(box);
            return FilterResult.SKIP_CHILDREN;
        }
        if (entries.containsKey(box)) {
            String heading =
                    kept.peek().filter(piece -> piece.kind() == Kind.HEADING).isPresent()
                            ? kept.next().text()
                            : "";
            blocks.add(new LiveEntry(entries.get(box).orElse(null), heading));
        }
        Embeds.of(box.element, base)
                .ifPresent(embed -> add(box.element, new Block.Embed(embed.url(), embed.provider(), "")));
        if (kept.peek().filter(piece -> piece.box() == box).isPresent()) {
            emit(kept.next());
        }
        return FilterResult.CONTINUE;
    }

    private boolean isMostlyKept(Box box) {
        return box.element.normalName().equals("table") && kept.countIn(box) * 2 >= box.end - box.first;
    }

    private void caption(Element element) {
        Captions.of(element).map(Captions.Captioned::text).ifPresent(text -> add(element, new Caption(text)));
    }

    private void embed(Element element, Block.Embed found) {
        embeds++;
        add(element, found);
    }

    /** What follows the last piece belongs to the body only if it stands beside it. */
    private void add(Element element, Block block) {
        boolean belongs = kept.peek().isPresent() || kept.isBesideLast(element);
        if (belongs
                && media < MAX_MEDIA
                && (blocks.isEmpty() || !blocks.getLast().equals(block))) {
            media++;
            blocks.add(block);
        }
    }

    private void emit(Piece piece) {
        blocks.add(of(piece));
    }

    /** Furniture by name that has neither a heading nor a link of its own is the frame of a picture or a film. */
    private boolean isFrame(Box box) {
        return outline.pieces.subList(box.first, box.end).stream()
                .noneMatch(piece -> piece.kind() == Kind.HEADING || piece.linkShare() > 0.5);
    }
}
