package dev.copydesk.app.wire;

import dev.copydesk.app.wire.Manifest.Article;
import dev.copydesk.app.wire.Manifest.Expected;
import dev.copydesk.app.wire.Manifest.Page;
import java.util.List;
import java.util.Optional;

/** Derives the manifest from the stories. */
final class Truth {

    private Truth() {}

    static Manifest of(Newsroom newsroom) {
        return new Manifest(
                newsroom.stories().stream().map(story -> page(newsroom, story)).toList());
    }

    private static Page page(Newsroom newsroom, Story story) {
        return new Page(
                story.url(),
                story.linked(),
                story.outlet().host(),
                story.outlet().id(),
                story.outlet().language(),
                story.quirk(),
                expected(newsroom, story),
                articles(story));
    }

    private static Expected expected(Newsroom newsroom, Story story) {
        Optional<Expected> refused = story.quirk().rejection().map(Manifest.Refused::new);
        Optional<Expected> moved = story.movedTo()
                .map(id -> new Manifest.Redirected(newsroom.story(id).url()));
        Optional<Expected> copy = story.copyOf().map(Manifest.InCopyGroup::new);
        Optional<Expected> corrected = story.correction()
                .map(later -> new Manifest.Corrected(
                        later.updated(), article(later), later.notice().orElseThrow()));
        return refused.or(() -> moved).or(() -> copy).or(() -> corrected).orElse(new Manifest.Published());
    }

    private static List<Article> articles(Story story) {
        if (story.quirk().rejection().isPresent() || story.quirk() == Quirk.MOVED) {
            return List.of();
        }
        return story.items().isEmpty()
                ? List.of(article(story))
                : story.items().stream().map(Truth::article).toList();
    }

    private static Article article(Story story) {
        return new Article(
                story.id(), story.title(), story.authors(), story.published(), Prose.plain(story.paragraphs()));
    }
}
