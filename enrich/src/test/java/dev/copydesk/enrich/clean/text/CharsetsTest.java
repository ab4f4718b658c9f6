package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    private static String decode(byte[] body, @Nullable String declared) {
        return Charsets.decode(body, body.length, declared);
    }
}
