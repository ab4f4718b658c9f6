package dev.copydesk.enrich.revise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The words a reader sees, as a hash: a page whose wording is the same has not been revised, whatever else changed on it. */
public final class Wording {

    private Wording() {}

    /** SHA-256 of headline, standfirst and text, white space evened out, in lower-case hex. */
    public static String of(String title, @Nullable String standfirst, String text) {
        String words = even(title) + '\n' + even(standfirst == null ? "" : standfirst) + '\n' + even(text);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String even(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
