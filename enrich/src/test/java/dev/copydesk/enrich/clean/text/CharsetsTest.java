package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    private static final String CYRILLIC = "Паром снова ходит";

    @Test
    void aByteOrderMarkBeatsTheDeclaration() {
        assertThat(decode(("\uFEFF" + CYRILLIC).getBytes(StandardCharsets.UTF_16LE), "windows-1251"))
                .isEqualTo(CYRILLIC);
    }

    @Test
    void validUtf8BeatsTheDeclaration() {
        assertThat(decode(CYRILLIC.getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo(CYRILLIC);
    }

    @Test
    void theTransportsCharsetIsUsedWhereTheBytesAllowIt() {
        assertThat(decode(CYRILLIC.getBytes(Charset.forName("windows-1251")), "windows-1251"))
                .isEqualTo(CYRILLIC);
    }

    @Test
    void thePageDeclaresWhatTheTransportLeavesOut() {
        String page = "<meta charset=windows-1251>" + CYRILLIC;

        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), null)).isEqualTo(page);
    }

    @Test
    void aWrongUtf8DeclarationGivesWayToThePages() {
        String page = "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>渡轮恢复航行";

        assertThat(decode(page.getBytes(Charset.forName("GB18030")), "utf-8")).isEqualTo(page);
    }

    @Test
    void fewBadBytesDoNotChangeTheCharset() {
        byte[] body = (CYRILLIC + "*" + CYRILLIC).getBytes(StandardCharsets.UTF_8);
        body[CYRILLIC.getBytes(StandardCharsets.UTF_8).length] = (byte) 0xff;

        assertThat(decode(body, "utf-8")).isEqualTo(CYRILLIC + "\uFFFD" + CYRILLIC);
    }

    @Test
    void withoutAnyDeclarationWesternIsAssumed() {
        assertThat(decode("“Fähre”".getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo("“Fähre”");
    }

    @Test
    void anUnknownLabelIsNoDeclaration() {
        assertThat(decode("plain".getBytes(StandardCharsets.US_ASCII), "x-nobody-knows!"))
                .isEqualTo("plain");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | Ночной паром между портом Алдери и островом Сарн с понедельника снова выйдет в рейс, сообщило управление.",
                "KOI8-R | Ночной паром между портом Алдери и островом Сарн с понедельника снова выйдет в рейс, сообщило управление.",
                "windows-1253 | Το νυχτερινό πλοίο για το νησί θα ταξιδέψει ξανά από τη Δευτέρα, ανακοίνωσε το λιμεναρχείο.",
                "windows-1255 | מעבורת הלילה בין הנמל לאי תחזור להפליג ביום שני, הודיעה מועצת הנמל לאחר ישיבתה השבועית.",
                "GB18030 | 港务局周日在例会后宣布，往返奥德里港与萨恩岛之间的夜间渡轮将于周一恢复航行。",
                "windows-31j | オルデリー港とサルン島を結ぶ夜行フェリーが月曜日から運航を再開する。港湾局が日曜日に発表した。",
                "EUC-JP | オルデリー港とサルン島を結ぶ夜行フェリーが月曜日から運航を再開する。港湾局が日曜日に発表した。",
                "x-windows-949 | 항만청은 일요일 주간 회의를 마친 뒤 월요일부터 야간 여객선 운항을 재개한다고 발표했다.",
            })
    void undeclaredBytesAreGuessedByTheirLetters(String charset, String text) {
        String page = text.repeat(4);

        assertThat(decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
        assertThat(decode(page.getBytes(Charset.forName(charset)), "iso-8859-1"))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | windows-1256 | تعود العبارة الليلية بين ميناء ألديري وجزيرة سارن إلى الإبحار يوم الاثنين",
                "th | x-windows-874 | เรือข้ามฟากกลางคืนจะกลับมาแล่นอีกครั้งตั้งแต่วันจันทร์",
                "tr | windows-1254 | Gece vapuru pazartesi gününden itibaren yeniden sefere çıkıyor, dedi liman işletmesi",
                "pl | ISO-8859-2 | Nocny prom na wyspę znów wypłynie w poniedziałek, ogłosił zarząd portu po zebraniu",
                "zh-TW | Big5-HKSCS | 港務局週日在例會後宣布，往返奧德里港與薩恩島之間的夜間渡輪將於週一恢復航行。",
            })
    void thePagesLanguageNamesItsLegacyCharset(String language, String charset, String text) {
        String page = "<html lang=\"" + language + "\"><p>" + text;

        assertThat(decode(page.getBytes(Charset.forName(charset)), null)).isEqualTo(page);
    }

    @Test
    void wideTextWithoutItsMarkIsSeenByItsZeros() {
        String page = "<html><p>The night ferry sails again</p></html>";

        assertThat(decode(page.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(page);
        assertThat(decode(page.getBytes(StandardCharsets.UTF_16BE), "utf-8")).isEqualTo(page);
    }

    @Test
    void aDeclarationFarDownThePageIsFound() {
        String page = "<!--" + "x".repeat(30_000) + "--><meta charset=windows-1251>" + CYRILLIC;

        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), null)).isEqualTo(page);
    }

    @Test
    void utf8ReadAsWesternAndWrittenAgainIsRepaired() {
        String page = "“Fähre” für Öresund – schön, naïve café";
        String garbled = new String(page.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                .replace("\uFFFD", "\u009d");

        assertThat(decode(garbled.getBytes(StandardCharsets.UTF_8), "utf-8")).isEqualTo(page);
    }

    @Test
    void aWordThatOnlyLooksGarbledStays() {
        String page = "Em SÃO PAULO, “IRMÔ não é Ã£";

        assertThat(decode(page.getBytes(StandardCharsets.UTF_8), "utf-8")).isEqualTo(page);
    }

    private static String decode(byte[] body, @Nullable String declared) {
        return Charsets.decode(body, body.length, declared);
    }
}
