package org.tomes.document.text;

import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.text.Language;

/** What the sections of documents say, in the order in which they stand. */
@FunctionalInterface
public interface SectionTexts {

    List<SectionText> sections(DocumentKind kind, Language language);

    /** As Tomes suggests it, whatever a company made of it. */
    static SectionTexts suggested() {
        return (kind, language) -> Suggestions.of(kind, language).stream().map(Suggestion::section).toList();
    }
}
