package org.tomes.posture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.posture.cost.Prices;

/**
 * What a company decides for itself.
 *
 * @param production        what counts as production
 * @param requiredTags      names of the tags that every resource must carry; none where any required tag will do
 * @param officeAddresses   address ranges that people administer from, such as {@code 198.51.100.0/28}
 * @param maxAdministrators how many holders of one of the highest roles a subscription may have
 * @param prices            that expected costs are worked out with
 * @param longerRecords     why a workspace keeps its logs for longer than 90 days, by the workspace
 * @param scoreGoal         what the Secure Score is to reach; empty where nobody set a target
 */
public record PostureRules(ProductionRule production, List<String> requiredTags, List<String> officeAddresses, int maxAdministrators,
                           Prices prices, Map<ResourceId, String> longerRecords, Optional<ScoreGoal> scoreGoal) {

    /** Microsoft's own recommendation for owners of a subscription. */
    public static final int MAX_ADMINISTRATORS = 3;

    public PostureRules {
        requiredTags = List.copyOf(requiredTags);
        officeAddresses = List.copyOf(officeAddresses);
        longerRecords = Map.copyOf(longerRecords);
    }

    /** Rules of those who decided no more than this. */
    public PostureRules(ProductionRule production, List<String> requiredTags) {
        this(production, requiredTags, List.of(), MAX_ADMINISTRATORS, Prices.initial(), Map.of(), Optional.empty());
    }

    /** What holds before anybody decided. */
    public static PostureRules initial() {
        return new PostureRules(ProductionRule.initial(), List.of());
    }

    public PostureRules withScoreGoal(Optional<ScoreGoal> goal) {
        return new PostureRules(production, requiredTags, officeAddresses, maxAdministrators, prices, longerRecords, goal);
    }

    public PostureRules withLongerRecords(Map<ResourceId, String> reasons) {
        return new PostureRules(production, requiredTags, officeAddresses, maxAdministrators, prices, reasons, scoreGoal);
    }

    public PostureRules withOfficeAddresses(List<String> addresses) {
        return new PostureRules(production, requiredTags, addresses, maxAdministrators, prices, longerRecords, scoreGoal);
    }

    public PostureRules withPrices(Prices changed) {
        return new PostureRules(production, requiredTags, officeAddresses, maxAdministrators, changed, longerRecords, scoreGoal);
    }
}
