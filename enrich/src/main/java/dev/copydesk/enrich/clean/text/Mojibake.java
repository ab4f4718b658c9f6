package dev.copydesk.enrich.clean.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text that was UTF-8, was read as Windows-1252 and was written down again: "Ã¤" for "ä". Repaired run by run, and only
 * where it is certain: each run turns back into valid UTF-8, and nearly all runs of the page do.
 */
final class Mojibake {

    /** What the first bytes of UTF-8 were read as. */
    static final char FIRST = 'Â';

    static final char LAST = 'ô';

    private static final int MIN_RUNS = 3;
    private static final int MAX_RUN = 4_000;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Mojibake() {}

    static String repaired(String text) {
        int broken = 0;
        int sound = 0;
        for (int start = next(text, 0); start >= 0; start = next(text, end(text, start))) {
            String run = text.substring(start, end(text, start));
            if (original(run) != null) {
                broken++;
            } else if (run.length() > 1 && run.charAt(0) >= FIRST) {
                sound++;
            }
        }
        return broken < MIN_RUNS || sound * 20 > broken ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int start = next(text, 0); start >= 0; start = next(text, end(text, start))) {
            int end = end(text, start);
            String original = original(text.substring(start, end));
            if (original != null) {
                out.append(text, copied, start).append(original);
                copied = end;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && end < start + MAX_RUN && text.charAt(end) >= 0x80) {
            end++;
        }
        return end;
    }

    /** What the run was before it was read wrongly; null where it cannot have been so. */
    private static @Nullable String original(String run) {
        if (run.length() < 2 || run.charAt(0) < FIRST || run.charAt(0) > LAST) {
            return null;
        }
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < run.length(); i++) {
            int value = byteOf(run.charAt(i));
            if (value < 0) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The byte that the Web's reading of Windows-1252 makes this character of; its five holes are controls. */
    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        try {
            ByteBuffer bytes = WESTERN.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(new char[] {c}));
            return bytes.get() & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
