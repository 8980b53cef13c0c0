package org.tomes.pull;

import java.util.List;
import org.tomes.cost.Bill;

/**
 * What Cost Management answered.
 *
 * @param bills one for each subscription and month of which every page was read
 * @param outcomes one for each subscription, with the reason where something is missing
 */
public record PulledCosts(List<Bill> bills, List<PullOutcome> outcomes) {

    public PulledCosts {
        bills = List.copyOf(bills);
        outcomes = List.copyOf(outcomes);
    }
}
