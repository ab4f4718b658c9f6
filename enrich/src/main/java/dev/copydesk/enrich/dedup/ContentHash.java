package dev.copydesk.enrich.dedup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The hash of a text by what it says, not by how it is set: letters and digits in lower case, runs of anything else as one space. Two
 * outlets that print the same wire copy with other quotation marks, dashes or line breaks get the same hash.
 */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256 of the normalised text, in lower-case hex. */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(normalise(text).getBytes(StandardCharsets.UTF_8)));
    }

    static String normalise(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean gap = false;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int character = lower.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isLetterOrDigit(character)) {
                if (gap && !normal.isEmpty()) {
                    normal.append(' ');
                }
                gap = false;
                normal.appendCodePoint(character);
            } else {
                gap = true;
            }
        }
        return normal.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
