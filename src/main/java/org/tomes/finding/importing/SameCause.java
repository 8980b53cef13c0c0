package org.tomes.finding.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.tomes.check.CheckId;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.Source;

/**
 * Findings that repeat another one in the same state: a recommendation of Defender for Cloud about what a check of
 * Tomes found at the same resource, and checks that cannot be met as long as what another check found lasts.
 * Remediating the one remediates all, so that they count once.
 */
public final class SameCause {

    private static final String RECOMMENDATIONS = "defender.recommendations";
    /** Between a resource and the recommendation about it. */
    private static final String ABOUT = "/providers/microsoft.security/";
    /** A vault that sends nothing anywhere sends neither metrics nor anything to the common workspace. */
    private static final String NO_DIAGNOSTIC_SETTING = "check.key-vault.audit-logs.none";
    private static final CheckId AUDIT_LOGS = new CheckId("key-vault.audit-logs");
    private static final Set<String> NEED_DIAGNOSTIC_SETTING = Set.of("check.key-vault.metrics.none",
            "check.logging.one-workspace.nowhere");

    private final Map<FindingId, Finding> causes = new HashMap<>();
    private final Map<FindingId, List<Finding>> repeated = new HashMap<>();

    /** @param findings all of the register, in whatever state */
    public SameCause(Collection<Finding> findings) {
        Map<Finding.Key, Finding> known = new LinkedHashMap<>();
        findings.forEach(one -> known.put(one.key(), one));
        known.values()
                .forEach(finding -> cause(finding, known).filter(cause -> cause.state() == finding.state())
                        .ifPresent(cause -> {
                            causes.put(finding.id(), cause);
                            repeated.computeIfAbsent(cause.id(), id -> new ArrayList<>()).add(finding);
                        }));
    }

    /** The finding that it repeats; empty for one that stands for itself. */
    public Optional<Finding> of(Finding finding) {
        return Optional.ofNullable(causes.get(finding.id()));
    }

    /** The findings that repeat it. */
    public List<Finding> repeating(Finding finding) {
        return repeated.getOrDefault(finding.id(), List.of());
    }

    /** All findings of its cause, the one that the others repeat first; only itself where it stands for itself. */
    public List<Finding> group(Finding finding) {
        Finding cause = of(finding).orElse(finding);
        List<Finding> group = new ArrayList<>(List.of(cause));
        group.addAll(repeating(cause));
        return group;
    }

    /** Of these findings one for each cause, in the same order: the gravest, and of several the repeated one. */
    public List<Finding> once(Collection<Finding> findings) {
        Map<FindingId, Finding> counted = new HashMap<>();
        BinaryOperator<Finding> gravest = (one, other) -> isBefore(other, one) ? other : one;
        findings.forEach(finding -> counted.merge(of(finding).orElse(finding).id(), finding, gravest));
        return findings.stream().filter(finding -> counted.get(of(finding).orElse(finding).id()) == finding).toList();
    }

    private boolean isBefore(Finding one, Finding other) {
        int graver = one.severity().compareTo(other.severity());
        return graver < 0 || graver == 0 && of(one).isEmpty() && of(other).isPresent();
    }

    private static Optional<Finding> cause(Finding finding, Map<Finding.Key, Finding> known) {
        if (finding.check().value().equals(RECOMMENDATIONS)) {
            String id = finding.key().resource();
            int about = id.indexOf(ABOUT);
            return about < 0 || finding.reason().arguments().isEmpty() ? Optional.empty()
                    : EquivalentChecks.of(Source.DEFENDER, finding.reason().arguments().getFirst().toString())
                            .map(check -> known.get(new Finding.Key(check, id.substring(0, about))));
        }
        return NEED_DIAGNOSTIC_SETTING.contains(finding.reason().key())
                ? Optional.ofNullable(known.get(new Finding.Key(AUDIT_LOGS, finding.key().resource())))
                        .filter(cause -> cause.reason().key().equals(NO_DIAGNOSTIC_SETTING))
                : Optional.empty();
    }
}
