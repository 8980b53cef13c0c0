package org.tomes.office.pdf;

import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Inline.Reference;
import org.tomes.office.design.Palette;
import org.tomes.office.pdf.LinkWriter.PagePosition;

/** Writes the table of contents: every line links to its heading and contains its page. */
final class ContentsWriter {

    /** Start of an entry's text, by level from 1, and width of the number before it. */
    private static final float[] STARTS = {0, 24, 56, 96, 144};
    private static final float PAGE_WIDTH = 30;
    private static final float GAP = 6;

    private final WritingContext context;
    private final List<Block> blocks;
    private final Map<String, PagePosition> places;

    ContentsWriter(WritingContext context, List<Block> blocks, Map<String, PagePosition> places) {
        this.context = context;
        this.blocks = blocks;
        this.places = places;
    }

    void write(Contents contents) {
        LaidOutText title = context.type().set(contents.title(), TextStyle.CONTENTS_TITLE, context.page().textWidth());
        context.flow().space(TextStyle.CONTENTS_TITLE.before);
        context.flow().need(title.height() + TextStyle.CONTENTS_TITLE.after + 2 * TextStyle.CONTENTS.leading);
        float top = context.flow().take(title.height());
        new TaggedText(title, context.structure().top("P")).draw(context.canvas(), context.links(), 0,
                title.lines().size(), context.page().left(), top, context.page().textWidth(), Align.START);
        context.flow().space(TextStyle.CONTENTS_TITLE.after);
        PdfStructureElement element = context.structure().top("TOC");
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() <= contents.depth()) {
                entry(heading, contents.depth() > 1, StructureTree.below(element, "TOCI"));
            }
        }
    }

    /** @param levels whether space sets off the headings of the first level */
    private void entry(Heading heading, boolean levels, PdfStructureElement item) {
        TextStyle type = heading.level() == 1 ? TextStyle.CONTENTS_1 : TextStyle.CONTENTS;
        boolean numbered = !heading.number().isEmpty();
        float indent = STARTS[numbered ? heading.level() : heading.level() - 1];
        LaidOutText text = context.type()
                .set(heading.text() + " ", type, context.page().textWidth() - indent - PAGE_WIDTH);
        PdfStructureElement link = StructureTree.below(StructureTree.below(item, "Reference"), "Link");
        context.flow().space(levels ? type.before : 0);
        context.flow().need(text.height());
        float top = context.flow().take(text.height());
        if (numbered) {
            float x = context.page().left() + STARTS[heading.level() - 1];
            TextLine number = context.type().line(heading.number() + " ", type);
            context.canvas().tagged(link, () -> context.canvas().text(number, x, top + type.baseline()));
        }
        new TaggedText(text, link).draw(context.canvas(), context.links(), 0, text.lines().size(),
                context.page().left() + indent, top, context.page().textWidth(), Align.START);
        float baseline = top + text.height() - type.leading + type.baseline();
        page(heading, type, link, context.page().left() + indent + text.lines().getLast().width(), baseline);
        context.links()
                .add(new Reference(heading.text(), heading.anchor()), link, context.page().left(), top,
                        context.page().textWidth(), text.height());
        context.flow().space(type.after);
    }

    private void page(Heading heading, TextStyle type, PdfStructureElement link, float textEnd, float baseline) {
        PagePosition place = places.get(heading.anchor());
        if (place == null) {
            return;
        }
        TextLine number = context.type().line(Integer.toString(place.page()), type);
        float x = context.page().right() - number.width();
        context.canvas().artifact(() -> context.canvas().dots(textEnd + GAP, x - GAP, baseline - 1, Palette.RULE));
        context.canvas().tagged(link, () -> context.canvas().text(number, x, baseline));
    }
}
