package org.tomes.measure;

import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The measures of one register that were adopted from the library. */
public interface AdoptedMeasures {

    List<Adoption> all();

    Adoption add(WriteTransaction tx, Adoption adoption);

    Adoption update(WriteTransaction tx, Adoption adoption);
}
