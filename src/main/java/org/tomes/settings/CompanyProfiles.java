package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.Tx;

/** The one company profile of a register. */
public interface CompanyProfiles {

    Optional<CompanyProfile> find();

    CompanyProfile add(Tx tx, CompanyProfile profile);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    CompanyProfile update(Tx tx, CompanyProfile profile);
}
