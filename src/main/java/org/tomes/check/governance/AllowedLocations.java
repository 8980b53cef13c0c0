package org.tomes.check.governance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * Checks that resources can be created only in certain regions: as enforced by Azure's built-in policy “Allowed
 * locations” or by a policy with the same parameter. The regions are compared with those that the company allows, or by
 * default with those of the European Economic Area, where the GDPR applies.
 */
final class AllowedLocations extends AssignedPolicyCheck {

    private static final String PARAMETER = "listOfAllowedLocations";
    /** Azure regions in the European Economic Area (Microsoft Learn, "List of Azure regions"). */
    private static final Set<String> EUROPEAN = Set.of("westeurope", "northeurope", "europe", "germanywestcentral",
            "germanynorth", "germany", "francecentral", "francesouth", "france", "swedencentral", "swedensouth",
            "sweden", "norwayeast", "norwaywest", "norway", "polandcentral", "poland", "italynorth", "italy",
            "spaincentral", "spain", "austriaeast", "austria", "belgiumcentral", "belgium", "denmarkeast", "denmark",
            "finlandcentral", "finland", "greececentral", "greece");
    /** Location of resources without a region, such as DNS zones. */
    private static final String NO_REGION = "global";

    AllowedLocations() {
        super("policy.allowed-locations", Severity.MEDIUM, Set.of("e56962a6-4747-49cd-b67b-bf8b01975c4c"), "deny",
                Set.of("deny"), "\"field\"\\s*:\\s*\"location\"", ControlRef.direct("A.5.23"),
                ControlRef.supporting("A.5.31"), ControlRef.supporting("A.5.34"));
    }

    /** Every resource affects the result by its location. */
    @Override
    public boolean isDecidedBy(ResourceType type) {
        return true;
    }

    /**
     * Whether a custom definition has the parameter. Azure's policy for resource groups has the parameter as well, but
     * does not apply to resources in the groups.
     */
    @Override
    boolean isCustom(AssignedDefinition use) {
        boolean builtIn = use.definition().key().startsWith("/providers/microsoft.authorization/");
        return !builtIn && !use.values(PARAMETER).isEmpty();
    }

    @Override
    boolean isComplete(AssignedDefinition use) {
        return use.read()
                .map(read -> read.node().properties().child("policyRule").child("if"))
                .filter(AllowedLocationsCondition::isForAllResources)
                .isPresent();
    }

    /**
     * Compares the regions. A resource must comply with every policy, so only regions in all lists are allowed. A list
     * that was not read may exclude more regions. The parameter of “Allowed locations” has no default value
     * (Microsoft's azure-policy repository, {@code AllowedLocations_Deny.json}).
     */
    @Override
    Assessment assigned(CheckedResource subject, List<AssignedDefinition> uses, CheckContext context) {
        List<Set<String>> lists = uses.stream()
                .map(use -> use.values(PARAMETER))
                .filter(list -> !list.isEmpty())
                .map(AllowedLocations::regions)
                .toList();
        boolean unread = lists.size() < uses.size();
        if (lists.isEmpty()) {
            return parameterNotRead(subject, uses, PARAMETER);
        }
        Set<String> regions = new TreeSet<>(lists.getFirst());
        lists.forEach(regions::retainAll);
        Set<String> company = regions(context.rules().allowedRegions());
        List<String> beyond = regions.stream()
                .filter(region -> !(company.isEmpty() ? EUROPEAN : company).contains(region))
                .filter(region -> !region.equals(NO_REGION))
                .toList();
        Object names = names(uses.stream().map(AssignedDefinition::assignment).toList());
        if (!beyond.isEmpty() && unread) {
            return parameterNotRead(subject, uses, PARAMETER);
        }
        if (beyond.isEmpty()) {
            List<Resource> resourcesElsewhere = resourcesElsewhere(subject, company.isEmpty() ? regions : company,
                    context);
            return resourcesElsewhere.isEmpty() ? met(subject, "regions", names, list(regions.stream()))
                    : notMet(subject, "elsewhere", names, list(regions.stream()), resourcesElsewhere.size(),
                            list(resourcesElsewhere.stream()
                                    .map(resource -> resource.name() + " (" + resource.location() + ")")));
        }
        return company.isEmpty() ? notAssessed(subject, "far-regions", names, list(beyond.stream()))
                : notMet(subject, "other-regions", names, list(beyond.stream()), list(company.stream()));
    }

    /**
     * Returns existing resources in other regions. The policy does not prevent them, because it applies only to
     * resources that are created or changed.
     */
    private static List<Resource> resourcesElsewhere(CheckedResource subject, Set<String> allowed,
            CheckContext context) {
        return IndexedResources.of(subject, context)
                .stream()
                .filter(resource -> !region(resource.location()).equals(NO_REGION))
                .filter(resource -> !allowed.contains(region(resource.location())))
                .toList();
    }

    private static String region(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Normalizes region names: Azure writes both {@code westeurope} and {@code West Europe}. */
    private static Set<String> regions(List<String> names) {
        return names.stream().map(AllowedLocations::region).collect(Collectors.toSet());
    }
}
