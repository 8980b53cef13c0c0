package org.tomes.cost;

import java.util.Collection;
import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The costs in the bills of one register. */
public interface Costs {

    /** Returns all costs, oldest month first, then by subscription. */
    List<MonthlyBill> all();

    /** Stores the costs, replacing those of the same month, subscription and kind. */
    void put(WriteTransaction tx, Collection<MonthlyBill> costs);
}
