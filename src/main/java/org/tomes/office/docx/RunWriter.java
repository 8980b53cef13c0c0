package org.tomes.office.docx;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Link;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.Inline.Reference;
import org.tomes.document.content.Inline.Text;
import org.tomes.office.design.NoBreakSpaces;
import org.tomes.office.design.TextCleaner;
import org.tomes.text.Excerpt;

/** Writes the content of a paragraph: text, links, references and fields. Only this class creates fields and links. */
final class RunWriter {

    private static final String STRONG = "Strong";
    private static final String CODE = "Code";
    private static final String REFERENCE = "Reference";
    /** Maximum length of a tip. Word allows at most 260 UTF-16 units. */
    private static final int MAX_TIP_LENGTH = 120;

    private final WordXmlWriter xml;
    private final TrackedChangeWriter changes;
    private final WordParts parts;
    private final HeadingBookmarks bookmarks;
    private final TextCleaner clean;
    private Function<String, List<String>> hyphenation = List::of;

    RunWriter(WordXmlWriter xml, TrackedChangeWriter changes, WordParts parts, HeadingBookmarks bookmarks,
            TextCleaner clean) {
        this.xml = xml;
        this.changes = changes;
        this.parts = parts;
        this.bookmarks = bookmarks;
        this.clean = clean;
    }

    /** Creates a writer for parts without relationships, such as a footer. */
    static RunWriter withoutLinks(WordXmlWriter xml, TextCleaner clean) {
        return new RunWriter(xml, TrackedChangeWriter.none(xml), null, null, clean);
    }

    void write(List<Inline> inlines) {
        inlines.forEach(inline -> changes.of(inline, () -> write(inline)));
    }

    private void write(Inline inline) {
        switch (inline) {
            case Text text -> text(text.text(), style(text.look()));
            case Link link -> link(link.text(), link.target());
            // The heading may have been removed.
            case Reference reference when changes.removes() -> text(reference.text());
            case Reference reference ->
                jump(bookmarks.reference(reference.anchor()), reference.text(), () -> reference(reference));
        }
    }

    void text(String text) {
        text(text, "");
    }

    /** Writes the label of the value that follows it. */
    void label(String text) {
        text(text, "FactLabel");
    }

    /** @param style character style; empty for that of the paragraph */
    private void text(String text, String style) {
        if (text.isEmpty()) {
            return;
        }
        changes.run(() -> {
            if (!style.isEmpty()) {
                xml.in("rPr", () -> format(style));
            }
            String spacedText = style.equals(CODE) ? text : NoBreakSpaces.in(text);
            String[] lines = clean.of(spacedText).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.empty("br");
                }
                line(style.equals(CODE) ? List.of(lines[i]) : hyphenation.apply(lines[i]));
            }
        });
    }

    /** @param parts parts of the text, which are joined by soft hyphens */
    private void line(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                xml.empty("softHyphen");
            }
            if (!parts.get(i).isEmpty()) {
                changes.text(parts.get(i));
            }
        }
    }

    private void format(String style) {
        xml.style("rStyle", style);
        if (style.equals(STRONG)) {
            // Bold in a character style toggles bold of the paragraph style off; direct formatting always applies.
            xml.empty("b");
        }
    }

    void tab() {
        changes.run(() -> xml.empty("tab"));
    }

    /** Writes a link to a bookmark; screen readers read its tip. */
    void jump(String bookmark, String tip, Runnable content) {
        xml.in("hyperlink", content, "anchor", bookmark, "tooltip", tip(tip), "history", "1");
    }

    /**
     * Sets the function that splits a text into parts, between which words may be hyphenated; it applies until the next
     * call.
     */
    void hyphenate(Function<String, List<String>> parts) {
        hyphenation = parts;
    }

    /** Writes the number of the heading as a field, which is updated when headings are inserted or moved in Word. */
    private void reference(Reference reference) {
        Optional<HeadingBookmarks.Numbered> numbered = bookmarks.numbered(reference);
        numbered.ifPresentOrElse(words -> {
            text(words.before(), REFERENCE);
            startField(words.instruction());
            text(words.number(), REFERENCE);
            endField();
            text(words.after(), REFERENCE);
        }, () -> text(reference.text(), REFERENCE));
    }

    /** Writes a text and replaces the values of these document properties, in this order, by fields. */
    void properties(String text, DocumentInfo info, DocumentProperty... properties) {
        int from = 0;
        for (DocumentProperty property : properties) {
            String value = property.value(info);
            int at = value.isBlank() ? -1 : text.indexOf(value, from);
            if (at >= 0) {
                text(text.substring(from, at));
                field(property.instruction(), value);
                from = at + value.length();
            }
        }
        text(text.substring(from));
    }

    /**
     * Writes a field with the result to display until Word recomputes it.
     *
     * @param instruction always a constant of ours, never taken from content
     */
    void field(String instruction, String result) {
        startField(instruction);
        text(result);
        endField();
    }

    void startField(String instruction) {
        mark("begin");
        xml.in("r", () -> xml.text("instrText", instruction));
        mark("separate");
    }

    void endField() {
        mark("end");
    }

    private void mark(String type) {
        xml.in("r", () -> xml.empty("fldChar", "fldCharType", type));
    }

    private void link(String text, URI target) {
        xml.in("hyperlink", () -> text(text, "Hyperlink"), "r:id", parts.link(target), "tooltip",
                tip(target.toASCIIString()), "history", "1");
    }

    private String tip(String text) {
        return Excerpt.of(clean.of(text).replace('\n', ' '), MAX_TIP_LENGTH);
    }

    private static String style(Look look) {
        return switch (look) {
            case PLAIN -> "";
            case STRONG -> STRONG;
            case CODE -> CODE;
        };
    }
}
