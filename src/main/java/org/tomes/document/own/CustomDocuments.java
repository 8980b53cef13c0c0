package org.tomes.document.own;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The custom documents. */
public interface CustomDocuments {

    /** Returns the documents, sorted by key. */
    List<CustomDocument> all();

    Optional<CustomDocument> find(String key);

    CustomDocument add(WriteTransaction tx, CustomDocument document);

    /** @throws org.tomes.problem.StaleRecord if the register contains another revision */
    void remove(WriteTransaction tx, CustomDocument document);
}
