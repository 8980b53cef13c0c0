package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The structure common to all documents: cover, contents and numbered sections, or a single page. */
public final class Composition {

    private static final int CONTENTS_DEPTH = 2;
    /**
     * Maximum number of lines with which the contents fit on a page together with the document control, which follows.
     */
    private static final int SHORT_CONTENTS = 16;

    /**
     * Kinds of documents whose contents have only one level, so that they fit on a page with the document control.
     * These are the policy and the management review, which are long enough without a second level, and the evidence
     * report, whose result starts on the next page.
     */
    private static final Set<DocumentKind> ONE_LEVEL = Set.of(DocumentKind.CLOUD_SECURITY_POLICY,
            DocumentKind.CLOUD_SECURITY_EVIDENCE, DocumentKind.MANAGEMENT_REVIEW);

    private static final int DEEPEST = 4;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Composition() {
    }

    public static <F> DocumentContent of(List<Section<F>> sections, F facts, DocumentMetadata metadata,
            Language language) {
        Texts texts = Texts.in(language);
        Formats formats = new Formats(texts, metadata.zone());
        DocumentBuilder document = written(sections, facts, metadata, texts, formats);
        MetadataTexts words = new MetadataTexts(metadata, texts, formats);
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.cover());
        List<Block> body = DanglingReferences.resolved(document.blocks());
        // A list would take a third of a landscape page. Annexes of contracts are short and their number of pages is
        // limited.
        if (words.info().landscape()) {
            blocks.add(runInContents(body, texts));
        } else if (!metadata.kind().equals(DocumentKind.TOM_ANNEX)) {
            contents(metadata.kind(), body, texts, blocks);
        }
        blocks.addAll(body);
        return new DocumentContent(words.info(), blocks);
    }

    /**
     * Composes a document of one page. The title replaces the heading of the first section; the other sections are
     * unnumbered parts.
     */
    public static <F> DocumentContent composeOnePage(List<Section<F>> sections, F facts, DocumentMetadata metadata,
            Language language) {
        Texts texts = Texts.in(language);
        Formats formats = new Formats(texts, metadata.zone());
        List<Block> blocks = new ArrayList<>();
        for (Block block : DanglingReferences.resolved(written(sections, facts, metadata, texts, formats).blocks())) {
            blocks.add(
                    block instanceof Heading heading
                            ? new Heading(blocks.isEmpty() ? 1 : Math.min(heading.level() + 1, DEEPEST), "",
                                    heading.text(), heading.anchor())
                            : block);
        }
        return new DocumentContent(new MetadataTexts(metadata, texts, formats).info(), blocks);
    }

    private static <F> DocumentBuilder written(List<Section<F>> sections, F facts, DocumentMetadata metadata,
            Texts texts, Formats formats) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sections.forEach(section -> numbers.put(section.name(), numbers.size() + 1));
        DocumentBuilder document = new DocumentBuilder(metadata, texts, formats, numbers);
        for (Section<F> section : sections) {
            if (section.startsPage()) {
                document.block(new PageBreak());
            }
            if (section.isSeparable()) {
                document.separableSection(section.name(), section.title(texts));
            } else {
                document.section(section.name(), section.title(texts));
            }
            document.guarded("section of a document", section.title(texts), () -> section.write(document, facts));
        }
        return document;
    }

    /** Returns the contents as one paragraph that lists the sections. */
    private static Paragraph runInContents(List<Block> body, Texts texts) {
        List<Inline> inlines = new ArrayList<>();
        for (Block block : body) {
            if (block instanceof Heading heading && heading.level() == 1) {
                inlines.add(new Inline.Text((inlines.isEmpty() ? texts.get("document.contents") + ": " : " · ")
                        + heading.number() + NO_BREAK_SPACE, Look.PLAIN));
                inlines.add(new Inline.Reference(heading.text(), heading.anchor()));
            }
        }
        return new Paragraph(Style.BODY, inlines);
    }

    private static void contents(DocumentKind kind, List<Block> body, Texts texts, List<Block> blocks) {
        int depth = ONE_LEVEL.contains(kind) ? 1 : CONTENTS_DEPTH;
        blocks.add(new Contents(texts.get("document.contents"), depth));
        if (depth == CONTENTS_DEPTH && body.stream()
                .filter(block -> block instanceof Heading heading && heading.level() <= CONTENTS_DEPTH)
                .count() > SHORT_CONTENTS) {
            blocks.add(new PageBreak());
        }
    }
}
