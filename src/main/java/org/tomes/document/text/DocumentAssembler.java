package org.tomes.document.text;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Composition;
import org.tomes.document.compose.DocumentControlSection;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TitleBlockSection;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Language;

/**
 * Assembles documents of one kind from their parts: document control first (except in an annex, whose head contains
 * it), then the company's text with its placeholders filled in, and finally the missing or doubtful data, which every
 * such document contains, whatever its text is. A section for signatures at the end of the text follows as the last
 * one.
 *
 * @param onePage whether a title and a line of properties replace cover, contents and document control
 */
public record DocumentAssembler<F>(DocumentKind kind, PlaceholderCatalog<F> vocabulary, List<Section<F>> last,
        boolean onePage) {

    public DocumentAssembler {
        last = List.copyOf(last);
    }

    public DocumentAssembler(DocumentKind kind, PlaceholderCatalog<F> vocabulary, List<Section<F>> last) {
        this(kind, vocabulary, last, false);
    }

    /** Creates the structure of a document of one page, without cover, contents and document control. */
    public static <F> DocumentAssembler<F> onePage(DocumentKind kind, List<GeneratedPart<F>> parts) {
        return new DocumentAssembler<>(kind, of(kind, parts).vocabulary(), List.of(), true);
    }

    /** Creates the structure of a document that consists of generated parts with short texts around them. */
    @SafeVarargs
    public static <F> DocumentAssembler<F> of(DocumentKind kind, List<GeneratedPart<F>> parts, Section<F>... last) {
        PlaceholderCatalog<F> vocabulary = new PlaceholderCatalog<>();
        parts.forEach(vocabulary::part);
        List<Section<F>> sections = new ArrayList<>();
        for (Section<F> section : last) {
            sections.add(section);
        }
        return new DocumentAssembler<>(kind, vocabulary, sections);
    }

    public DocumentContent compose(F facts, DocumentMetadata metadata, SectionTexts wording, Language language) {
        List<Section<F>> sections = new ArrayList<>();
        List<Section<F>> end = new ArrayList<>(last);
        List<SectionText> written = wording.sections(kind, language);
        // The head of an annex contains its document control.
        if (!kind.equals(DocumentKind.TOM_ANNEX)) {
            sections.add(onePage ? new TitleBlockSection<>(kind)
                    : new DocumentControlSection<>(
                            written.stream().filter(SectionText::isOpen).map(SectionText::key).toList()));
        }
        written.forEach(text -> sections.add(new FilledSection<>(text, vocabulary)));
        sections.addAll(sections.size() - following(written), end);
        return onePage ? Composition.composeOnePage(sections, facts, metadata, language)
                : Composition.of(sections, facts, metadata, language);
    }

    /**
     * Returns how many sections follow the missing or doubtful data: the signatures at the end, which also cover that
     * data, and lists for reference. In an annex, the parts that are not agreed follow the signatures.
     */
    private int following(List<SectionText> written) {
        if (kind.equals(DocumentKind.TOM_ANNEX)) {
            return (int) written.stream().dropWhile(section -> !section.isSigned()).count();
        }
        return !written.isEmpty() && (written.getLast().isSigned() || written.getLast().isReference()) ? 1 : 0;
    }
}
