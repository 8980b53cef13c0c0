package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline;
import org.tomes.text.Texts;

/**
 * The head of a document of one page: title, version, date and people. It replaces the cover and the document control.
 */
public record TitleBlockSection<F>(DocumentKind kind) implements Section<F> {

    @Override
    public String name() {
        return DocumentControlSection.NAME;
    }

    @Override
    public String title(Texts texts) {
        return kind.title(texts);
    }

    @Override
    public void write(DocumentBuilder document, F facts) {
        Texts texts = document.texts();
        DocumentMetadata metadata = document.metadata();
        MetadataTexts words = new MetadataTexts(metadata, texts, document.formats());
        List<String> state = new ArrayList<>(List.of(fact(texts, "version", words.version()), words.date()));
        if (metadata.aboutAzure()) {
            state.add(fact(texts, "snapshot",
                    metadata.snapshot()
                            .map(snapshot -> document.formats().day(snapshot.capturedAt()))
                            .orElse(texts.get("document.control.missing"))));
        }
        String people = fact(texts, "author", words.author()) + VersionFields.BETWEEN
                + fact(texts, "approver", words.approver());
        document.block(
                new Paragraph(Style.BODY, Inline.plain(String.join(VersionFields.BETWEEN, state) + "\n" + people)));
    }

    private static String fact(Texts texts, String name, String value) {
        return texts.get("document.pageHead", texts.get("document.control." + name), value);
    }
}
