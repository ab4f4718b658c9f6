package dev.copydesk.enrich.clean.article;

import dev.copydesk.enrich.clean.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article while it is being put together; confined to one call. */
public final class ArticleDraft {

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

    public final List<Block> blocks = new ArrayList<>();
    public final List<Image> images = new ArrayList<>();
    public final Set<String> publisherTags = new LinkedHashSet<>();

    public ArticleDraft(URI url) {
        this.url = url;
    }

    public int words() {
        return blocks.stream().mapToInt(block -> Texts.words(block.text())).sum();
    }

    public CleanArticle finish(int ordinal, CleanPolicy policy) {
        List<Block> kept = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            int room = policy.maxTextChars() - text.length() - (kept.isEmpty() ? 0 : 2);
            if (room <= 0) {
                break;
            }
            Block fitting = new Block(block.kind(), Texts.cut(block.text(), room));
            text.append(kept.isEmpty() ? "" : "\n\n").append(fitting.text());
            kept.add(fitting);
        }
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
                text.toString(),
                kept,
                images,
                List.copyOf(publisherTags),
                Texts.words(text.toString()));
    }
}
