package org.tomes.soa;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** What was decided for controls; those that nobody decided on have no entry. */
public interface SoaEntries {

    List<SoaEntry> all();

    Optional<SoaEntry> find(String control);

    SoaEntry add(Tx tx, SoaEntry entry);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    SoaEntry update(Tx tx, SoaEntry entry);

    List<LicensedControl> licensed();

    /** Replaces all titles that were brought in before. */
    void replaceLicensed(Tx tx, List<LicensedControl> controls);
}
