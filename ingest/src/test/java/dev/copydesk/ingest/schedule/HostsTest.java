package dev.copydesk.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "http://X.example/a, x.example",
        "https://x.example:8443/a, x.example:8443",
        "http://127.0.0.1:80/, 127.0.0.1:80",
    })
    void aHostIsNamedWithThePortThatIsStated(String url, String host) {
        assertThat(Hosts.of(url)).isEqualTo(host);
    }
}
