package dev.copydesk.enrich.clean.memory;

import dev.copydesk.enrich.clean.outline.Outline;
import java.net.URI;
import java.util.List;

/**
 * What a page leaves in the memory of its site.
 *
 * @param page fingerprint of its canonical address
 * @param blocks fingerprints of its blocks of text, each once, in page order
 */
public record PageTrace(long page, List<Long> blocks) {

    /** More blocks than this are not looked at; nine pages of ten have fewer than a hundred. */
    public static final int MAX_BLOCKS = 512;

    public PageTrace {
        blocks = blocks.stream().distinct().limit(MAX_BLOCKS).toList();
    }

    static PageTrace of(URI canonicalUrl, Outline outline) {
        List<Long> blocks = outline.pieces.stream()
                .filter(Fingerprints::isTelling)
                .map(Fingerprints::of)
                .toList();
        return new PageTrace(Fingerprints.of(canonicalUrl), blocks);
    }
}
