package dev.copydesk.ingest.publish;

import java.time.Instant;

/**
 * A listing that could not be read, to be written to the dead-letter topic byte for byte.
 *
 * @param url where it was found; key of the dead letter, and what stands in its header for the topic
 * @param body as it came
 * @param reason why it could not be read
 */
public record ListingDeadLetter(String url, byte[] body, String reason, Instant at) {}
