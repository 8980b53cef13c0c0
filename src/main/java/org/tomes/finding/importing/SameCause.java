package org.tomes.finding.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.tomes.check.CheckId;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.Source;
import org.tomes.finding.State;
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
    /** By Microsoft's key, and by title. The recommendation names the machine and not the group before it. */
    private static final Set<String> OPEN_MACHINE = Set.of("bc303248-3d14-44c2-96a0-55f5c326b5fe",
            "management ports should be closed on your virtual machines");
    private static final CheckId PUBLIC_ADDRESS = new CheckId("network.vm-public-ip");

    private final Map<Finding.Key, Finding> known = new LinkedHashMap<>();
    /** The earliest finding of each way that is open. */
    private final Map<List<Object>, Finding> ways = new HashMap<>();
    private final Map<FindingId, Finding> causes = new HashMap<>();
    private final Map<FindingId, List<Finding>> repeated = new HashMap<>();

    /** @param findings all of the register, in whatever state */
    public SameCause(Collection<Finding> findings) {
        findings.forEach(one -> known.put(one.key(), one));
        findings.forEach(finding -> way(finding).ifPresent(way -> {
            remember(wayTo(finding, way.arguments().getFirst()), finding);
            remember(wayThrough(finding, way), finding);
        }));
        known.values()
                .forEach(
                        finding -> cause(finding).filter(cause -> cause.state() == finding.state()).ifPresent(cause -> {
                            causes.put(finding.id(), cause);
                            repeated.computeIfAbsent(cause.id(), id -> new ArrayList<>()).add(finding);
                        }));
    }

    private void remember(List<Object> key, Finding finding) {
        ways.merge(key, finding, (one, other) -> one.id().number() <= other.id().number() ? one : other);
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

    private Optional<Finding> cause(Finding finding) {
        if (finding.check().value().equals(RECOMMENDATIONS)) {
            return recommended(finding);
        }
        if (way(finding).isPresent()) {
            return Optional.of(ways.get(wayThrough(finding, way(finding).get()))).filter(open -> open != finding);
        }
        return NEED_DIAGNOSTIC_SETTING.contains(finding.reason().key())
                ? Optional.ofNullable(known.get(new Finding.Key(AUDIT_LOGS, finding.key().resource())))
                        .filter(cause -> cause.reason().key().equals(NO_DIAGNOSTIC_SETTING))
                : Optional.empty();
    }

    /** Microsoft's key stays where a title is reworded or in another language; a title is all that some lists hold. */
    private Optional<Finding> recommended(Finding finding) {
        String id = finding.key().resource();
        int about = id.indexOf(ABOUT);
        if (about < 0 || finding.reason().arguments().isEmpty()) {
            return Optional.empty();
        }
        String key = id.substring(id.lastIndexOf('/') + 1);
        String title = finding.reason().arguments().getFirst().toString().strip();
        String resource = id.substring(0, about);
        return OPEN_MACHINE.contains(key) || OPEN_MACHINE.contains(title.toLowerCase(Locale.ROOT))
                ? Optional.ofNullable(known.get(new Finding.Key(PUBLIC_ADDRESS, resource)))
                        .flatMap(machine -> openWayTo(machine, finding.state()))
                : EquivalentChecks.of(Source.DEFENDER, key)
                        .or(() -> EquivalentChecks.of(Source.DEFENDER, title))
                        .map(check -> known.get(new Finding.Key(check, resource)));
    }

    /** By which public address, and to which interface, the ports can be reached. */
    private static Optional<Message> way(Finding finding) {
        List<Object> told = finding.reason().arguments();
        return finding.reason().key().equals(OPEN_WAY) && told.size() == 3 && told.get(2) instanceof Message way
                && way.key().equals(BY_ADDRESS) ? Optional.of(way) : Optional.empty();
    }

    private static List<Object> wayThrough(Finding finding, Message way) {
        return List.of(subscription(finding), finding.state(), finding.reason().arguments().getFirst(), way);
    }

    private static List<Object> wayTo(Finding finding, Object address) {
        return List.of(subscription(finding), finding.state(), address);
    }

    /** @param machine with its public addresses, such as {@code pip (192.0.2.8), pip2 (192.0.2.9)} */
    private Optional<Finding> openWayTo(Finding machine, State state) {
        return Stream.of(machine.reason().arguments().getFirst().toString().split(", "))
                .map(address -> address.replaceFirst(" \\(.*", ""))
                .flatMap(address -> Optional.ofNullable(ways.get(List.of(subscription(machine), state, address)))
                        .stream())
                .min(Comparator.comparing(open -> open.id().number()));
    }

    private static String subscription(Finding finding) {
        return ResourceId.parse(finding.resource().id()).flatMap(ResourceId::subscription).orElse("");
    }
}
