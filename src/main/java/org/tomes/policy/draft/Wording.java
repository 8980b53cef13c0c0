package org.tomes.policy.draft;

import java.util.List;
import org.tomes.policy.DocumentKind;
import org.tomes.text.Language;

/** What the sections of documents say, in the order in which they stand. */
@FunctionalInterface
public interface Wording {

    List<SectionText> sections(DocumentKind kind, Language language);

    /** As Tomes suggests it, whatever a company made of it. */
    static Wording suggested() {
        return (kind, language) -> Suggestions.of(kind, language).stream().map(Suggestion::section).toList();
    }
}
