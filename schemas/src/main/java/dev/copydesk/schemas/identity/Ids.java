package dev.copydesk.schemas.identity;

import java.time.Instant;
import java.util.UUID;

/** The ids of pages and articles. Anyone who knows the inputs can compute them. */
public final class Ids {

    private Ids() {}

    /** The id of one fetch: the same URL fetched again is another page. */
    public static UUID page(String sourceId, String url, Instant fetchedAt) {
        return NameUuid.of(NameUuid.URL_NAMESPACE, sourceId + "|" + url + "|" + fetchedAt.toEpochMilli());
    }

    /** The id that stands for a page that could not be read: its coordinates. */
    public static UUID unreadablePage(String topic, int partition, long offset) {
        return NameUuid.of(NameUuid.URL_NAMESPACE, "kafka:" + topic + "/" + partition + "/" + offset);
    }

    /**
     * The id of an article.
     *
     * @param canonicalUrl the canonical URL, as the cleaner unified it
     * @param ordinal which article of the page it is, from 1
     */
    public static UUID article(String canonicalUrl, int ordinal) {
        return NameUuid.of(NameUuid.URL_NAMESPACE, ordinal == 1 ? canonicalUrl : canonicalUrl + "#" + ordinal);
    }
}
