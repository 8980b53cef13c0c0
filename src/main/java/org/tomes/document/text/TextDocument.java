package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Composition;
import org.tomes.document.compose.ControlSection;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.PageHead;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.Section;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Language;

/**
 * How documents of one kind are put together: document control first (in an annex last), then what the company says
 * with what its text has filled in, and at the end what stands in every such document whatever the text says, which is
 * what is missing or doubtful. Where the text ends with a section to be signed, that comes last.
 *
 * @param onePage whether the title and what the document says of itself take the place of cover, contents and control
 */
public record TextDocument<F>(DocumentKind kind, PlaceholderCatalog<F> vocabulary, List<Section<F>> last,
        boolean onePage) {

    public TextDocument {
        last = List.copyOf(last);
    }

    public TextDocument(DocumentKind kind, PlaceholderCatalog<F> vocabulary, List<Section<F>> last) {
        this(kind, vocabulary, last, false);
    }

    /** One without cover, contents and document control, which is read at a glance. */
    public static <F> TextDocument<F> onePage(DocumentKind kind, List<Part<F>> parts) {
        return new TextDocument<>(kind, of(kind, parts).vocabulary(), List.of(), true);
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

    public DocumentContent compose(F facts, DocumentMetadata metadata, SectionTexts wording, Language language) {
        List<Section<F>> sections = new ArrayList<>();
        List<Section<F>> end = new ArrayList<>(last);
        if (kind.equals(DocumentKind.TOM_ANNEX)) {
            // Its head shows which document it is, and the text begins below it.
            end.add(new ControlSection<>());
        } else {
            sections.add(onePage ? new PageHead<>(kind) : new ControlSection<>());
        }
        List<SectionText> written = wording.sections(kind, language);
        written.forEach(text -> sections.add(new WrittenTextSection<>(text, vocabulary)));
        // What is signed at the end covers what is missing or doubtful too.
        boolean signed = !written.isEmpty() && written.getLast().isSigned();
        sections.addAll(signed ? sections.size() - 1 : sections.size(), end);
        return onePage ? Composition.onePage(sections, facts, metadata, language)
                : Composition.of(sections, facts, metadata, language);
    }
}
