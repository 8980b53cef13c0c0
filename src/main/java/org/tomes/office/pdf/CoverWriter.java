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

/** The first page: company, title and metadata of the document. */
final class CoverWriter {

    private static final float BELOW_LOGO = 14;
    private static final float LABEL_WIDTH = 120;
    private static final float RULE_WIDTH = 70;
    private static final float RULE_HEIGHT = 3;
    private static final float ABOVE_RULE = 26;
    private static final float BELOW_RULE = 190;

    private final WritingContext pen;
    private final DocumentInfo info;
    private final ParagraphWriter paragraphs;

    CoverWriter(WritingContext pen, DocumentInfo info, ParagraphWriter paragraphs) {
        this.pen = pen;
        this.info = info;
        this.paragraphs = paragraphs;
    }

    void write(Cover cover) {
        cover.logo().ifPresent(this::logo);
        line(TextStyle.COMPANY, info.company());
        line(TextStyle.TITLE, info.title());
        line(TextStyle.SUBTITLE, info.subtitle());
        line(TextStyle.STAMP, info.stamp().mark());
        pen.flow().space(ABOVE_RULE);
        float top = pen.flow().take(RULE_HEIGHT);
        pen.canvas().artifact(() -> pen.canvas().box(Page.LEFT, top, RULE_WIDTH, RULE_HEIGHT, Palette.ACCENT));
        pen.flow().space(BELOW_RULE);
        cover.facts().forEach(this::fact);
        pen.flow().turn();
    }

    private void logo(Logo logo) {
        Picture picture = logo.picture();
        float width = (float) (picture.width() * LogoSize.scale(picture));
        float height = (float) (picture.height() * LogoSize.scale(picture));
        float top = pen.flow().take(height);
        PdfStructureElement element = pen.structure().top("Figure");
        Structure.figure(element, logo.alternative(),
                new float[]{Page.LEFT, Page.HEIGHT - top - height, Page.LEFT + width, Page.HEIGHT - top});
        pen.canvas().tagged(element, () -> pen.canvas().picture(picture.png(), Page.LEFT, top, width, height));
        pen.flow().space(BELOW_LOGO);
    }

    private void line(TextStyle type, String text) {
        if (!text.isEmpty()) {
            pen.flow().space(type.before);
            TaggedText tagged = new TaggedText(pen.type().set(text, type, Page.TEXT_WIDTH), pen.structure().top("P"));
            paragraphs.lines(tagged, Page.LEFT, Page.TEXT_WIDTH);
            pen.flow().space(type.after);
        }
    }

    private void fact(Fact fact) {
        float width = Page.TEXT_WIDTH - LABEL_WIDTH;
        PdfStructureElement element = pen.structure().top("P");
        RichText label = pen.type().set(fact.label() + " ", TextStyle.FACT_LABEL, LABEL_WIDTH);
        RichText value = pen.type().set(fact.value(), TextStyle.FACT, width);
        float height = Math.max(label.height(), value.height());
        pen.flow().need(height);
        float top = pen.flow().take(height);
        new TaggedText(label, element).draw(pen.canvas(), pen.links(), 0, label.lines().size(), Page.LEFT, top,
                LABEL_WIDTH, Align.START);
        new TaggedText(value, element).draw(pen.canvas(), pen.links(), 0, value.lines().size(), Page.LEFT + LABEL_WIDTH,
                top, width, Align.START);
        pen.flow().space(TextStyle.FACT.after);
    }
}
