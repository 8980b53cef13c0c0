package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Composition;
import org.tomes.document.compose.ControlSection;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.Section;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Language;

/**
 * How documents of one kind are put together: document control first, then what the company says with what its text has
 * filled in, and at the end what stands in every such document whatever the text says, which is what is missing or
 * doubtful.
 */
public record TextDocument<F>(DocumentKind kind, PlaceholderCatalog<F> vocabulary, List<Section<F>> last) {

    public TextDocument {
        last = List.copyOf(last);
    }

    /** One that is all generated parts but for the words around them. */
    @SafeVarargs
    public static <F> TextDocument<F> of(DocumentKind kind, List<Part<F>> parts, Section<F>... last) {
        PlaceholderCatalog<F> vocabulary = new PlaceholderCatalog<>();
        parts.forEach(vocabulary::part);
        List<Section<F>> sections = new ArrayList<>();
        for (Section<F> section : last) {
            sections.add(section);
        }
        return new TextDocument<>(kind, vocabulary, sections);
    }

    public DocumentContent compose(F facts, DocumentMetadata imprint, SectionTexts wording, Language language) {
        List<Section<F>> sections = new ArrayList<>();
        sections.add(new ControlSection<>());
        wording.sections(kind, language).forEach(text -> sections.add(new WrittenTextSection<>(text, vocabulary)));
        sections.addAll(last);
        return Composition.of(sections, facts, imprint, language);
    }
}
