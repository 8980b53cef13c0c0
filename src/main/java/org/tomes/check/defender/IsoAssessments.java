package org.tomes.check.defender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.EarlierControls;
import org.tomes.check.CollectedSubscription;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ComplianceControl;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.text.Message;

/**
 * Results of Defender for Cloud for Annex A controls in one snapshot (Microsoft Learn, "Regulatory compliance in
 * Defender for Cloud"). Results for a control of the 2013 edition count for the corresponding controls of the 2022
 * edition, unless the same subscription is also assessed by the 2022 edition. Attestations made in the portal are not
 * considered, nor is whether the recommendations behind a result cover the control.
 */
public final class IsoAssessments {

    private static final Pattern NUMBER = Pattern.compile("(?:[Aa]\\.?)?(\\d{1,2}(?:\\.\\d{1,2}){1,2})");

    private final Inventory inventory;
    private final Map<ControlId, List<Result>> byControl = new TreeMap<>();

    /**
     * The result for one control of a standard in one subscription.
     *
     * @param standard name of the standard in Azure, such as {@code ISO-27001-2013}
     * @param number number of the control in Azure, such as {@code A.13.1.1}
     * @param passed number of passed assessments; empty if Azure does not report it
     */
    public record Result(CollectedSubscription subscription, String standard, String number,
            RegulatoryComplianceState state, Optional<Integer> passed, Optional<Integer> failed) {
    }

    /** @param inventory inventory of the newest snapshot */
    public IsoAssessments(Inventory inventory) {
        this.inventory = inventory;
        Map<ResourceId, CollectedSubscription> subscriptions = new TreeMap<>();
        CollectedSubscription.of(inventory).forEach(subscription -> subscriptions.put(subscription.id(), subscription));
        Set<ResourceId> current = new HashSet<>();
        List<ComplianceControl> iso = inventory.complianceControls()
                .stream()
                .filter(control -> control.standard().filter(id -> IsoStandardAssessed.isIso(id.name())).isPresent())
                .toList();
        iso.stream()
                .filter(IsoAssessments::isOf2022)
                .flatMap(control -> CollectedSubscription.of(control.id()).stream())
                .forEach(current::add);
        for (ComplianceControl control : iso) {
            CollectedSubscription.of(control.id())
                    .map(subscriptions::get)
                    .filter(subscription -> isOf2022(control) || !current.contains(subscription.id()))
                    .ifPresent(subscription -> annexAControls(control)
                            .forEach(id -> byControl.computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(result(control, subscription))));
        }
        byControl.values().forEach(results -> results.sort(Comparator.comparing(Result::state)));
    }

    private static Result result(ComplianceControl control, CollectedSubscription subscription) {
        return new Result(subscription, control.standard().orElseThrow().name(), control.id().name(),
                RegulatoryComplianceState.of(control.state()), control.passed(), control.failed());
    }

    private static boolean isOf2022(ComplianceControl control) {
        return control.standard().orElseThrow().name().contains("2022");
    }

    private static List<ControlId> annexAControls(ComplianceControl control) {
        Matcher number = NUMBER.matcher(control.id().name().strip());
        if (!number.matches()) {
            return List.of();
        }
        return isOf2022(control) ? ControlId.parse(number.group(1)).stream().toList()
                : EarlierControls.successors(number.group(1));
    }

    /** Whether at least one control of Annex A has a result. */
    public boolean hasResults() {
        return !byControl.isEmpty();
    }

    /** Returns the results for a control, failed ones first. */
    public List<Result> of(ControlId control) {
        return List.copyOf(byControl.getOrDefault(control, List.of()));
    }

    /** Returns the worst result of the control in all subscriptions; empty if there is none. */
    public Optional<RegulatoryComplianceState> state(ControlId control) {
        return of(control).stream().map(Result::state).findFirst();
    }

    /** Returns why a control has no result. */
    public Message missing() {
        if (!byControl.isEmpty()) {
            return Message.of("azure.iso.notThisControl");
        }
        return Message.of(inventory.complianceControls().isEmpty() && !inventory.covers(ResourceType.COMPLIANCE_CONTROL)
                ? "azure.iso.notCollected"
                : "azure.iso.notAssigned");
    }
}
