package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Writes one part of WordprocessingML (ECMA-376 part 1, section 17) sequentially, so that time and memory grow only
 * linearly with the content. Names without a prefix are in the {@code w} namespace. Text and attribute values are
 * always escaped and can never become markup; they contain only characters that XML permits, as
 * {@link org.tomes.office.design.TextCleaner} ensures.
 */
final class WordXmlWriter {

    private static final String[] NAMESPACES = {"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "a",
        "http://schemas.openxmlformats.org/drawingml/2006/main", "pic",
        "http://schemas.openxmlformats.org/drawingml/2006/picture"};

    private static final int CHUNK = 1 << 13;

    /**
     * The most recent output; earlier output has already been written, since the text of a large part would exceed the
     * memory.
     */
    private final StringBuilder xml = new StringBuilder(CHUNK);
    private final OutputStream out;
    private final UnaryOperator<String> styles;

    /** @param styles maps our style ids to the style ids in this file */
    WordXmlWriter(OutputStream out, UnaryOperator<String> styles) {
        this.out = out;
        this.styles = styles;
    }

    /** Returns the bytes of a small part. */
    static byte[] bytes(String root, Consumer<WordXmlWriter> content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream(CHUNK);
        WordXmlWriter xml = new WordXmlWriter(part, UnaryOperator.identity());
        xml.part(root, () -> content.accept(xml));
        return part.toByteArray();
    }

    /** Writes a whole part with this content in its root. */
    void part(String root, Runnable content) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:").append(root);
        for (int i = 0; i < NAMESPACES.length; i += 2) {
            xml.append(" xmlns:").append(NAMESPACES[i]).append("=\"").append(NAMESPACES[i + 1]).append('"');
        }
        xml.append('>');
        content.run();
        xml.append("</w:").append(root).append('>');
        drain();
    }

    /** Writes an element with this content. */
    void in(String name, Runnable content) {
        in(name, content, new String[0]);
    }

    /** @param attributes alternating names and values */
    void in(String name, Runnable content, String... attributes) {
        open(name, attributes);
        xml.append('>');
        content.run();
        xml.append("</");
        name(name);
        xml.append('>');
        if (xml.length() >= CHUNK) {
            drain();
        }
    }

    /** Writes an empty element; {@code attributes} are alternating names and values. */
    void empty(String name, String... attributes) {
        open(name, attributes);
        xml.append("/>");
    }

    /** Writes an element with a single attribute {@code val}, the most common form in this language. */
    void value(String name, Object value) {
        empty(name, "val", value.toString());
    }

    /** Sets the style of the current element: {@code element} is the kind of style, {@code style} our id for it. */
    void style(String element, String style) {
        value(element, styles.apply(style));
    }

    /** Writes an element that contains only text, with its whitespace preserved. */
    void text(String name, String text) {
        in(name, () -> escape(text), "xml:space", "preserve");
    }

    /** Flushes the output. Called only between two elements, so that no surrogate pair is split. */
    void drain() {
        try {
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        xml.setLength(0);
    }

    private void open(String name, String... attributes) {
        xml.append('<');
        name(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ');
            attribute(attributes[i]);
            xml.append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
    }

    /** Attributes of drawing elements have no namespace; a leading colon indicates this. */
    private void attribute(String name) {
        if (name.startsWith(":")) {
            xml.append(name, 1, name.length());
        } else {
            name(name);
        }
    }

    private void name(String name) {
        if (name.indexOf(':') < 0) {
            xml.append("w:");
        }
        xml.append(name);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                // In an attribute, a parser would normalise these characters to a space.
                case '\t', '\n', '\r' -> xml.append("&#").append((int) c).append(';');
                default -> xml.append(c);
            }
        }
    }
}
