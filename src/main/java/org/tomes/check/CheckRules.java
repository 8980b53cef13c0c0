package org.tomes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.cost.Prices;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.parameter.ParameterValues;

/**
 * What a company decides for itself.
 *
 * @param production what counts as production
 * @param requiredTags names of the tags that every resource must carry; none if any required tag will do
 * @param ownerTags names of the tags of which a secret must carry one, since it tells who is responsible for it; never
 * none
 * @param officeAddresses address ranges that people administer from, such as {@code 198.51.100.0/28}
 * @param allowedRegions names of regions that resources may be made in, such as {@code westeurope}; none if nobody
 * decided
 * @param maxAdministrators how many holders of one of the highest roles a subscription may have
 * @param prices that expected costs are worked out with
 * @param longerRecords why a workspace retains its logs for longer than the log retention, by the workspace
 * @param values the numbers that rules of the policy name, such as retention periods
 * @param scoreGoal what the Secure Score is to reach; empty if nobody set a target
 */
public record CheckRules(ProductionRule production, List<String> requiredTags, List<String> ownerTags,
        List<String> officeAddresses, List<String> allowedRegions, int maxAdministrators, Prices prices,
        Map<ResourceId, String> longerRecords, ParameterValues values, Optional<ScoreGoal> scoreGoal) {

    /** Microsoft's own recommendation for owners of a subscription. */
    public static final int MAX_ADMINISTRATORS = 3;

    /** What applies where a company names no other tag for who is responsible. */
    public static final List<String> OWNER_TAGS = List.of("owner");

    public CheckRules {
        requiredTags = List.copyOf(requiredTags);
        ownerTags = ownerTags.isEmpty() ? OWNER_TAGS : List.copyOf(ownerTags);
        officeAddresses = List.copyOf(officeAddresses);
        allowedRegions = List.copyOf(allowedRegions);
        longerRecords = Map.copyOf(longerRecords);
    }

    /** Rules of those who decided no more than this. */
    public CheckRules(ProductionRule production, List<String> requiredTags) {
        this(production, requiredTags, OWNER_TAGS, List.of(), List.of(), MAX_ADMINISTRATORS, Prices.initial(), Map.of(),
                ParameterValues.initial(), Optional.empty());
    }

    /** What holds before anybody decided. */
    public static CheckRules initial() {
        return new CheckRules(ProductionRule.initial(), List.of());
    }

    public CheckRules withScoreGoal(Optional<ScoreGoal> goal) {
        return new CheckRules(production, requiredTags, ownerTags, officeAddresses, allowedRegions, maxAdministrators,
                prices, longerRecords, values, goal);
    }

    public CheckRules withLongerRecords(Map<ResourceId, String> reasons) {
        return new CheckRules(production, requiredTags, ownerTags, officeAddresses, allowedRegions, maxAdministrators,
                prices, reasons, values, scoreGoal);
    }

    public CheckRules withOfficeAddresses(List<String> addresses) {
        return new CheckRules(production, requiredTags, ownerTags, addresses, allowedRegions, maxAdministrators, prices,
                longerRecords, values, scoreGoal);
    }

    public CheckRules withAllowedRegions(List<String> regions) {
        return new CheckRules(production, requiredTags, ownerTags, officeAddresses, regions, maxAdministrators, prices,
                longerRecords, values, scoreGoal);
    }

    public CheckRules withValues(ParameterValues changed) {
        return new CheckRules(production, requiredTags, ownerTags, officeAddresses, allowedRegions, maxAdministrators,
                prices, longerRecords, changed, scoreGoal);
    }

    public CheckRules withPrices(Prices changed) {
        return new CheckRules(production, requiredTags, ownerTags, officeAddresses, allowedRegions, maxAdministrators,
                changed, longerRecords, values, scoreGoal);
    }
}
