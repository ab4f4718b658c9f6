package dev.copydesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingReaderTest {

    private static final String URL = "http://harbour.example/news/feed.xml";

    private final ListingReader reader = new ListingReader(ListingPolicy.DEFAULT);

    @Test
    void rss20IsRead() {
        Listing listing = listing("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                  <title>Harbour Courier</title><link>http://harbour.example/</link><description>News</description>
                  <language>en-gb</language>
                  <item>
                    <title>Ferry &amp; crew &lt;i&gt;safe&lt;/i&gt;</title>
                    <link>/2026/ferry.html#top</link>
                    <description><![CDATA[<p>The ferry   came in.</p>]]></description>
                    <dc:creator>Ada Quill</dc:creator>
                    <category>Harbour</category>
                    <pubDate>Sat, 21 Nov 2026 10:00:00 +0100</pubDate>
                  </item>
                </channel></rss>
                """);

        assertThat(listing.entries())
                .containsExactly(new Entry(
                        "http://harbour.example/2026/ferry.html",
                        "Ferry & crew safe",
                        "The ferry came in.",
                        List.of("Ada Quill"),
                        Instant.parse("2026-11-21T09:00:00Z"),
                        null,
                        List.of("Harbour"),
                        "en-GB"));
    }

    @Test
    void aGuidThatIsAUrlStandsInForAMissingLink() {
        Listing listing = listing("""
                <rss version="2.0"><channel><title>t</title><link>http://x.example</link><description>d</description>
                  <item><title>One</title><guid>http://x.example/1</guid></item>
                  <item><title>Two</title><guid isPermaLink="false">4711</guid></item>
                </channel></rss>
                """);

        assertThat(listing.entries()).extracting(Entry::url).containsExactly("http://x.example/1");
    }

    @Test
    void atomIsReadWithItsBaseAndBothInstants() {
        Listing listing = listing("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="http://hafen.example/a/">
                  <title>Hafenbote</title><id>urn:x</id><updated>2026-11-21T10:00:00Z</updated>
                  <entry>
                    <title>F\u00e4hre sicher</title><id>urn:x:1</id>
                    <link rel="enclosure" href="bild.jpg"/>
                    <link rel="alternate" href="faehre.html"/>
                    <author><name>Jo Feder</name></author>
                    <published>2026-11-21T09:00:00Z</published><updated>2026-11-21T09:30:00+01:00</updated>
                    <summary type="html">&lt;b&gt;Kurz&lt;/b&gt;</summary><category term="Hafen"/>
                  </entry>
                </feed>
                """);

        assertThat(listing.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.url()).isEqualTo("http://hafen.example/a/faehre.html");
            assertThat(entry.title()).isEqualTo("F\u00e4hre sicher");
            assertThat(entry.summary()).isEqualTo("Kurz");
            assertThat(entry.authors()).containsExactly("Jo Feder");
            assertThat(entry.published()).isEqualTo("2026-11-21T09:00:00Z");
            assertThat(entry.updated()).isEqualTo("2026-11-21T08:30:00Z");
            assertThat(entry.tags()).containsExactly("Hafen");
        });
    }

    @Test
    void rss10IsRead() {
        Listing listing = listing("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="http://x.example/"><title>t</title><link>http://x.example/</link>
                    <description>d</description></channel>
                  <item rdf:about="http://x.example/1"><title>One</title><link>http://x.example/1</link>
                    <dc:date>2026-11-21T09:00:00Z</dc:date></item>
                </rdf:RDF>
                """);

        assertThat(listing.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.url()).isEqualTo("http://x.example/1");
            assertThat(entry.published()).isEqualTo("2026-11-21T09:00:00Z");
        });
    }

    @Test
    void rss091WithItsHarmlessDoctypeIsRead() {
        Listing listing = listing("""
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><title>t</title><link>http://x.example/</link><description>d</description>
                  <language>en</language><item><title>One</title><link>http://x.example/1</link></item>
                </channel></rss>
                """);

        assertThat(listing.entries()).extracting(Entry::url).containsExactly("http://x.example/1");
    }

    @Test
    void jsonFeedIsRead() {
        Listing listing = listing("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "language": "nl",
                 "authors": [{"name": "The desk"}],
                 "items": [
                  {"id": "1", "url": "/a", "title": "A", "summary": "S", "tags": ["x", "x", "y"],
                   "date_published": "2026-11-21T09:00:00+01:00", "date_modified": "2026-11-21T10:00:00Z"},
                  {"id": "http://harbour.example/b", "authors": [{"name": "Bo"}], "date_published": "+999999999-01-01T00:00:00Z"},
                  {"id": "3", "external_url": "http://elsewhere.example/"}
                 ]}
                """);

        assertThat(listing.entries())
                .containsExactly(
                        new Entry(
                                "http://harbour.example/a",
                                "A",
                                "S",
                                List.of("The desk"),
                                Instant.parse("2026-11-21T08:00:00Z"),
                                Instant.parse("2026-11-21T10:00:00Z"),
                                List.of("x", "y"),
                                "nl"),
                        new Entry("http://harbour.example/b", null, null, List.of("Bo"), null, null, List.of(), "nl"));
    }

    @Test
    void aNewsSitemapIsReadAlsoFromAnotherHost() {
        Listing listing = listing("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                  <url><loc>http://other.example/one</loc><lastmod>2026-11-21T11:00:00Z</lastmod>
                    <news:news><news:publication><news:name>Courier</news:name><news:language>en</news:language></news:publication>
                      <news:publication_date>2026-11-21T09:00:00Z</news:publication_date>
                      <news:title>Quay opens</news:title><news:keywords>harbour, quay</news:keywords></news:news></url>
                </urlset>
                """);

        assertThat(listing.entries())
                .containsExactly(new Entry(
                        "http://other.example/one",
                        "Quay opens",
                        null,
                        List.of(),
                        Instant.parse("2026-11-21T09:00:00Z"),
                        Instant.parse("2026-11-21T11:00:00Z"),
                        List.of("harbour", "quay"),
                        "en"));
    }

    @Test
    void anIndexNamesItsSitemapsNewestFirst() {
        Listing listing = listing("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                  <sitemap><loc>http://x.example/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
                  <sitemap><loc>http://x.example/new.xml.gz</loc><lastmod>2026-01-01</lastmod></sitemap>
                </sitemapindex>
                """);

        assertThat(listing.children()).containsExactly("http://x.example/new.xml.gz", "http://x.example/old.xml");
    }

    @Test
    void aPackedListingIsUnpackedAndABombIsRefused() throws IOException {
        ListingReader small = new ListingReader(new ListingPolicy(10, 10, 100_000, 64));

        assertThat(reader.read(gzip(rss("http://x.example/1").getBytes(StandardCharsets.UTF_8)), null, URL))
                .isInstanceOf(ListingAnswer.Read.class);
        assertThat(small.read(gzip(new byte[10_000_000]), null, URL))
                .isEqualTo(new ListingAnswer.Unreadable("unpacked it exceeds 100000 bytes"));
    }

    @Test
    void entriesAreBounded() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            items.append("<item><link>http://x.example/").append(i).append("</link></item>");
        }
        ListingReader ten = new ListingReader(new ListingPolicy(10, 10, 1000, 64));
        String feed = "<rss version='2.0'><channel><title>t</title>" + items + "</channel></rss>";

        assertThat(ten.read(utf8(feed), null, URL))
                .isInstanceOfSatisfying(
                        ListingAnswer.Read.class,
                        readable -> assertThat(readable.listing().entries()).hasSize(10));
    }

    @Test
    void aPageThatIsNamedTwiceIsOneEntryAsItWasDescribedLast() {
        Listing listing = listing("""
                <rss version="2.0"><channel><title>t</title>
                  <item><title>Old</title><link>http://x.example/1</link><pubDate>Sat, 21 Nov 2026 10:00:00 GMT</pubDate></item>
                  <item><title>New</title><link>http://x.example/1</link><pubDate>Sat, 21 Nov 2026 11:00:00 GMT</pubDate></item>
                </channel></rss>
                """);

        assertThat(listing.entries()).extracting(Entry::title).containsExactly("New");
    }

    @Test
    void namedEntitiesControlCharactersAndLeadingBlanksAreMended() {
        Listing listing = listing(
                "\n\n  <rss version='2.0'><channel><title>t</title><item><title>caf&eacute;\u0007 &nbsp;bar</title>"
                        + "<link>http://x.example/1</link></item></channel></rss>");

        assertThat(listing.entries()).extracting(Entry::title).containsExactly("caf\u00e9 \u00a0bar");
    }

    @Test
    void theCharsetOfThePrologCountsWhereNoneWasDeclared() {
        byte[] latin = ("<?xml version='1.0' encoding='ISO-8859-1'?>"
                        + rss("http://x.example/1").replace("Title", "caf\u00e9"))
                .getBytes(Charset.forName("ISO-8859-1"));

        assertThat(reader.read(latin, null, URL))
                .isInstanceOfSatisfying(
                        ListingAnswer.Read.class,
                        readable -> assertThat(readable.listing().entries())
                                .extracting(Entry::title)
                                .containsExactly("caf\u00e9"));
    }

    @Test
    void anEntityBombIsRefusedUnexpanded() {
        assertThat(reason("""
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <rss version="2.0"><channel><title>&c;</title></channel></rss>
                """)).isEqualTo("its DOCTYPE declares things of its own, which no feed needs");
    }

    @Test
    void anExternalEntityIsRefusedInFeedsAndSitemaps() {
        String doctype = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

        assertThat(reason(doctype + "<rss version='2.0'><channel><title>&x;</title></channel></rss>"))
                .contains("DOCTYPE");
        assertThat(reader.read(
                        utf8(doctype + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>"
                                + "<loc>http://x.example/&x;</loc></url></urlset>"),
                        null,
                        URL))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isInstanceOf(ListingAnswer.Unreadable.class),
                        answer -> assertThat(
                                        ((ListingAnswer.Read) answer).listing().entries())
                                .isEmpty());
    }

    @Test
    void elementsThatNestWithoutEndAreRefused() {
        String deep = "<rss version='2.0'><channel>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</channel></rss>";

        assertThat(reason(deep)).contains("more than 64 deep");
        assertThat(reason("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(100_000)))
                .contains("JSON is broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "just words",
                "<",
                "<!--",
                "<?xml version='1.0'?>",
                "{",
                "{\"items\": []}",
                "<html><body><p>Log in</p></body></html>",
                "<!DOCTYPE html><html lang='en'><head></head></html>",
                "<rss version='2.0'><channel><title>cut off",
                "<rss",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry></feed>",
                "<rss version='2.0'/>",
                "<opml version='2.0'></opml>"
            })
    void whatIsNoListingSaysSo(String text) {
        assertThat(reason(text)).isNotBlank();
    }

    @Test
    void anHtmlPageIsNamedAsWhatItIs() {
        assertThat(reason("<!DOCTYPE html><html><head><title>Sign in</title></head></html>"))
                .isEqualTo("this is an HTML page, not a feed or sitemap");
    }

    private Listing listing(String text) {
        ListingAnswer answer = reader.read(utf8(text), null, URL);
        assertThat(answer).isInstanceOf(ListingAnswer.Read.class);
        return ((ListingAnswer.Read) answer).listing();
    }

    private String reason(String text) {
        ListingAnswer answer = reader.read(utf8(text), null, URL);
        assertThat(answer).isInstanceOf(ListingAnswer.Unreadable.class);
        return ((ListingAnswer.Unreadable) answer).reason();
    }

    private static String rss(String link) {
        return "<rss version='2.0'><channel><title>t</title><item><title>Title</title><link>" + link
                + "</link></item></channel></rss>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
