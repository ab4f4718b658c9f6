package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry sails.",
                "“The ferry sails!”",
                "渡轮复航。",
                "नौका फिर चलेगी।",
                "کشتی دوبارہ چلے گی۔",
                "Լաստանավը կրկին նավարկում է։",
                "ጀልባው እንደገና ይጓዛል።",
                "ကူးတို့သင်္ဘော ပြန်လည်ထွက်ခွာမည်။",
                "កាណូតនឹងចេញដំណើរម្តងទៀត។",
            })
    void everyScriptEndsItsSentencesInItsWay(String sentence) {
        assertThat(Texts.endsSentence(sentence)).isTrue();
        assertThat(Texts.hasSentenceStop(sentence)).isTrue();
    }

    @Test
    void whereAScriptHasNoStopItsLengthTellsASentenceFromALabel() {
        String label = "เรือเฟอร์รี่กลับมาให้บริการ";
        String sentence = label + "หลังจากหยุดไปสิบเอ็ดสัปดาห์ เพราะนักประดาน้ำพบรอยแตกในเสาใต้ท่าเรือทางเหนือ";

        assertThat(Texts.endsSentence(label)).isFalse();
        assertThat(Texts.hasSentenceStop(label)).isFalse();
        assertThat(Texts.endsSentence(sentence)).isTrue();
        assertThat(Texts.hasSentenceStop(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Most read", "version 2.4", "harbour-courier.example"})
    void aLabelHasNoStop(String label) {
        assertThat(Texts.hasSentenceStop(label)).isFalse();
    }
}
