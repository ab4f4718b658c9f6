package dev.copydesk.app.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document element by element, so that every text is escaped by the JDK's writer and none by hand. */
final class XmlPen {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlPen(Charset charset) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, charset.name());
            writer.writeStartDocument(charset.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element with attributes given as name, value, name, value. Names carry their prefixes. */
    XmlPen open(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
    }

    XmlPen text(String text) {
        return write(() -> writer.writeCharacters(text));
    }

    XmlPen close() {
        return write(writer::writeEndElement);
    }

    XmlPen element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    byte[] finish() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return bytes.toByteArray();
    }

    private XmlPen write(Stroke stroke) {
        try {
            stroke.make();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Stroke {
        void make() throws XMLStreamException;
    }
}
