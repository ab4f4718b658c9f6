package dev.copydesk.app.wire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of one outlet, as its newsroom wrote it.
 *
 * @param updated the same as {@code published} until a correction
 * @param paragraphs the body, with {@code *emphasis*} and {@code [links](/path)} still marked up
 * @param notice the correction notice that stands under the body
 * @param items the articles of a digest page; empty for every other page
 * @param correction what the story becomes once its page has been fetched
 * @param movedTo the id of the story whose page this one's address leads to
 */
record Story(
        Outlet outlet,
        String slug,
        String path,
        String title,
        List<String> authors,
        Instant published,
        Instant updated,
        String section,
        List<String> paragraphs,
        Optional<String> notice,
        Quirk quirk,
        Optional<Manifest.CopyOf> copyOf,
        List<Story> items,
        Optional<Story> correction,
        Optional<String> movedTo) {

    Story {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
    }

    String id() {
        return outlet.id() + "/" + slug;
    }

    String url() {
        return outlet.url(path);
    }

    /** What a feed calls the page: {@link #url()}, and the readers' counters that some outlets append. */
    String linked() {
        return url() + outlet.tracking();
    }

    /** What a feed says of it: its first paragraph. */
    String summary() {
        return paragraphs.isEmpty() ? title : Prose.plain(paragraphs.getFirst());
    }
}
