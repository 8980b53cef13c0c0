package org.tomes.check;

import java.util.List;
import java.util.Map;
import org.tomes.cost.MonthlyBill;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.nsg.space.AddressSet;

/**
 * Data of the company other than snapshots and rules.
 *
 * @param serviceTags addresses of service tags by name in lower case; empty if Microsoft's list was not imported
 * @param bills actual costs of subscriptions; empty if no bill was imported
 * @param plan intended use of subnets
 */
public record CompanyContext(Map<String, AddressSet> serviceTags, List<MonthlyBill> bills, NetworkPlan plan) {

    public static final CompanyContext NOTHING = new CompanyContext(Map.of(), List.of(), NetworkPlan.empty());

    public CompanyContext {
        bills = List.copyOf(bills);
    }
}
