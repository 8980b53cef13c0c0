package org.tomes.document.acknowledgement;

import java.util.List;
import org.tomes.ledger.Tx;

/** The acknowledgements of a register. */
public interface Acknowledgements {

    /** By version and day. */
    List<Acknowledgement> all();

    Acknowledgement add(Tx tx, Acknowledgement acknowledgement);
}
