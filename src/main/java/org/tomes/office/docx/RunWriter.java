package org.tomes.office.docx;

import java.net.URI;
import java.util.List;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Link;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.Inline.Reference;
import org.tomes.document.content.Inline.Text;
import org.tomes.office.design.CleanText;

/** Writes the content of a paragraph: text, links, references and fields. Only this class creates fields and links. */
final class RunWriter {

    private static final String STRONG = "Strong";
    /** Word allows at most 260 UTF-16 units. */
    private static final int LONGEST_TIP = 120;

    private final WordXmlWriter xml;
    private final TrackedChanges changes;
    private final WordParts parts;
    private final HeadingBookmarks anchors;
    private final CleanText clean;

    RunWriter(WordXmlWriter xml, TrackedChanges changes, WordParts parts, HeadingBookmarks anchors, CleanText clean) {
        this.xml = xml;
        this.changes = changes;
        this.parts = parts;
        this.anchors = anchors;
        this.clean = clean;
    }

    /** For parts without relationships of their own, such as a footer. */
    static RunWriter withoutLinks(WordXmlWriter xml, CleanText clean) {
        return new RunWriter(xml, TrackedChanges.none(xml), null, null, clean);
    }

    void write(List<Inline> inlines) {
        inlines.forEach(inline -> changes.of(inline, () -> write(inline)));
    }

    private void write(Inline inline) {
        switch (inline) {
            case Text text -> text(text.text(), style(text.look()));
            case Link link -> link(link.text(), link.target());
            // The heading may be gone.
            case Reference reference when changes.removes() -> text(reference.text());
            case Reference reference ->
                jump(anchors.bookmark(reference.anchor()), reference.text(), () -> text(reference.text(), "Reference"));
        }
    }

    void text(String text) {
        text(text, "");
    }

    /** The label of the value that follows it. */
    void label(String text) {
        text(text, "FactLabel");
    }

    /** @param style the character style; empty for that of the paragraph */
    private void text(String text, String style) {
        changes.run(() -> {
            if (!style.isEmpty()) {
                xml.in("rPr", () -> format(style));
            }
            String[] lines = clean.of(text).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    xml.empty("br");
                }
                if (!lines[i].isEmpty()) {
                    changes.text(lines[i]);
                }
            }
        });
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

    /** A link to a bookmark; a screen reader reads its tip. */
    void jump(String bookmark, String tip, Runnable content) {
        xml.in("hyperlink", content, "anchor", bookmark, "tooltip", tip(tip), "history", "1");
    }

    /**
     * A field with the result to show until Word recomputes it.
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
        String line = clean.of(text).replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_TIP ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TIP)) + "…";
    }

    private static String style(Look look) {
        return switch (look) {
            case PLAIN -> "";
            case STRONG -> STRONG;
            case CODE -> "Code";
        };
    }
}
