package org.tomes.settings;

import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The one company profile of a register. */
public interface CompanyProfiles {

    Optional<CompanyProfile> find();

    CompanyProfile add(WriteTransaction tx, CompanyProfile profile);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    CompanyProfile update(WriteTransaction tx, CompanyProfile profile);
}
