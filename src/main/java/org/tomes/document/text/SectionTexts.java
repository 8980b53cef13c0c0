package org.tomes.document.text;

import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/** The sections of documents with their texts, in order. */
@FunctionalInterface
public interface SectionTexts {

    List<SectionText> sections(DocumentKind kind, Language language);

    /** Returns the suggested section, regardless of the company's changes. */
    static SectionTexts suggested() {
        return (kind, language) -> SuggestedTexts.of(kind, language).stream().map(SuggestedText::section).toList();
    }
}
