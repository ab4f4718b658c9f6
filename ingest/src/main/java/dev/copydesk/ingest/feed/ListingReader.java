package dev.copydesk.ingest.feed;

import dev.copydesk.ingest.feed.ListingAnswer.Read;
import dev.copydesk.ingest.feed.ListingAnswer.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads listings of every format. Decides by content: neither the suffix nor the declared type of a listing can be trusted. */
public final class ListingReader {

    private final ListingPolicy policy;

    public ListingReader(ListingPolicy policy) {
        this.policy = policy;
    }

    /**
     * Reads one listing.
     *
     * @param body as it came, or packed by gzip
     * @param contentType as declared, with its charset; null when none was
     * @param url where it was found: relative links are relative to it
     */
    public ListingAnswer read(byte[] body, @Nullable String contentType, String url) {
        try {
            byte[] bytes = unpacked(body);
            return new Read(
                    switch (ListingFormat.of(bytes)) {
                        case SYNDICATION -> new SyndicationAdapter(policy).read(bytes, contentType, url);
                        case SITEMAP -> new SitemapAdapter(policy).read(bytes, url);
                        case JSON_FEED -> new JsonFeedAdapter(policy).read(bytes, url);
                        case HTML -> throw new UnreadableListing("this is an HTML page, not a feed or sitemap");
                        case UNKNOWN -> throw new UnreadableListing("this is neither a feed nor a sitemap");
                    });
        } catch (UnreadableListing e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private byte[] unpacked(byte[] body) throws UnreadableListing {
        boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!gzip) {
            return body;
        }
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = packed.readNBytes(policy.maxUnpackedBytes() + 1);
            if (bytes.length > policy.maxUnpackedBytes()) {
                throw new UnreadableListing("unpacked it exceeds " + policy.maxUnpackedBytes() + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableListing("its gzip packing is broken: " + e.getMessage());
        }
    }
}
