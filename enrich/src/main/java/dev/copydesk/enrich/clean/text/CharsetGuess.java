package dev.copydesk.enrich.clean.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Which charset bytes are in that no declaration explains: by the frequencies of their letters, with ICU's detector,
 * and where it does not know the language, by the legacy charset of the language that the page declares (HTML standard,
 * section 13.2.3.2, the table of defaults by locale).
 */
final class CharsetGuess {

    private static final int SAMPLE_BYTES = 64 << 10;

    /** Of 100. */
    private static final int SURE = 20;

    private static final int WIDE_SAMPLE = 1_024;

    private static final Pattern LANGUAGE =
            Pattern.compile("<html[^>]{0,300}?\\slang\\s?=\\s?[\"']?([A-Za-z]{2}(?:-[A-Za-z]{2,4})?)");

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("ur", "windows-1256"),
            Map.entry("vi", "windows-1258"),
            Map.entry("tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("el", "windows-1253"),
            Map.entry("th", "x-windows-874"),
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("be", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("mk", "windows-1251"),
            Map.entry("sr", "windows-1251"),
            Map.entry("pl", "ISO-8859-2"),
            Map.entry("hu", "ISO-8859-2"),
            Map.entry("cs", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("sl", "ISO-8859-2"),
            Map.entry("ro", "ISO-8859-2"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("et", "windows-1257"),
            Map.entry("ja", "windows-31j"),
            Map.entry("ko", "x-windows-949"),
            Map.entry("zh-tw", "Big5-HKSCS"),
            Map.entry("zh-hk", "Big5-HKSCS"),
            Map.entry("zh-hant", "Big5-HKSCS"),
            Map.entry("zh", "GB18030"));

    private CharsetGuess() {}

    static Optional<Charset> of(byte[] body, int length) {
        Optional<Charset> byPage = byLanguage(body, length);
        return byPage.isPresent() ? byPage : detected(body, length);
    }

    private static Optional<Charset> detected(byte[] body, int length) {
        int start = firstHigh(body, length);
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOfRange(body, start, Math.min(length, start + SAMPLE_BYTES)));
        CharsetMatch match = detector.detect();
        return match == null || match.getConfidence() < SURE ? Optional.empty() : Charsets.named(match.getName());
    }

    private static Optional<Charset> byLanguage(byte[] body, int length) {
        String head = new String(body, 0, Math.min(length, 4_096), StandardCharsets.ISO_8859_1);
        Matcher m = LANGUAGE.matcher(head);
        if (!m.find()) {
            return Optional.empty();
        }
        String tag = m.group(1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_LANGUAGE.getOrDefault(tag, BY_LANGUAGE.get(tag.substring(0, 2))))
                .map(Charset::forName);
    }

    private static int firstHigh(byte[] body, int length) {
        for (int i = 0; i < length; i++) {
            if (body[i] < 0) {
                return Math.max(0, i - 16);
            }
        }
        return 0;
    }

    /** UTF-16 without its mark: markup has a zero in every other byte. */
    static Optional<Charset> unmarkedWide(byte[] body, int length) {
        int sample = Math.min(length, WIDE_SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample; i += 2) {
            even += body[i] == 0 ? 1 : 0;
            odd += body[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (pairs < 8) {
            return Optional.empty();
        }
        if (odd * 10 >= pairs * 4 && even * 50 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even * 10 >= pairs * 4 && odd * 50 <= pairs ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
