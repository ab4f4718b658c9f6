package dev.copydesk.enrich.clean.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.block.Captions.Captioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Divers at the slipway. Photo: L. Amsel | Divers at the slipway. | Photo: L. Amsel",
                "Divers at the slipway (Photo by L. Amsel) | Divers at the slipway | Photo by L. Amsel",
                "Divers at the slipway. [L. Amsel/Skerry Wire] | Divers at the slipway. | L. Amsel/Skerry Wire",
                "Divers at the slipway © Skerry Wire | Divers at the slipway | © Skerry Wire",
                "Taucher an der Rampe. Foto: L. Amsel | Taucher an der Rampe. | Foto: L. Amsel",
                "Водолазы у причала. Фото: Л. Амзель | Водолазы у причала. | Фото: Л. Амзель",
                "潜水员在码头。图片来源：L. Amsel | 潜水员在码头。 | 图片来源：L. Amsel"
            })
    void theCreditIsPartedFromTheCaption(String whole, String text, String credit) {
        assertThat(Credits.split(whole)).isEqualTo(new Captioned(text, credit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A photo of the old ferry hangs in the harbour office.",
                "The ferry (built in 1962) at her berth",
                "The ferry leaves Port Aldery (left) at six"
            })
    void wordsThatAreNoCreditStay(String caption) {
        assertThat(Credits.split(caption)).isEqualTo(new Captioned(caption, null));
    }

    @Test
    void aCreditAloneHasNoCaption() {
        assertThat(Credits.split("Photo: L. Amsel")).isEqualTo(new Captioned(null, "Photo: L. Amsel"));
    }
}
