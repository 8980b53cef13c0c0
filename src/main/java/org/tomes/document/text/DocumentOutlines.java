package org.tomes.document.text;

import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.WriteTransaction;

/** The orders of sections that the company has changed. */
public interface DocumentOutlines {

    Optional<DocumentOutline> find(DocumentKind kind);

    DocumentOutline add(WriteTransaction tx, DocumentOutline outline);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    DocumentOutline update(WriteTransaction tx, DocumentOutline outline);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(WriteTransaction tx, DocumentOutline outline);
}
