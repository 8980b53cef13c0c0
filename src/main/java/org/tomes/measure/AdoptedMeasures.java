package org.tomes.measure;

import java.util.List;
import org.tomes.ledger.Tx;

/** The measures of one register that were adopted from the library. */
public interface AdoptedMeasures {

    List<Adoption> all();

    Adoption add(Tx tx, Adoption adoption);

    Adoption update(Tx tx, Adoption adoption);
}
