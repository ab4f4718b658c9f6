package dev.copydesk.app.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What the wire says to a request. Its bytes go from the press to the socket, and nobody compares or keeps them. */
@SuppressWarnings("ArrayRecordComponent")
sealed interface Answer {

    /** A page, a feed or a file, with its validators (RFC 9110, section 8.8). */
    record Document(String contentType, byte[] body, Instant lastModified) implements Answer {
        String entityTag() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
                return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A page that is made while it is sent, so that nobody has to hold it. */
    record Endless(String contentType, byte[] head, byte[] block, long minBodyBytes) implements Answer {}

    record MovedTo(String url) implements Answer {}

    /** A plain message with a status. */
    record Message(int status, String text) implements Answer {
        byte[] body() {
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
