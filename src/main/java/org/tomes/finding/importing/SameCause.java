package org.tomes.finding.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;

/**
 * Findings that repeat another one in the same state: a recommendation of Defender for Cloud about what a check of
 * Tomes found at the same resource, checks that cannot be met as long as what another check found lasts, and ports that
 * are open on one way from the internet, whichever of the groups on it or of the machines behind it is named.
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
    /** Open ports, the rules that open them, and the way that leads there: a public address and an interface. */
    private static final String OPEN_WAY = "check.network.management-ports.open-reachable";
    private static final String BY_ADDRESS = "nsg.reachable.PUBLIC_ADDRESS";
    /** The recommendation names the machine and not the group before it. */
    private static final String OPEN_MACHINE = "Management ports should be closed on your virtual machines";
    private static final CheckId PUBLIC_ADDRESS = new CheckId("network.vm-public-ip");

    private final Map<FindingId, Finding> causes = new HashMap<>();
    private final Map<FindingId, List<Finding>> repeated = new HashMap<>();

    /** @param findings all of the register, in whatever state */
    public SameCause(Collection<Finding> findings) {
        Map<Finding.Key, Finding> known = new LinkedHashMap<>();
        findings.forEach(one -> known.put(one.key(), one));
        List<Finding> ways = findings.stream()
                .filter(finding -> way(finding).isPresent())
                .sorted(Comparator.comparing(finding -> finding.id().number()))
                .toList();
        known.values()
                .forEach(finding -> cause(finding, known, ways).filter(cause -> cause.state() == finding.state())
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

    /** @param ways findings about ways that are open, the earliest first */
    private static Optional<Finding> cause(Finding finding, Map<Finding.Key, Finding> known, List<Finding> ways) {
        if (finding.check().value().equals(RECOMMENDATIONS)) {
            String id = finding.key().resource();
            int about = id.indexOf(ABOUT);
            if (about < 0 || finding.reason().arguments().isEmpty()) {
                return Optional.empty();
            }
            String title = finding.reason().arguments().getFirst().toString();
            String resource = id.substring(0, about);
            return title.strip().equalsIgnoreCase(OPEN_MACHINE)
                    ? Optional.ofNullable(known.get(new Finding.Key(PUBLIC_ADDRESS, resource)))
                            .flatMap(machine -> ways.stream().filter(open -> leadsTo(machine, open)).findFirst())
                    : EquivalentChecks.of(Source.DEFENDER, title)
                            .map(check -> known.get(new Finding.Key(check, resource)));
        }
        if (way(finding).isPresent()) {
            return ways.stream()
                    .filter(open -> open.id().number() < finding.id().number() && open.state() == finding.state())
                    .filter(open -> isSameWay(open, finding))
                    .findFirst();
        }
        return NEED_DIAGNOSTIC_SETTING.contains(finding.reason().key())
                ? Optional.ofNullable(known.get(new Finding.Key(AUDIT_LOGS, finding.key().resource())))
                        .filter(cause -> cause.reason().key().equals(NO_DIAGNOSTIC_SETTING))
                : Optional.empty();
    }

    /** By which public address, and to which interface, the ports can be reached. */
    private static Optional<Message> way(Finding finding) {
        List<Object> told = finding.reason().arguments();
        return finding.reason().key().equals(OPEN_WAY) && told.size() == 3 && told.get(2) instanceof Message way
                && way.key().equals(BY_ADDRESS) ? Optional.of(way) : Optional.empty();
    }

    private static boolean isSameWay(Finding one, Finding other) {
        return way(one).equals(way(other))
                && one.reason().arguments().getFirst().equals(other.reason().arguments().getFirst())
                && subscription(one).equals(subscription(other));
    }

    /** Whether the machine has the public address of the way. */
    private static boolean leadsTo(Finding machine, Finding open) {
        String addresses = ", " + machine.reason().arguments().getFirst();
        return subscription(machine).equals(subscription(open))
                && addresses.contains(", " + way(open).orElseThrow().arguments().getFirst() + " (");
    }

    private static Optional<String> subscription(Finding finding) {
        return ResourceId.parse(finding.resource().id()).flatMap(ResourceId::subscription);
    }
}
