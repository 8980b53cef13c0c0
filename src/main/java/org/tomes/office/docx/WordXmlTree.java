package org.tomes.office.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.tomes.files.SmallFileReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One part of a foreign Word file as a tree (ECMA-376 part 1). A part with a DTD is rejected. */
final class WordXmlTree {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** A thousand measures take about five million bytes; a larger part is not a template but a decompression bomb. */
    static final int MAX_PART = 64 << 20;

    private WordXmlTree() {
    }

    static Document read(InputStream part) throws IOException {
        try (part) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(SmallFileReader.bytes(part, MAX_PART)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    static Document read(byte[] part) throws IOException {
        return read(new ByteArrayInputStream(part));
    }

    static byte[] write(Document part) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            part.setXmlStandalone(true);
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(part), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    /**
     * Returns all descendants of a node with that name, in document order; a copy, so the tree may be changed during
     * iteration.
     */
    static List<Element> all(Node below, String name) {
        var nodes = below instanceof Document document ? document.getElementsByTagNameNS(WORD, name)
                : ((Element) below).getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Stream<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent).filter(child -> is(child, name)).findFirst();
    }

    /** Returns the value of a child element with that name: {@code <w:name w:val="…"/>}. */
    static Optional<String> value(Node parent, String name) {
        return child(parent, name).map(element -> attribute(element, "val"));
    }

    static boolean is(Node node, String name) {
        return WORD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** Returns the value of an attribute; empty if the attribute is absent. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(WORD, name);
    }

    /** Whether an on/off element is on: its presence means on, unless its value says otherwise (17.17.4). */
    static boolean on(Element element, String attribute) {
        String value = attribute(element, attribute);
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Returns the nearest ancestor of a node with that name. */
    static Optional<Element> ancestor(Node node, String name) {
        for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode()) {
            if (is(parent, name)) {
                return Optional.of((Element) parent);
            }
        }
        return Optional.empty();
    }

    /** Returns the highest value of a numeric attribute, up to a bound; numbers above it cannot collide with ours. */
    static int highest(Stream<Element> elements, java.util.function.Function<Element, String> number, int bound) {
        return elements.map(number)
                .filter(text -> text.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .filter(id -> id < bound)
                .max()
                .orElse(0);
    }
}
