package org.tomes.cost;

import java.util.Collection;
import java.util.List;
import org.tomes.ledger.Tx;

/** What the bills of one register say. */
public interface Costs {

    /** All, the oldest month first, then by subscription. */
    List<MonthlyCost> all();

    /** Puts each in the place of what the register holds of the same month, subscription and kind. */
    void put(Tx tx, Collection<MonthlyCost> costs);
}
