package dev.copydesk.enrich.clean;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article while it is being put together; confined to one call. */
final class ArticleDraft {

    final URI url;
    String title = "";

    @Nullable
    String standfirst;

    @Nullable
    String byline;

    List<String> authors = List.of();

    @Nullable
    String credit;

    @Nullable
    PublicationDate published;

    @Nullable
    PublicationDate modified;

    @Nullable
    String language;

    @Nullable
    String section;

    @Nullable
    String site;

    final List<Block> blocks = new ArrayList<>();
    final List<Image> images = new ArrayList<>();
    final Set<String> publisherTags = new LinkedHashSet<>();

    ArticleDraft(URI url) {
        this.url = url;
    }

    int words() {
        return blocks.stream().mapToInt(block -> Texts.words(block.text())).sum();
    }

    CleanArticle finish(int ordinal, CleanPolicy policy) {
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
