package dev.copydesk.enrich.clean.article;

import java.net.URI;

/**
 * A link in the body.
 *
 * @param url in {@link CanonicalUrl} form
 * @param text the words that are linked, never empty
 */
public record Link(URI url, String text) {}
