package org.tomes.document.own;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** The custom documents. */
public interface OwnDocuments {

    /** Returns the documents by key. */
    List<OwnDocument> all();

    Optional<OwnDocument> find(String key);

    OwnDocument add(Tx tx, OwnDocument document);
}
