package dev.copydesk.enrich.clean.article;

import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article while it is being put together; confined to one call. */
public final class ArticleDraft {

    private static final String PARTING = "\n\n";

    final URI url;
    public String title = "";

    @Nullable
    public String standfirst;

    @Nullable
    public String byline;

    public List<String> authors = List.of();

    @Nullable
    public String credit;

    @Nullable
    public PublicationDate published;

    @Nullable
    public PublicationDate modified;

    @Nullable
    public String language;

    @Nullable
    public String section;

    @Nullable
    public String site;

    public ArticleKind kind = ArticleKind.ARTICLE;
    public Access access = Access.OPEN;
    public double confidence = 1;

    /** Whether the page was cut before this was taken from it. */
    public boolean truncated;

    public final List<Block> blocks = new ArrayList<>();
    public final List<Link> links = new ArrayList<>();
    public final List<Image> images = new ArrayList<>();
    public final Set<String> publisherTags = new LinkedHashSet<>();
    public final Map<Field, FieldOrigin> origins = new EnumMap<>(Field.class);

    /** Counted once: every judgement of the draft asks for its words. */
    private final Map<Block, Integer> wordCounts = new IdentityHashMap<>();

    public ArticleDraft(URI url) {
        this.url = url;
    }

    /** The value of a field, its origin noted. */
    public <T> @Nullable T take(Field field, @Nullable Found<? extends T> found) {
        if (found == null) {
            return null;
        }
        origins.put(field, found.origin());
        return found.value();
    }

    /** The blocks that are the text, as it stands. */
    public List<Block> runningText() {
        return blocks.stream().filter(Block::isRunningText).toList();
    }

    /** Words of the text as it stands. */
    public int words() {
        return runningText().stream().mapToInt(this::wordsOf).sum();
    }

    /** Words of the text but for its tables: figures in cells are no text to read. */
    public int proseWords() {
        return runningText().stream()
                .filter(block -> !(block instanceof Block.Table))
                .mapToInt(this::wordsOf)
                .sum();
    }

    private int wordsOf(Block block) {
        return wordCounts.computeIfAbsent(block, counted -> Texts.words(counted.text()));
    }

    /** Says of every field that has been filled since the last call where it came from. */
    public void cameFrom(FieldOrigin origin) {
        for (Field field : Field.values()) {
            if (has(field)) {
                origins.putIfAbsent(field, origin);
            }
        }
    }

    private boolean has(Field field) {
        return switch (field) {
            case TITLE -> !title.isEmpty();
            case STANDFIRST -> standfirst != null;
            case BYLINE -> byline != null;
            case AUTHORS -> !authors.isEmpty();
            case CREDIT -> credit != null;
            case PUBLISHED -> published != null;
            case MODIFIED -> modified != null;
            case LANGUAGE -> language != null;
            case SECTION -> section != null;
            case URL -> true;
            case SITE -> site != null;
            case TAGS -> !publisherTags.isEmpty();
            case BODY -> !blocks.isEmpty();
        };
    }

    public CleanArticle finish(int ordinal, CleanPolicy policy) {
        origins.keySet().removeIf(field -> !has(field));
        List<Block> kept = within(policy.maxTextChars());
        String text = kept.stream()
                .filter(Block::isRunningText)
                .map(Block::text)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(PARTING));
        return new CleanArticle(
                ordinal,
                url,
                title,
                standfirst,
                byline,
                authors,
                credit,
                published,
                modified,
                language,
                section,
                site,
                kind,
                access,
                confidence,
                text,
                kept,
                links,
                images,
                List.copyOf(publisherTags),
                Texts.words(text),
                truncated || isCut(kept),
                origins);
    }

    private boolean isCut(List<Block> kept) {
        return kept.size() < blocks.size()
                || (!kept.isEmpty() && !kept.getLast().equals(blocks.getLast()));
    }

    /** The blocks, in order, as far as there is room for them. */
    private List<Block> within(int maxChars) {
        List<Block> kept = new ArrayList<>();
        int room = maxChars;
        for (Block block : blocks) {
            if (room <= 0) {
                break;
            }
            Block fitting = Block.cut(block, room);
            room -= fitting.text().length() + PARTING.length();
            kept.add(fitting);
        }
        return kept;
    }
}
