package org.tomes.document.text;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.text.Texts;

/** A section of the company's text with its placeholders filled in. */
public record FilledSection<F>(SectionText text, PlaceholderCatalog<F> vocabulary) implements Section<F> {

    @Override
    public String name() {
        return text.key();
    }

    @Override
    public String title(Texts texts) {
        return text.title().isBlank() ? text.key() : text.title().strip();
    }

    @Override
    public boolean startsPage() {
        return draft().pieces()
                .stream()
                .anyMatch(piece -> piece instanceof TextBlock.Part part && vocabulary.startsPage(part.name()));
    }

    @Override
    public void write(DocumentBuilder document, F facts) {
        new DraftRenderer<>(document, vocabulary, facts).set(draft());
    }

    private ParsedText draft() {
        return TextParser.parse(text.text()).draft();
    }
}
