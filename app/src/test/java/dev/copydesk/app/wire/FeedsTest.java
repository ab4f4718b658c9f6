package dev.copydesk.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class FeedsTest {

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
    void everySourceLeadsToExactlyThePagesOfItsOutlet() throws Exception {
        for (Source source : sources()) {
            byte[] feed = reader.get(source.address()).body();

            List<String> links = links(feed);

            assertThat(links)
                    .as(source.id())
                    .containsExactlyInAnyOrderElementsOf(SampleWire.manifest().pages().stream()
                            .filter(page -> page.source().equals(source.id()))
                            .map(Manifest.Page::linked)
                            .toList());
        }
    }

    @Test
    void everyOutletIsASource() {
        assertThat(sources())
                .extracting(source -> source.id() + ".example")
                .containsExactlyInAnyOrderElementsOf(SampleWire.hosts());
    }

    @Test
    void everyFeedFormatIsServed() {
        assertThat(sources())
                .extracting(source -> Reader.header(reader.get(source.address()), "Content-Type"))
                .contains(
                        "application/rss+xml; charset=UTF-8",
                        "application/atom+xml",
                        "application/feed+json",
                        "application/xml");
    }

    @Test
    void aFeedInALegacyCharsetSaysWhatTheCharsetCannot() throws Exception {
        byte[] feed = reader.get("http://lauentaler-bote.example/atom.xml").body();

        assertThat(new String(feed, StandardCharsets.ISO_8859_1))
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
                .contains("Brückwalde");
        assertThat(xml(feed).getDocumentElement().getTextContent()).contains("„Alten vom Hirschenfirst“");
    }

    @Test
    void theHeavyOutletsFeedHoldsTheWholeText() throws Exception {
        Document feed =
                xml(reader.get("http://fennmoor-beacon.example/rss/all.xml").body());

        assertThat(feed.getElementsByTagName("content:encoded").getLength()).isGreaterThanOrEqualTo(12);
        assertThat(feed.getDocumentElement().getTextContent()).contains("<em>Beacon</em> a culvert with a grating");
    }

    private record Source(String id, String address) {}

    private List<Source> sources() {
        JsonNode file = new JsonMapper()
                .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(wire.sourcesYaml()));
        return file.required("sources")
                .valueStream()
                .map(source -> new Source(
                        source.required("id").asText(),
                        source.required("address").asText()))
                .toList();
    }

    private static List<String> links(byte[] feed) throws Exception {
        List<String> links = new ArrayList<>();
        if (feed[0] == '{') {
            for (JsonNode item : new JsonMapper().readTree(feed).get("items")) {
                links.add(item.get("url").asText());
            }
            return links;
        }
        Document document = xml(feed);
        for (Element item : elements(document, "item")) {
            links.add(item.getElementsByTagName("link").item(0).getTextContent());
        }
        for (Element entry : elements(document, "entry")) {
            links.add(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"));
        }
        for (Element loc : elements(document, "loc")) {
            links.add(loc.getTextContent());
        }
        return links;
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
