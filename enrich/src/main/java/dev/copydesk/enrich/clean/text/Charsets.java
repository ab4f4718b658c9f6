package dev.copydesk.enrich.clean.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text. A byte order mark or the zeros of UTF-16 decide; then bytes that are valid UTF-8 are UTF-8 whatever is
 * declared, since no other encoding's prose passes for it; then the first declaration, transport before page, that the bytes
 * allow and whose text is no gibberish; then a guess by the letters' frequencies.
 */
public final class Charsets {

    /** The HTML standard looks for the declaration in the first 1,024 bytes; pages put it later. */
    private static final int META_WINDOW_BYTES = 64 << 10;

    private static final char REPLACEMENT = '\uFFFD';

    /** With it, the charsets of Japan, Korea and China that are all ASCII shift between their tables. */
    private static final char ESCAPE = 0x1b;

    private static final int GARBLED_LETTERS = 5;
    private static final int GARBLED_WORDS = 3;

    private static final Pattern META =
            Pattern.compile("(?:charset|encoding)\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([A-Za-z0-9_:.-]{2,40})");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What these labels mean on the web (WHATWG Encoding, section 4.2), where Java reads them more narrowly. */
    private static final Map<String, String> WEB_MEANING = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-8-i", "windows-1255"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("unicode", "UTF-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-16", "UTF-16LE"));

    private Charsets() {}

    public static String decode(byte[] body, int length, @Nullable String declared) {
        Optional<String> wide = byMark(body, length)
                .or(() -> CharsetGuess.unmarkedWide(body, length).map(charset -> new String(body, 0, length, charset)));
        if (wide.isPresent()) {
            return wide.get();
        }
        Utf8.Text utf8 = Utf8.read(body, length);
        if (utf8 != null && isUnshifted(utf8.text())) {
            return utf8.suspect() ? Mojibake.repaired(utf8.text()) : utf8.text();
        }
        return strictly(StandardCharsets.UTF_8, body, length)
                .filter(Charsets::isUnshifted)
                .map(Mojibake::repaired)
                .orElseGet(() -> legacy(body, length, declared));
    }

    private static boolean isUnshifted(String text) {
        return text.indexOf(ESCAPE) < 0;
    }

    /** The first declaration that the bytes allow; a transport that says Western has often not been asked. */
    private static String legacy(byte[] body, int length, @Nullable String declared) {
        Optional<Charset> transport = named(declared).filter(Charsets::isLegacy);
        Optional<Charset> page = inPage(body, length).filter(Charsets::isLegacy);
        Stream<Optional<Charset>> order =
                transport.filter(WESTERN::equals).isPresent() ? Stream.of(page, transport) : Stream.of(transport, page);
        return order.flatMap(Optional::stream)
                .map(charset -> strictly(charset, body, length))
                .flatMap(Optional::stream)
                .filter(text -> !isGarbled(text))
                .findFirst()
                .orElseGet(() -> leniently(body, length, transport.or(() -> page)));
    }

    /** Words of accented letters alone: no language of the Latin script has them, other scripts read as Latin do. */
    private static boolean isGarbled(String text) {
        int words = 0;
        int run = 0;
        for (int i = 0; i < text.length() && words < GARBLED_WORDS; i++) {
            char c = text.charAt(i);
            run = c >= 0xaa && c <= 0xff && Character.isLetter(c) ? run + 1 : 0;
            words += run == GARBLED_LETTERS ? 1 : 0;
        }
        return words >= GARBLED_WORDS;
    }

    /** Few bad bytes in a text that is otherwise UTF-8 are damage; many mean another encoding, which is guessed. */
    private static String leniently(byte[] body, int length, Optional<Charset> declared) {
        String utf8 = new String(body, 0, length, StandardCharsets.UTF_8);
        long bad = utf8.chars().filter(c -> c == REPLACEMENT).count();
        long good = utf8.chars().filter(c -> c > 0x7f && c != REPLACEMENT).count();
        if (bad * 4 <= good) {
            return utf8;
        }
        Charset guess = CharsetGuess.of(body, length)
                .filter(Charsets::isLegacy)
                .or(() -> declared)
                .orElse(WESTERN);
        return new String(body, 0, length, guess);
    }

    private static Optional<String> byMark(byte[] body, int length) {
        if (length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return Optional.of(new String(body, 3, length - 3, StandardCharsets.UTF_8));
        }
        if (length >= 2 && body[0] == (byte) 0xFE && body[1] == (byte) 0xFF) {
            return Optional.of(new String(body, 2, length - 2, StandardCharsets.UTF_16BE));
        }
        if (length >= 2 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE) {
            return Optional.of(new String(body, 2, length - 2, StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static Optional<Charset> inPage(byte[] body, int length) {
        String head = new String(body, 0, Math.min(length, META_WINDOW_BYTES), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            Optional<Charset> charset = named(meta.group(1));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    static Optional<Charset> named(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        String name = label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(WEB_MEANING.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isLegacy(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8) && !isWide(charset);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Optional<String> strictly(Charset charset, byte[] body, int length) {
        for (int cut = 0; cut < 4 && cut <= length; cut++) {
            try {
                return Optional.of(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(body, 0, length - cut))
                        .toString());
            } catch (CharacterCodingException e) {
                // The page may be cut inside a character: the next round leaves one more byte out.
            }
        }
        return Optional.empty();
    }
}
