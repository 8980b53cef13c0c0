package org.tomes.document.text;

import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Tx;
import org.tomes.text.Language;

/** The sections that a company wrote itself, in all languages. */
public interface DocumentSections {

    List<DocumentSection> of(DocumentKind kind);

    Optional<DocumentSection> find(DocumentKind kind, String key, Language language);

    /** An earlier suggestion, by its hash; it is not on the trail, since no person wrote it. */
    Optional<SectionText> suggested(String key, String hash);

    /** Keeps what Tomes suggests now for a later one to be compared with; the same once. */
    void keep(Tx tx, Suggestion suggestion);

    DocumentSection add(Tx tx, DocumentSection section);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    DocumentSection update(Tx tx, DocumentSection section);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    void remove(Tx tx, DocumentSection section);
}
