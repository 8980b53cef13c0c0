package org.tomes.soa;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The decisions on controls. A control without a decision has no entry. */
public interface SoaEntries {

    List<SoaEntry> all();

    Optional<SoaEntry> find(String control);

    SoaEntry add(WriteTransaction tx, SoaEntry entry);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    SoaEntry update(WriteTransaction tx, SoaEntry entry);

    List<LicensedControl> licensed();

    /** Replaces all titles that were imported earlier. */
    void replaceLicensed(WriteTransaction tx, List<LicensedControl> controls);
}
