package org.tomes.office.docx;

import java.time.Instant;
import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Inline;
import org.tomes.text.Language;

/** A short document with a block of every kind, for testing templates. The document is never shown. */
final class TemplateTestDocument {

    private static final String WORD = "Tomes";
    private static final DocumentInfo INFO = new DocumentInfo(Language.EN, WORD, WORD, WORD, WORD, WORD, WORD,
            List.of(WORD), WORD, WORD, WORD, Instant.EPOCH);

    private TemplateTestDocument() {
    }

    static DocumentContent content() {
        List<Inline> words = Inline.plain(WORD);
        return new DocumentContent(INFO, List.of(new Cover(List.of(new Fact(WORD, WORD))), new Contents(WORD, 2),
                new Heading(1, "1", WORD, "first"), new Paragraph(Style.BODY, words), new Paragraph(Style.LEAD, words),
                new Paragraph(Style.NOTE, words), new Paragraph(Style.WARNING, words),
                new ItemList(true,
                        List.of(new Item(words, List.of(new ItemList(false, List.of(new Item(words, List.of()))))))),
                new Heading(2, "1.1", WORD, "second"),
                new Table(WORD, WORD, List.of(new Column(WORD, 1, Align.START), new Column(WORD, 2, Align.END)), true,
                        List.of(Row.of(WORD, WORD))),
                new Figure(WORD, WORD, new Drawing(100, 100, List.of())), new PageBreak()));
    }
}
