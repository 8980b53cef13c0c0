package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckId;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.PolicyExemption;
import org.tomes.inventory.view.Recommendation;
import org.tomes.text.Message;

/**
 * A decision about an open finding that has already been made in Azure: Defender for Cloud no longer assesses the
 * recommendation for the resource, because the resource is exempt. The decision is only a proposal; a person either
 * accepts it with a reason, or removes the exemption in Azure. Source: Microsoft Learn, "Exempt resources from
 * recommendations in Defender for Cloud" and "Azure Policy exemption structure".
 *
 * @param as the proposed state: risk accepted for a waiver, otherwise exempt
 * @param until the last day of the exemption in Azure; empty if it has no end
 */
public record ProposedDecision(Finding finding, FindingState as, Message reason, Optional<LocalDate> until) {

    private static final CheckId RECOMMENDATIONS = new CheckId("defender.recommendations");

    /** Returns the proposals for open findings according to the newest snapshot, in the order of the findings. */
    static List<ProposedDecision> of(List<Finding> findings, Inventory newest, Instant now) {
        List<PolicyExemption> valid = newest.policyExemptions()
                .stream()
                .filter(exemption -> exemption.isValid(now))
                .toList();
        Map<String, Recommendation> exempt = newest.recommendations()
                .stream()
                .filter(Recommendation::isExempt)
                .collect(Collectors.toMap(exemption -> exemption.id().key(), Function.identity(),
                        (first, again) -> first));
        return findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN && finding.check().equals(RECOMMENDATIONS))
                .flatMap(finding -> ResourceId.parse(finding.resource().id())
                        .map(id -> exempt.get(id.key()))
                        .flatMap(recommendation -> exemption(recommendation, valid))
                        .map(exemption -> of(finding, exemption))
                        .stream())
                .toList();
    }

    /**
     * Returns the exemption with the narrowest scope around the resource; of several such exemptions, the one that
     * expires last.
     */
    private static Optional<PolicyExemption> exemption(Recommendation recommendation, List<PolicyExemption> valid) {
        return recommendation.about()
                .flatMap(resource -> valid.stream()
                        .filter(candidate -> candidate.scope().filter(resource::isWithin).isPresent())
                        .max(Comparator
                                .<PolicyExemption>comparingInt(
                                        candidate -> candidate.scope().orElseThrow().key().length())
                                .thenComparing(candidate -> candidate.expires().orElse(Instant.MAX))));
    }

    private static ProposedDecision of(Finding finding, PolicyExemption exemption) {
        boolean waived = exemption.category().filter("Waiver"::equalsIgnoreCase).isPresent();
        String words = Stream.concat(Stream.of(exemption.displayName()), exemption.description().stream())
                .collect(Collectors.joining(": "));
        return new ProposedDecision(finding, waived ? FindingState.RISK_ACCEPTED : FindingState.EXEMPT,
                Message.of(waived ? "finding.proposal.waiver" : "finding.proposal.mitigated", words),
                exemption.expires().map(ProposedDecision::lastDay));
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
    }
}
