package org.tomes.check;

import java.util.List;
import java.util.Map;
import org.tomes.cost.MonthlyCost;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.nsg.space.AddressSet;

/**
 * What is known beside a snapshot and the company's own rules.
 *
 * @param serviceTags addresses of service tags by name in lower case; none if Microsoft's list was not imported
 * @param bills what subscriptions cost in fact; none if no bill was imported
 * @param plan what the company says its subnets are for
 */
public record CompanyContext(Map<String, AddressSet> serviceTags, List<MonthlyCost> bills, NetworkPlan plan) {

    public static final CompanyContext NOTHING = new CompanyContext(Map.of(), List.of(), NetworkPlan.empty());

    public CompanyContext {
        bills = List.copyOf(bills);
    }
}
