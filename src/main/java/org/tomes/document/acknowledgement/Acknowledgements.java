package org.tomes.document.acknowledgement;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The acknowledgements of a register. */
public interface Acknowledgements {

    /** Returns all acknowledgements, by version and day. */
    List<Acknowledgement> all();

    Acknowledgement add(WriteTransaction tx, Acknowledgement acknowledgement);
}
