package dev.copydesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

    private static final LanguageDetectorModel MODEL = TextLanguage.model();

    private final TextLanguage language = TextLanguage.with(MODEL);

    @ParameterizedTest
    @CsvSource({
        "en, The harbour authority closed the eastern quay on Monday after divers found cracks in two of its piers.",
        "de, Die Hafenbehörde hat am Montag den östlichen Kai gesperrt nachdem Taucher Risse in zwei Pfeilern gefunden hatten.",
        "es, La autoridad portuaria cerró el lunes el muelle oriental después de que unos buzos hallaran grietas en dos pilares.",
        "ar, أغلقت سلطة الميناء يوم الاثنين الرصيف الشرقي بعد أن عثر الغواصون على شقوق في اثنين من أعمدته",
        "zh, 港务局周一关闭了东码头，此前潜水员在两根桥墩上发现了裂缝，四艘货轮被送往邻近的港口，工程师正在测量损坏的深度，维修工作将在月底前决定。"
    })
    void aTextIsRecognised(String tag, String text) {
        assertThat(language.of(text, null)).isEqualTo(tag);
    }

    @Test
    void whatIsDeclaredIsBelievedOnlyWhereThereIsTooLittleText() {
        assertThat(language.of("Kai gesperrt", "de-CH")).isEqualTo("de");
        assertThat(language.of("The harbour authority closed the eastern quay on Monday after a long survey.", "de"))
                .isEqualTo("en");
    }

    @Test
    void tooLittleTextAndNoDeclarationIsUnknown() {
        assertThat(language.of("42", null)).isNull();
    }
}
