package org.tomes.document.text;

import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.Tx;

/** The orders of sections that a company made itself. */
public interface DocumentOutlines {

    Optional<DocumentOutline> find(DocumentKind kind);

    DocumentOutline add(Tx tx, DocumentOutline outline);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    DocumentOutline update(Tx tx, DocumentOutline outline);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    void remove(Tx tx, DocumentOutline outline);
}
