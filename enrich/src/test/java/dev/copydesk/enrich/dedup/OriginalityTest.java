package dev.copydesk.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OriginalityTest {

    private final UUID courier = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private final UUID herald = UUID.fromString("00000000-0000-5000-8000-000000000002");

    @Test
    void whoeverWasFirstWithTheTextIsTheOriginal() {
        assertThat(Originality.of(courier, courier)).isEqualTo(new Originality.Original());
    }

    @Test
    void whoeverCameLaterIsACopyOfTheFirst() {
        assertThat(Originality.of(herald, courier)).isEqualTo(new Originality.CopyOf(courier));
    }
}
