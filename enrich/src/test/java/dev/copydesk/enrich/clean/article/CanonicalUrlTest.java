package dev.copydesk.enrich.clean.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

    private static final URI BASE = URI.create("https://news.example.co.uk/politics/index.html");

    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example.ORG/A/b,                        https://news.example.org/A/b",
        "https://example.org,                                 https://example.org/",
        "https://example.org:443/a,                           https://example.org/a",
        "http://example.org:80/a,                             http://example.org/a",
        "http://example.org:8080/a,                           http://example.org:8080/a",
        "https://reader:secret@example.org/a,                 https://example.org/a",
        "https://example.org/a#comments,                      https://example.org/a",
        "https://example.org/a?utm_source=x&id=7&fbclid=y,    https://example.org/a?id=7",
        "https://example.org/a?UTM_Medium=x&gclid=1,          https://example.org/a",
        "https://example.org/a?b=2&a=1,                       https://example.org/a?b=2&a=1",
        "https://example.org/a/?q=caf%C3%A9&&,                https://example.org/a/?q=caf%C3%A9",
        "mailto:desk@example.org,                             mailto:desk@example.org",
    })
    void onlyWhatNeverMattersIsDropped(URI written, URI canonical) {
        assertThat(CanonicalUrl.of(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "'../sport/a b.html',            https://news.example.co.uk/sport/a%20b.html",
        "'//m.example.co.uk/x?utm_id=1', https://m.example.co.uk/x",
        "'/50%-off',                     https://news.example.co.uk/50%25-off",
        "'/zürich|basel',                https://news.example.co.uk/zürich%7Cbasel",
    })
    void addressesAreReadAsBrowsersReadThem(String written, String resolved) {
        assertThat(CanonicalUrl.resolve(BASE, written)).contains(URI.create(resolved));
    }

    @Test
    void whatIsNoWebAddressIsNotResolved() {
        assertThat(List.of("javascript:void(0)", "data:text/html,x", "", "http://[::bad/", "x".repeat(5_000)))
                .allSatisfy(written ->
                        assertThat(CanonicalUrl.resolve(BASE, written)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example.co.uk/a, https://www.example.co.uk/, true",
        "https://one.co.uk/,           https://two.co.uk/,         false",
        "https://amp.example.com/,     https://example.com/,       true",
        "https://example.com/,         https://example.org/,       false",
        "https://10.0.0.1/,            https://11.0.0.1/,          false",
    })
    void aSiteIsARegistrableDomain(URI one, URI other, boolean same) {
        assertThat(CanonicalUrl.isSameSite(one, other)).isEqualTo(same);
    }

    @Property
    void theCanonicalFormIsItsOwnCanonicalForm(@ForAll("addresses") String address) {
        URI once = CanonicalUrl.of(URI.create(address));

        assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> scheme = Arbitraries.of("http", "HTTPS", "https");
        Arbitrary<String> host = Arbitraries.of("example.org", "WWW.Example.co.uk", "user@a.example", "example.org.");
        Arbitrary<String> port = Arbitraries.of("", ":", ":80", ":443", ":8443");
        Arbitrary<String> path = Arbitraries.of("", "/", "/a/../b", "/%7Ex/", "//a;p=1");
        Arbitrary<String> query = Arbitraries.of("utm_source=a", "id=1", "", "b", "fbclid=", "q=%26", "=x")
                .list()
                .ofMaxSize(5)
                .map(pairs -> pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", "")));
        Arbitrary<String> fragment = Arbitraries.of("", "#", "#top");
        return Combinators.combine(scheme, host, port, path, query, fragment)
                .as((s, h, o, p, q, f) -> s + "://" + h + o + p + q + f);
    }
}
