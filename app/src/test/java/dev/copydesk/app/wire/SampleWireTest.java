package dev.copydesk.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.app.wire.Manifest.Article;
import dev.copydesk.app.wire.Manifest.Corrected;
import dev.copydesk.app.wire.Manifest.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleWireTest {

    private static final long PIPELINE_PAGE_LIMIT_BYTES = 12L << 20;

    private SampleWire wire;
    private Reader reader;

    @BeforeEach
    void open() {
        wire = SampleWire.start(0);
        reader = new Reader(wire.address());
    }

    @AfterEach
    void close() {
        reader.close();
        wire.close();
    }

    @Test
    void everyPageOfTheManifestAnswers() {
        for (Page page : SampleWire.manifest().pages()) {
            int expected = page.expected() instanceof Manifest.Redirected ? 301 : 200;

            assertThat(reader.get(page.linked()).statusCode()).as(page.linked()).isEqualTo(expected);
        }
    }

    @Test
    void aRedirectLeadsToAPageOfTheManifest() {
        Page moved = withQuirk(Quirk.MOVED);

        String location = Reader.header(reader.get(moved.linked()), "Location");

        assertThat(moved.expected()).isEqualTo(new Manifest.Redirected(location));
        assertThat(SampleWire.manifest().page(location)).isPresent();
    }

    @Test
    void everyParagraphAndHeadlineStandsOnItsPage() {
        for (Page page : SampleWire.manifest().pages()) {
            String text = readable(page, reader.get(page.url()));
            for (Article article : page.articles()) {
                assertThat(text).as(page.url()).contains(article.title()).contains(article.paragraphs());
            }
        }
    }

    @Test
    void aCorrectionAppearsOnceThePageHasBeenFetched() {
        Page page = corrected();
        Corrected later = (Corrected) page.expected();
        String first = readable(page, reader.get(page.url()));

        String second = readable(page, reader.get(page.url()));

        assertThat(first).contains(page.articles().getFirst().paragraphs()).doesNotContain(later.notice());
        assertThat(second).contains(later.corrected().paragraphs()).contains(later.notice());
        assertThat(later.corrected().paragraphs())
                .isNotEqualTo(page.articles().getFirst().paragraphs());
    }

    @Test
    void aFeedShowsTheCorrectionOnlyAfterThePageHasBeenFetched() {
        Page page = corrected();
        String feed = "http://harbour-courier.example/feed.xml";
        String corrected = ((Corrected) page.expected()).corrected().title();
        HttpResponse<byte[]> before = reader.get(feed);
        reader.head(page.url());
        HttpResponse<byte[]> afterHead = reader.get(feed, "If-None-Match", Reader.header(before, "ETag"));
        reader.get(page.url());

        HttpResponse<byte[]> after = reader.get(feed, "If-None-Match", Reader.header(before, "ETag"));

        assertThat(Reader.text(before)).doesNotContain(corrected);
        assertThat(afterHead.statusCode()).isEqualTo(304);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(Reader.text(after)).contains(corrected).contains("<pubDate>Thu, 19 Nov 2026 08:15:00 GMT</pubDate>");
        assertThat(Reader.header(after, "Last-Modified")).isEqualTo("Thu, 19 Nov 2026 08:15:00 GMT");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String url : List.of(
                "http://harbour-courier.example/feed.xml",
                "http://harbour-courier.example/2026/11/04/library-roof",
                "http://skerry-wire.example/reports/20261104-tesmara-coalition.txt",
                "http://harbour-courier.example/robots.txt")) {
            HttpResponse<byte[]> first = reader.get(url);

            HttpResponse<byte[]> byTag = reader.get(url, "If-None-Match", "\"x\", W/" + Reader.header(first, "ETag"));
            HttpResponse<byte[]> byDate = reader.get(url, "If-Modified-Since", Reader.header(first, "Last-Modified"));

            assertThat(List.of(first.statusCode(), byTag.statusCode(), byDate.statusCode()))
                    .as(url)
                    .containsExactly(200, 304, 304);
            assertThat(byTag.body()).isEmpty();
        }
    }

    @Test
    void theOversizedPageIsLargerThanThePipelineTakes() {
        HttpResponse<byte[]> response = reader.get(withQuirk(Quirk.OVERSIZED).url());

        assertThat(response.body().length).isGreaterThan((int) PIPELINE_PAGE_LIMIT_BYTES);
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    }

    @Test
    void theMisdeclaredPageIsUtf8AndSaysOtherwise() {
        HttpResponse<byte[]> response =
                reader.get(withQuirk(Quirk.MISDECLARED_CHARSET).url());

        assertThat(Reader.header(response, "Content-Type")).isEqualTo("text/html; charset=ISO-8859-1");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("Íñiguez");
    }

    @Test
    void theBinaryPageSaysThatItIsHtml() {
        HttpResponse<byte[]> response = reader.get(withQuirk(Quirk.BINARY).url());

        assertThat(Reader.header(response, "Content-Type")).isEqualTo("text/html");
        assertThat(response.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void theNestedPageIsDeep() {
        String html = Reader.text(reader.get(withQuirk(Quirk.DEEPLY_NESTED).url()));

        assertThat(html).contains("<div>".repeat(5_000));
    }

    @Test
    void exactlyTheDisallowedPageIsDisallowed() {
        for (Page page : SampleWire.manifest().pages()) {
            String robots = Reader.text(reader.get("http://" + page.host() + "/robots.txt"));
            String path = page.url().substring("http://".length() + page.host().length());

            boolean disallowed = robots.lines()
                    .filter(line -> line.startsWith("Disallow: "))
                    .anyMatch(line -> path.startsWith(line.substring("Disallow: ".length())));

            assertThat(disallowed).as(page.url()).isEqualTo(page.quirk() == Quirk.DISALLOWED);
        }
    }

    @Test
    void anUnknownHostIsABadGatewayAndAnUnknownPathIsNotFound() {
        assertThat(reader.get("http://nowhere.example/").statusCode()).isEqualTo(502);
        assertThat(reader.get("http://skerry-wire.example/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRequestForThePortItselfFindsTheOutletByItsHostHeader() throws IOException {
        String answer = raw("GET /robots.txt HTTP/1.1\r\nHost: Wrackline.example:80\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("Disallow: /preview/");
    }

    @Test
    void aConnectionServesOneRequestAfterAnother() throws IOException {
        String request = "GET /robots.txt HTTP/1.1\r\nHost: skerry-wire.example\r\n";

        String answers = raw(request + "\r\n" + request + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }

    @Test
    void theManifestAndTheSourcesAreServedUnderThePortsOwnName() throws IOException {
        String host = "Host: 127.0.0.1:" + wire.address().getPort() + "\r\nConnection: close\r\n\r\n";

        assertThat(raw("GET /manifest.jsonl HTTP/1.1\r\n" + host))
                .contains(SampleWire.manifest().pages().getLast().url());
        assertThat(raw("GET /sources.yaml HTTP/1.1\r\n" + host)).contains("id: harbour-courier");
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(wire.address().getAddress(), wire.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Page corrected() {
        return SampleWire.manifest().pages().stream()
                .filter(page -> page.expected() instanceof Corrected)
                .findFirst()
                .orElseThrow();
    }

    private static Page withQuirk(Quirk quirk) {
        Optional<Page> found = SampleWire.manifest().pages().stream()
                .filter(page -> page.quirk() == quirk)
                .findFirst();
        return found.orElseThrow();
    }

    /** What a reader sees, in one line. */
    private static String readable(Page page, HttpResponse<byte[]> response) {
        String source = page.quirk() == Quirk.MISDECLARED_CHARSET
                ? new String(response.body(), StandardCharsets.UTF_8)
                : Reader.text(response);
        String text = Reader.header(response, "Content-Type").startsWith("text/html")
                        && !page.articles().isEmpty()
                ? Jsoup.parse(source).text()
                : source;
        return text.replaceAll("\\s+", " ");
    }
}
