package dev.copydesk.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text, by OpenNLP's model of 103 languages. Not safe for several threads at once: one each. */
public final class TextLanguage {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int MIN_LETTERS = 40;
    private static final int MAX_CHARS = 4_000;
    private static final double MIN_CONFIDENCE = 0.02;

    private final LanguageDetectorME detector;
    private final Map<String, String> tagByThreeLetters = tags();

    private TextLanguage(LanguageDetectorModel model) {
        this.detector = new LanguageDetectorME(model);
    }

    /** The model on the class path, which several instances share. */
    public static LanguageDetectorModel model() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
        }
    }

    public static TextLanguage with(LanguageDetectorModel model) {
        return new TextLanguage(model);
    }

    /**
     * The BCP 47 tag of the text's language, or null when there is too little text to tell.
     *
     * @param declared what page or feed say it is: believed where the text is too short to ask
     */
    public @Nullable String of(String text, @Nullable String declared) {
        String sample = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        if (sample.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
            return primary(declared);
        }
        Language best = detector.predictLanguage(sample);
        return best.getConfidence() < MIN_CONFIDENCE
                ? primary(declared)
                : tagByThreeLetters.getOrDefault(best.getLang(), best.getLang());
    }

    private static @Nullable String primary(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String language =
                Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }

    /** ISO 639-3, which the model speaks, to the shortest tag, which BCP 47 asks for; individual languages to their usual tag. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            try {
                tags.putIfAbsent(Locale.of(two).getISO3Language(), two);
            } catch (MissingResourceException e) {
                continue; // a language without a three-letter code needs no way back from one
            }
        }
        tags.put("cmn", "zh");
        tags.put("pes", "fa");
        tags.put("ekk", "et");
        tags.put("lvs", "lv");
        tags.put("zlm", "ms");
        tags.put("nob", "nb");
        tags.put("plt", "mg");
        tags.put("azj", "az");
        tags.put("uzn", "uz");
        tags.put("khk", "mn");
        tags.put("als", "sq");
        tags.put("arb", "ar");
        tags.put("swh", "sw");
        return tags;
    }
}
