package org.tomes.policy.draft;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;
import org.tomes.policy.DocumentKind;
import org.tomes.text.Language;

/** The sections that a company wrote itself, in all languages. */
public interface DocumentSections {

    List<DocumentSection> of(DocumentKind kind);

    Optional<DocumentSection> find(DocumentKind kind, String key, Language language);

    DocumentSection add(Tx tx, DocumentSection section);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    DocumentSection update(Tx tx, DocumentSection section);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    void remove(Tx tx, DocumentSection section);
}
