package dev.copydesk.ingest.feed;

import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * XML from strangers into a tree: charset as readers find it, named HTML entities mended, control characters dropped. A DOCTYPE that only
 * names one (as RSS 0.91 does) is passed over; one that declares anything is refused, so that there is neither an entity to expand nor a
 * file to fetch.
 */
final class XmlDocuments {

    private static final String DOCTYPE = "<!doctype";

    private XmlDocuments() {}

    static Document parse(byte[] bytes, @Nullable String contentType, int maxDepth) throws UnreadableListing {
        try {
            String text = withoutDoctype(withoutControls(decoded(bytes, contentType)));
            return builder(maxDepth).build(new XmlFixerReader(new StringReader(text)));
        } catch (JDOMException | IOException e) {
            throw new UnreadableListing("its XML is broken: " + e.getMessage());
        }
    }

    private static String decoded(byte[] bytes, @Nullable String contentType) throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
        StringWriter text = new StringWriter();
        try (Reader reader = contentType == null
                ? new XmlReader(stream, true, "UTF-8")
                : new XmlReader(stream, contentType, true, "UTF-8")) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    private static SAXBuilder builder(int maxDepth) {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setExpandEntities(false);
        builder.setXMLFilter(new DepthLimit(maxDepth));
        return builder;
    }

    /** XML 1.0, section 2.2: what is no character is dropped, as every reader of feeds does. */
    private static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c != '\uFFFE' && c != '\uFFFF') || c == '\n' || c == '\r' || c == '\t') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static String withoutDoctype(String text) throws UnreadableListing {
        int start = indexOfDoctype(text);
        if (start < 0) {
            return text;
        }
        int end = text.indexOf('>', start);
        int subset = text.indexOf('[', start);
        if (end < 0 || (subset >= 0 && subset < end)) {
            throw new UnreadableListing("its DOCTYPE declares things of its own, which no feed needs");
        }
        return text.substring(0, start) + text.substring(end + 1);
    }

    /** Only where the grammar allows one: before the first element. */
    private static int indexOfDoctype(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            if (text.regionMatches(true, at, DOCTYPE.toUpperCase(Locale.ROOT), 0, DOCTYPE.length())) {
                return at;
            }
            String close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "";
            if (close.isEmpty()) {
                return -1;
            }
            int end = text.indexOf(close, at);
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return -1;
    }

    /** Stops a document that nests without end before a tree is made of it. */
    private static final class DepthLimit extends XMLFilterImpl {

        private final int maxDepth;
        private int depth;

        DepthLimit(int maxDepth) {
            this.maxDepth = maxDepth;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            depth++;
            if (depth > maxDepth) {
                throw new SAXException("elements lie more than " + maxDepth + " deep");
            }
            super.startElement(uri, localName, qName, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            depth--;
            super.endElement(uri, localName, qName);
        }
    }
}
