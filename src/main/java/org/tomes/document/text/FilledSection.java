package org.tomes.document.text;

import java.util.function.Predicate;
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
        return hasPart(vocabulary::startsPage);
    }

    @Override
    public boolean isSeparable() {
        return hasPart(vocabulary::isSeparable);
    }

    private boolean hasPart(Predicate<String> condition) {
        return draft().pieces()
                .stream()
                .anyMatch(piece -> piece instanceof TextBlock.Part part && condition.test(part.name()));
    }

    @Override
    public void write(DocumentBuilder document, F facts) {
        new DraftRenderer<>(document, vocabulary, facts).set(draft());
    }

    private ParsedText draft() {
        return TextParser.parse(text.text()).draft();
    }
}
