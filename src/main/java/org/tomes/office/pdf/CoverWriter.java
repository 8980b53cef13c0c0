package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Logo;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Picture;
import org.tomes.office.design.LogoSize;
import org.tomes.office.design.Palette;

/** Writes company, title and metadata of the document, on a separate page or at the top of the first page. */
final class CoverWriter {

    private static final float BELOW_LOGO = 14;
    private static final float WIDEST_LABEL = 120;
    private static final float BESIDE_LABEL = 10;
    private static final float RULE_WIDTH = 70;
    private static final float RULE_HEIGHT = 3;
    private static final float ABOVE_FACTS = 6;
    private static final float ABOVE_RULE = 26;
    /** Gap between the facts at the top of the first page and the content below. */
    private static final float BELOW_HEAD = 8;
    private static final float BELOW_RULE = 20;
    /** Distance of the title from the top of the text area; the same in all documents, with or without a logo. */
    private static final float TITLE_FROM_TOP = 184;
    /** Distance of the facts from the bottom of the text area: room for twelve lines. */
    private static final float FACTS_FROM_BOTTOM = 228;

    private final WritingContext context;
    private final DocumentInfo info;
    private final ParagraphWriter paragraphs;

    CoverWriter(WritingContext context, DocumentInfo info, ParagraphWriter paragraphs) {
        this.context = context;
        this.info = info;
        this.paragraphs = paragraphs;
    }

    void write(Cover cover) {
        cover.logo().ifPresent(this::logo);
        line(TextStyle.COMPANY, info.company());
        if (cover.compact()) {
            line(TextStyle.HEAD_TITLE, info.title());
            line(TextStyle.LEAD, info.subtitle());
            line(TextStyle.STAMP, info.stamp().mark());
            context.flow().space(ABOVE_FACTS);
            facts(cover, 0);
            context.flow().space(BELOW_HEAD);
            return;
        }
        context.flow().advanceTo(context.page().top() + TITLE_FROM_TOP * context.page().coverSpace());
        line(TextStyle.TITLE, unbroken(info.title()));
        line(TextStyle.SUBTITLE, info.subtitle());
        line(TextStyle.STAMP, info.stamp().mark());
        context.flow().space(ABOVE_RULE);
        float top = context.flow().take(RULE_HEIGHT);
        context.canvas()
                .artifact(() -> context.canvas()
                        .box(context.page().left(), top, RULE_WIDTH, RULE_HEIGHT, Palette.ACCENT));
        context.flow().space(BELOW_RULE);
        context.flow().advanceTo(context.page().bottom() - FACTS_FROM_BOTTOM);
        facts(cover, TextStyle.FACT.after);
        context.flow().leave();
    }

    private void logo(Logo logo) {
        Picture picture = logo.picture();
        float width = (float) (picture.width() * LogoSize.scale(picture));
        float height = (float) (picture.height() * LogoSize.scale(picture));
        float top = context.flow().take(height);
        PdfStructureElement element = context.structure().top("Figure");
        StructureTree.figure(element, logo.alternative(), new float[]{context.page().left(),
            context.page().height() - top - height, context.page().left() + width, context.page().height() - top});
        context.canvas()
                .tagged(element,
                        () -> context.canvas().picture(picture.png(), context.page().left(), top, width, height));
        context.flow().space(BELOW_LOGO);
    }

    private void line(TextStyle type, String text) {
        if (!text.isEmpty()) {
            context.flow().space(type.before);
            TaggedText tagged = new TaggedText(context.type().set(text, type, context.page().textWidth()),
                    context.structure().top("P"));
            paragraphs.lines(tagged, context.page().left(), context.page().textWidth());
            context.flow().space(type.after);
        }
    }

    /** Returns the title with line feeds between words, so that none is broken at its hyphen. */
    private String unbroken(String title) {
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String word : title.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && context.type().line(longer, TextStyle.TITLE).width() > context.page().textWidth()) {
                lines.append(line).append('\n');
                line = word;
            } else {
                line = longer;
            }
        }
        return lines.append(line).toString();
    }

    /** Labels are not wider than necessary, so that the long identifier of a file stays on one line. */
    private void facts(Cover cover, float after) {
        double widest = cover.facts().stream().mapToDouble(this::labelWidth).max().orElse(0);
        float indent = (float) Math.min(WIDEST_LABEL, widest + BESIDE_LABEL);
        cover.facts().forEach(fact -> fact(fact, indent, after));
    }

    private double labelWidth(Fact fact) {
        return label(fact, WIDEST_LABEL).lines().stream().mapToDouble(TextLine::width).max().orElse(0);
    }

    private LaidOutText label(Fact fact, float width) {
        return context.type().set(fact.label() + " ", TextStyle.FACT_LABEL, width);
    }

    private void fact(Fact fact, float indent, float after) {
        float width = context.page().textWidth() - indent;
        PdfStructureElement element = context.structure().top("P");
        LaidOutText label = label(fact, indent);
        LaidOutText value = context.type().set(fact.value(), TextStyle.FACT, width);
        float height = Math.max(label.height(), value.height());
        context.flow().need(height);
        float top = context.flow().take(height);
        new TaggedText(label, element).draw(context.canvas(), context.links(), 0, label.lines().size(),
                context.page().left(), top, indent, Align.START);
        new TaggedText(value, element).draw(context.canvas(), context.links(), 0, value.lines().size(),
                context.page().left() + indent, top, width, Align.START);
        context.flow().space(after);
    }
}
