package org.tomes.posture;

import java.util.List;
import java.util.Map;
import org.tomes.cost.MonthlyCost;
import org.tomes.nsg.space.AddressSet;

/**
 * What is known beside a snapshot and the company's own rules.
 *
 * @param serviceTags addresses of service tags by name in lower case; none where Microsoft's list was not imported
 * @param bills       what subscriptions cost in fact; none where no bill was imported
 */
public record Beside(Map<String, AddressSet> serviceTags, List<MonthlyCost> bills) {

    public static final Beside NOTHING = new Beside(Map.of(), List.of());

    public Beside {
        bills = List.copyOf(bills);
    }
}
