package dev.copydesk.enrich.clean.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.clean.article.PublicationDate;
import dev.copydesk.enrich.clean.article.PublicationDate.Precision;
import dev.copydesk.enrich.clean.article.PublicationDate.ZoneOrigin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final Instant FETCHED_AT = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:30:00+02:00,             2026-03-01T06:30:00Z, SECOND, STATED",
        "2026-03-01T08:30:15.123Z,              2026-03-01T08:30:15Z, SECOND, STATED",
        "2026-03-01 08:30,                      2026-03-01T08:30:00Z, MINUTE, ASSUMED_UTC",
        "1 Mar 2026 18:28,                      2026-03-01T18:28:00Z, MINUTE, ASSUMED_UTC",
        "'Sunday, March 1, 2026 at 6:28 p.m. EST', 2026-03-01T23:28:00Z, MINUTE, STATED",
        "1. März 2026,                          2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "1 марта 2026 г.,                       2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "1 de febrero de 2026,                  2026-02-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "2026年3月1日 08:30,                     2026-03-01T08:30:00Z, MINUTE, ASSUMED_UTC",
        "20260301,                              2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "'Sun, 01 Mar 2026 08:30:00 GMT',       2026-03-01T08:30:00Z, SECOND, STATED",
        "1772350200,                            2026-03-01T07:30:00Z, SECOND, STATED",
        "1772350200000,                         2026-03-01T07:30:00Z, SECOND, STATED",
        "١ مارس ٢٠٢٦,                           2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "1 मार्च 2026,                           2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "1 มีนาคม 2569,                          2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "2026. március 1. 08:30,                2026-03-01T08:30:00Z, MINUTE, ASSUMED_UTC",
        "2026 m. kovo 1 d.,                     2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "'1 tháng 3, 2026',                     2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
        "2026. 3. 1. 오후 6:28,                  2026-03-01T18:28:00Z, MINUTE, ASSUMED_UTC",
        "Published on 02/25/26,                 2026-02-25T00:00:00Z, DAY,    ASSUMED_UTC",
        "28.02.26 08:30,                        2026-02-28T08:30:00Z, MINUTE, ASSUMED_UTC",
        "01.03.2026 - Güncelleme : 02.03.2026,  2026-03-01T00:00:00Z, DAY,    ASSUMED_UTC",
    })
    void datesAreReadAsPagesWriteThem(String written, Instant instant, Precision precision, ZoneOrigin zone) {
        PublicationDate date = Objects.requireNonNull(read(written));

        assertThat(date.instant()).isEqualTo(instant);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.zone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({"01/02/2026, 2026-02-01", "02/13/2026, 2026-02-13", "02/03/2026, 2026-03-02", "01/12/2026, 2026-01-12"})
    void twoSmallNumbersAreDayFirstUnlessThatIsTheFuture(String written, LocalDate day) {
        assertThat(read(written)).isNotNull().extracting(PublicationDate::day).isEqualTo(day);
    }

    @Test
    void theDayIsThePublishersOwn() {
        PublicationDate date = Objects.requireNonNull(read("2026-03-01T23:30:00-05:00"));

        assertThat(date.offset()).isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(date.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "2031-01-01T00:00:00Z", "2026-03-02T14:00:00Z"})
    void aFutureDateIsFlagged(String written) {
        assertThat(read(written))
                .isNotNull()
                .extracting(PublicationDate::inFuture)
                .isEqualTo(true);
    }

    @Test
    void anUnstatedZoneIsGivenTheWidthOfTheWorld() {
        assertThat(read("2026-03-03 01:00"))
                .isNotNull()
                .extracting(PublicationDate::inFuture)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2 hours ago at 14:30",
                "2026-13-45",
                "31.02.2026",
                "1204-01-01",
                "tel. 030 1234567",
                "12 monkeys 2026",
                "server 10.12.13.14",
                "open from 10.12 to 13.45"
            })
    void whatIsNoDateIsNone(String written) {
        assertThat(read(written)).isNull();
    }

    private static @Nullable PublicationDate read(String written) {
        return Dates.read(written, FETCHED_AT);
    }
}
