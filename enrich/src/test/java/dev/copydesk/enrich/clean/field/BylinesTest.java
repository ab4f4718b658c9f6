package dev.copydesk.enrich.clean.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource({
        "By Mirela Tovane,                                    Mirela Tovane",
        "Von Jörg Ahlbeck und Anna Wies,                      Jörg Ahlbeck|Anna Wies",
        "'Mirela Tovane, Senior Political Correspondent',     Mirela Tovane",
        "'MIRELA TOVANE, Harbour Courier',                    Mirela Tovane",
        "'By Mirela Tovane, Oke Brandt and Jean-Luc d''Orsy', Mirela Tovane|Oke Brandt|Jean-Luc d'Orsy",
        "'By Mirela Tovane, Northern Wire',                   Mirela Tovane",
        "'Mirela Tovane, Oke Brandt, The Sarn Gazette',       Mirela Tovane|Oke Brandt",
        "'Mirela Tovane (Northern Wire)',                     Mirela Tovane",
        "'Hallvard Post',                                     Hallvard Post",
        "'Mirela Tovane in Port Aldery',                      Mirela Tovane",
        "Mirela Tovane The Associated Press,                  Mirela Tovane",
        "'Mirela Tovane, MS, RD',                             Mirela Tovane",
        "'Mirela Tovane, Ph.D. and Oke Brandt, PhD',          Mirela Tovane|Oke Brandt",
        "'J.D. Amsel',                                        J.D. Amsel",
        "Mirela.Tovane,                                       Mirela.Tovane",
        "'Mirela Tovane, Chief Technology Officer and Head of Harbour Labs', Mirela Tovane",
        "Mirela Tovane | mtovane@courier.example,             Mirela Tovane",
        "Mirela Tovane (@mtovane) 6 November 2026,            Mirela Tovane",
        "Mirela Tovane Fotos von Oke Brandt,                  Mirela Tovane",
        "Christoph von der Ahe & Ana de la Rua,               Christoph von der Ahe|Ana de la Rua",
        "記者 王小明,                                           王小明",
        "박준서 기자,                                            박준서",
        "Автор: Олена Коваль,                                  Олена Коваль",
        "بقلم: ليلى حداد,                                       ليلى حداد",
        "Editorial Board,                                     Editorial Board",
        "The Courier Editorial Board,                         The Courier Editorial Board",
    })
    void aBylineNamesItsPeople(String byline, String people) {
        assertThat(Bylines.people(byline, "Harbour Courier")).isEqualTo(List.of(people.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Courier",
        "By Staff Reporter",
        "Reuters",
        "https://example.org/author/7",
        "4 min read",
        "By",
        "Photography by Oke Brandt",
        "she is well known",
        "Copy link",
        "harbour-courier.gr",
        "SARNPOST.UA",
        "Written By",
        "東京社会部",
        "フォロー",
        "Son Güncelleme",
        "BNS",
        "Contact Mirela Tovane",
        "Edited by: Oke Brandt"
    })
    void outletsDesksAndAddressesAreNoPeople(String byline) {
        assertThat(Bylines.people(byline, "Harbour Courier")).isEmpty();
    }

    @Test
    void aDeskOfASiteThatIsNamedByItsInitialsIsNobody() {
        assertThat(Bylines.people("HBC Arts", "HBC")).isEmpty();
        assertThat(Bylines.people("HBC Arts", "Harbour Courier")).containsExactly("HBC Arts");
    }

    @ParameterizedTest
    @CsvSource({
        "'By Mirela Tovane, Reuters',            Reuters",
        "Reuters,                                Reuters",
        "'By Mirela Tovane, Northern Newswire',  Northern Newswire",
        "'Mirela Tovane (Sarn Gazette)',         Sarn Gazette",
        "'Mirela Tovane, Harbour Courier',       ",
        "Northern Newswire,                      ",
        "'Mirela Tovane, Senior Correspondent',  ",
    })
    void anAgencyOrAnotherPaperBehindTheNamesIsTheCredit(String byline, @Nullable String credit) {
        assertThat(Bylines.credit(List.of(byline), "Harbour Courier")).isEqualTo(credit);
    }

    @ParameterizedTest
    @CsvSource({
        "'By Mirela Tovane 06/11/2026 12:15 9 comments',       By Mirela Tovane",
        "'By Mirela Tovane | Friday, November 6, 2026',        By Mirela Tovane",
        "'Von Mirela Tovane, veröffentlicht am 6. Juni 2026',  'Von Mirela Tovane, veröffentlicht'",
        "By Mirela Tovane,                                     By Mirela Tovane",
    })
    void aBylineEndsWhereItsDateBegins(String line, String byline) {
        assertThat(Bylines.undated(line)).isEqualTo(byline);
    }
}
