package dev.copydesk.enrich.clean.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 strictly (RFC 3629) and quickly, where the JDK's ways are one or the other: eight letters of English at once, and in the same look
 * whether any of it may be {@link Mojibake}.
 */
final class Utf8 {

    /**
     * What bytes say.
     *
     * @param suspect whether two characters stand in it as {@link Mojibake} makes them of one
     */
    record Text(String text, boolean suspect) {}

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    /** What is written with so many bytes behind the first is at least this. */
    private static final int[] SMALLEST = {0, 0x80, 0x800, Character.MIN_SUPPLEMENTARY_CODE_POINT};

    private final byte[] bytes;
    private final int length;
    private final char[] text;
    private int at;
    private int size;
    private boolean suspect;

    private Utf8(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        text = new char[length];
    }

    /** The text of the first bytes; null where they are not UTF-8. */
    static @Nullable Text read(byte[] bytes, int length) {
        Utf8 utf8 = new Utf8(bytes, length);
        while (utf8.at < length) {
            utf8.letters();
            if (utf8.at < length && !utf8.character()) {
                return null;
            }
        }
        return new Text(new String(utf8.text, 0, utf8.size), utf8.suspect);
    }

    private void letters() {
        while (at + Long.BYTES <= length && ((long) EIGHT.get(bytes, at) & NOT_ASCII) == 0) {
            for (int i = 0; i < Long.BYTES; i++) {
                text[size + i] = (char) bytes[at + i];
            }
            at += Long.BYTES;
            size += Long.BYTES;
        }
        while (at < length && bytes[at] >= 0) {
            text[size++] = (char) bytes[at++];
        }
    }

    private boolean character() {
        int first = bytes[at] & 0xff;
        int more = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
        if (more == 0 || at + more >= length) {
            return false;
        }
        int character = first & 0x3f >> more;
        for (int i = 1; i <= more; i++) {
            int next = bytes[at + i] & 0xff;
            if (next >> 6 != 0b10) {
                return false;
            }
            character = character << 6 | next & 0x3f;
        }
        at += more + 1;
        return add(character, SMALLEST[more]);
    }

    private boolean add(int character, int smallest) {
        if (character < smallest
                || character > Character.MAX_CODE_POINT
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)) {
            return false;
        }
        suspect |= size > 0 && text[size - 1] >= Mojibake.FIRST && text[size - 1] <= Mojibake.LAST;
        size += Character.toChars(character, text, size);
        return true;
    }
}
