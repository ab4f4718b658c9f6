package dev.copydesk.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;

/** RSS 0.9x, 1.0 and 2.0, Atom and RDF, as ROME reads them. */
final class SyndicationAdapter {

    private final ListingPolicy policy;

    SyndicationAdapter(ListingPolicy policy) {
        this.policy = policy;
    }

    Listing read(byte[] bytes, @Nullable String contentType, String url) throws UnreadableListing {
        Document document = XmlDocuments.parse(bytes, contentType, policy.maxDepth());
        XmlBase.resolve(document, url);
        SyndFeed feed = feed(document);
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry item : feed.getEntries()) {
            if (entries.size() == policy.maxEntries()) {
                break;
            }
            entry(item, feed, url).ifPresent(entries::add);
        }
        return new Listing(entries, List.of());
    }

    /** ROME stumbles over missing parts with whatever exception comes of it: for us each means that this is no feed. */
    private static SyndFeed feed(Document document) throws UnreadableListing {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | RuntimeException e) {
            throw new UnreadableListing("no feed that we know: " + e.getMessage());
        }
    }

    private static Optional<Entry> entry(SyndEntry item, SyndFeed feed, String url) {
        return link(item, url)
                .map(link -> new Entry(
                        link,
                        Texts.title(item.getTitle()),
                        summary(item.getDescription()),
                        authors(item),
                        Dates.of(item.getPublishedDate()),
                        Dates.of(item.getUpdatedDate()),
                        words(item.getCategories().stream().map(SyndCategory::getName)),
                        language(item, feed)));
    }

    /** The link; where there is none, a guid that is a URL (RSS 2.0: isPermaLink). */
    private static Optional<String> link(SyndEntry item, String url) {
        Optional<String> link = Links.absolute(url, item.getLink());
        @Nullable String uri = item.getUri();
        boolean permaLink = uri != null && uri.startsWith("http");
        return link.isPresent() || !permaLink ? link : Links.absolute(url, uri);
    }

    private static @Nullable String summary(@Nullable SyndContent description) {
        return description == null ? null : Texts.summary(description.getValue());
    }

    private static List<String> authors(SyndEntry item) {
        Stream<String> persons = item.getAuthors().stream().map(SyndPerson::getName);
        @Nullable String author = item.getAuthor();
        return words(author == null ? persons : Stream.concat(persons, Stream.of(author)));
    }

    private static @Nullable String language(SyndEntry item, SyndFeed feed) {
        String ofItem = item.getModule(DCModule.URI) instanceof DCModule dc ? dc.getLanguage() : null;
        return Languages.tag(ofItem == null ? feed.getLanguage() : ofItem);
    }

    static List<String> words(Stream<String> raw) {
        Set<String> words = new LinkedHashSet<>();
        raw.filter(Objects::nonNull)
                .limit(50)
                .map(Texts::word)
                .filter(Objects::nonNull)
                .forEach(words::add);
        return List.copyOf(words);
    }
}
