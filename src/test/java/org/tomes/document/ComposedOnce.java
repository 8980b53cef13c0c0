package org.tomes.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.document.content.DocumentContent;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;

/**
 * Composes a document once for each state of a register, as tests read it in many ways. Copies of the same register
 * have the same state.
 */
public final class ComposedOnce {

    /** Number of documents in memory; those used last remain. */
    private static final int MAX = 24;
    private static final Map<Composed, DocumentContent> CONTENTS = new LinkedHashMap<>(MAX, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Composed, DocumentContent> eldest) {
            return size() > MAX;
        }
    };

    private record Composed(ChainHead state, LocalDate today, DocumentKind kind, Language language) {
    }

    private ComposedOnce() {
    }

    public static synchronized DocumentContent of(OpenRegister register, DocumentKind kind, Language language) {
        Composed composed = new Composed(register.records().trail().head(), register.today(), kind, language);
        DocumentContent known = CONTENTS.get(composed);
        if (known == null) {
            known = register.documents().composition().compose(kind, language);
            CONTENTS.put(composed, known);
        }
        return known;
    }
}
