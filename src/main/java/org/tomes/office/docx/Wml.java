package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes one part of WordprocessingML (ECMA-376 part 1, section 17) as a stream, so that time and memory grow with the
 * content and no more. Names without a prefix are in the {@code w} namespace. Whatever is given as text or as the value
 * of an attribute is escaped and can never become markup.
 */
final class Wml {

    private static final String[] NAMESPACES = {
        "w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final UnaryOperator<String> styles;

    Wml(String root) {
        this(root, UnaryOperator.identity());
    }

    /** @param styles the id under which a style of ours is found in this file */
    Wml(String root, UnaryOperator<String> styles) {
        this.styles = styles;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("w:" + root);
            for (int i = 0; i < NAMESPACES.length; i += 2) {
                xml.writeNamespace(NAMESPACES[i], NAMESPACES[i + 1]);
            }
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Opens an element, writes what stands in it and closes it. */
    void in(String name, Runnable content) {
        in(name, content, new String[0]);
    }

    /** @param attributes names and values in turn */
    void in(String name, Runnable content, String... attributes) {
        try {
            xml.writeStartElement(qualified(name));
            writeAttributes(attributes);
            content.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** An element with nothing in it; {@code attributes} are names and values in turn. */
    void empty(String name, String... attributes) {
        try {
            xml.writeEmptyElement(qualified(name));
            writeAttributes(attributes);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** An element with one attribute {@code val}, the commonest shape in this language. */
    void value(String name, Object value) {
        empty(name, "val", value.toString());
    }

    /** Names the style of what is being written: {@code element} says of what, {@code style} is the id that we gave it. */
    void style(String element, String style) {
        value(element, styles.apply(style));
    }

    /** An element that holds nothing but text, whose blanks all count. */
    void text(String name, String text) {
        in(name, () -> {
            try {
                xml.writeCharacters(text);
            } catch (XMLStreamException e) {
                throw fault(e);
            }
        }, "xml:space", "preserve");
    }

    /** Closes the root and gives the part's bytes. */
    byte[] finish() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw fault(e);
        }
        return bytes.toByteArray();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attribute(attributes[i]), attributes[i + 1]);
        }
    }

    /** Drawing elements take their attributes without a namespace; a leading colon says so. */
    private static String attribute(String name) {
        return name.startsWith(":") ? name.substring(1) : qualified(name);
    }

    private static String qualified(String name) {
        return name.indexOf(':') < 0 ? "w:" + name : name;
    }

    private static UncheckedIOException fault(XMLStreamException e) {
        return new UncheckedIOException(new IOException(e));
    }
}
