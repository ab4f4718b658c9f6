package dev.copydesk.enrich.clean.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A picture that belongs to an article. A page of text has captions without addresses. */
public record Image(
        @Nullable URI url,
        @Nullable String caption,
        @Nullable String credit) {}
