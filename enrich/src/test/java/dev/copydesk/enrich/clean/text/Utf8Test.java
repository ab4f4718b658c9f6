package dev.copydesk.enrich.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Property(tries = 2_000)
    void everyTextIsReadAsItWasWritten(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Property(tries = 2_000)
    void bytesAreReadOrRefusedAsTheStrictDecoderDoes(@ForAll byte[] bytes) {
        assertThat(read(bytes)).isEqualTo(strictly(bytes));
    }

    @Test
    void overlongFormsSurrogatesAndCutCharactersAreNone() {
        assertThat(read(new byte[] {(byte) 0xc1, (byte) 0xbf})).isNull();
        assertThat(read(new byte[] {(byte) 0xe0, (byte) 0x9f, (byte) 0xbf})).isNull();
        assertThat(read(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})).isNull();
        assertThat(read(new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80}))
                .isNull();
        assertThat(read(new byte[] {'a', (byte) 0xe2, (byte) 0x82})).isNull();
    }

    @Test
    void anAccentedLetterBeforeAnotherSignIsSuspectAndOneByItselfIsNot() {
        assertThat(isSuspect("FÃ¤hre")).isTrue();
        assertThat(isSuspect("Fähre für Paläste")).isFalse();
    }

    private static boolean isSuspect(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Utf8.Text read = Utf8.read(bytes, bytes.length);
        return read != null && read.suspect();
    }

    private static @Nullable String read(byte[] bytes) {
        Utf8.Text read = Utf8.read(bytes, bytes.length);
        return read == null ? null : read.text();
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
