package org.tomes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.cost.Prices;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.parameter.ParameterValues;

/**
 * The company's decisions about checks.
 *
 * @param production definition of production
 * @param requiredTags names of the tags that every resource must carry; empty if the tags that a policy requires are
 * sufficient
 * @param ownerTags names of tags for the owner of a secret; a secret must carry one of them; never empty
 * @param officeAddresses address ranges used for administration, such as {@code 198.51.100.0/28}
 * @param allowedRegions names of regions in which resources may be created, such as {@code westeurope}; empty if
 * undecided
 * @param maxAdministrators maximum number of holders of each highest role of a subscription
 * @param prices prices for the calculation of expected costs
 * @param longerRecords reasons for retaining logs longer than the required retention period, by workspace
 * @param values numbers in rules of the policy, such as retention periods
 * @param scoreGoal target of the Secure Score; empty if none is set
 */
public record CheckCriteria(ProductionRule production, List<String> requiredTags, List<String> ownerTags,
        List<String> officeAddresses, List<String> allowedRegions, int maxAdministrators, Prices prices,
        Map<ResourceId, String> longerRecords, ParameterValues values, Optional<ScoreAgainstTarget> scoreGoal) {

    /** Microsoft's recommendation for owners of a subscription. */
    public static final int MAX_ADMINISTRATORS = 3;

    /** Default if the company has not decided on other tags for owners. */
    public static final List<String> OWNER_TAGS = List.of("owner");

    public CheckCriteria {
        requiredTags = List.copyOf(requiredTags);
        ownerTags = ownerTags.isEmpty() ? OWNER_TAGS : List.copyOf(ownerTags);
        officeAddresses = List.copyOf(officeAddresses);
        allowedRegions = List.copyOf(allowedRegions);
        longerRecords = Map.copyOf(longerRecords);
    }

    /** Creates criteria with defaults for all other values. */
    public CheckCriteria(ProductionRule production, List<String> requiredTags) {
        this(production, requiredTags, OWNER_TAGS, List.of(), List.of(), MAX_ADMINISTRATORS, Prices.initial(), Map.of(),
                ParameterValues.initial(), Optional.empty());
    }

    /** Returns the default criteria, which apply until the company decides on others. */
    public static CheckCriteria initial() {
        return new CheckCriteria(ProductionRule.initial(), List.of());
    }

    public CheckCriteria withScoreGoal(Optional<ScoreAgainstTarget> goal) {
        return new CheckCriteria(production, requiredTags, ownerTags, officeAddresses, allowedRegions,
                maxAdministrators, prices, longerRecords, values, goal);
    }

    public CheckCriteria withLongerRecords(Map<ResourceId, String> reasons) {
        return new CheckCriteria(production, requiredTags, ownerTags, officeAddresses, allowedRegions,
                maxAdministrators, prices, reasons, values, scoreGoal);
    }

    public CheckCriteria withOfficeAddresses(List<String> addresses) {
        return new CheckCriteria(production, requiredTags, ownerTags, addresses, allowedRegions, maxAdministrators,
                prices, longerRecords, values, scoreGoal);
    }

    public CheckCriteria withRequiredTags(List<String> tags) {
        return new CheckCriteria(production, tags, ownerTags, officeAddresses, allowedRegions, maxAdministrators,
                prices, longerRecords, values, scoreGoal);
    }

    public CheckCriteria withAllowedRegions(List<String> regions) {
        return new CheckCriteria(production, requiredTags, ownerTags, officeAddresses, regions, maxAdministrators,
                prices, longerRecords, values, scoreGoal);
    }

    public CheckCriteria withValues(ParameterValues changed) {
        return new CheckCriteria(production, requiredTags, ownerTags, officeAddresses, allowedRegions,
                maxAdministrators, prices, longerRecords, changed, scoreGoal);
    }

    public CheckCriteria withPrices(Prices changed) {
        return new CheckCriteria(production, requiredTags, ownerTags, officeAddresses, allowedRegions,
                maxAdministrators, changed, longerRecords, values, scoreGoal);
    }
}
