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
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Message;

/**
 * Groups findings that repeat another finding in the same state. These are a Defender for Cloud recommendation that is
 * equivalent to a check of Tomes for the same resource; checks that cannot be met while another finding remains; and
 * ports that are open on the same path from the internet, whichever NSG or VM on the path is reported. Remediating one
 * of these findings remediates all of them, so they count once.
 */
public final class FindingsByCause {

    private static final String RECOMMENDATIONS = "defender.recommendations";
    /** Separates the id of a resource from the id of its recommendation. */
    private static final String ABOUT = "/providers/microsoft.security/";
    /**
     * Reason key of the finding that a vault has no diagnostic setting. Such a vault sends neither metrics nor logs to
     * the common workspace.
     */
    private static final String NO_DIAGNOSTIC_SETTING = "check.key-vault.audit-logs.none";
    private static final CheckId AUDIT_LOGS = new CheckId("key-vault.audit-logs");
    private static final Set<String> NEED_DIAGNOSTIC_SETTING = Set.of("check.key-vault.metrics.none",
            "check.logging.one-workspace.nowhere");
    /**
     * Reason key of open ports. Its arguments are the ports, the rules that open them, and the path to them: a public
     * address and an interface.
     */
    private static final String OPEN_PATH = "check.network.management-ports.open-reachable";
    private static final String BY_ADDRESS = "nsg.reachable.PUBLIC_ADDRESS";
    /**
     * Microsoft's key and titles of the recommendation about open ports, which concerns the VM, not the NSG in front of
     * it.
     */
    private static final Set<String> OPEN_MACHINE = Set.of("bc303248-3d14-44c2-96a0-55f5c326b5fe",
            "management ports should be closed on your virtual machines");
    private static final CheckId PUBLIC_ADDRESS = new CheckId("network.vm-public-ip");

    private final Map<Finding.Key, Finding> findingsByKey = new LinkedHashMap<>();
    /** The earliest finding of each open path. */
    private final Map<List<Object>, Finding> findingsByPath = new HashMap<>();
    private final Map<FindingId, Finding> causes = new HashMap<>();
    private final Map<FindingId, List<Finding>> repeated = new HashMap<>();

    /** @param findings all findings of the register, in any state */
    public FindingsByCause(Collection<Finding> findings) {
        findings.forEach(finding -> findingsByKey.put(finding.key(), finding));
        findings.forEach(finding -> openPath(finding).ifPresent(path -> {
            remember(pathKeyTo(finding, path.arguments().getFirst()), finding);
            remember(pathKeyThrough(finding, path), finding);
        }));
        findingsByKey.values()
                .forEach(
                        finding -> cause(finding).filter(cause -> cause.state() == finding.state()).ifPresent(cause -> {
                            causes.put(finding.id(), cause);
                            repeated.computeIfAbsent(cause.id(), id -> new ArrayList<>()).add(finding);
                        }));
    }

    private void remember(List<Object> key, Finding finding) {
        findingsByPath.merge(key, finding,
                (first, second) -> first.id().number() <= second.id().number() ? first : second);
    }

    /** Returns the finding that this finding repeats; empty if it repeats none. */
    public Optional<Finding> of(Finding finding) {
        return Optional.ofNullable(causes.get(finding.id()));
    }

    /** Returns the findings that repeat this finding. */
    public List<Finding> repeating(Finding finding) {
        return repeated.getOrDefault(finding.id(), List.of());
    }

    /**
     * Returns all findings with the same cause, beginning with the one that the others repeat; only this finding if
     * there are no others.
     */
    public List<Finding> group(Finding finding) {
        Finding cause = of(finding).orElse(finding);
        List<Finding> group = new ArrayList<>(List.of(cause));
        group.addAll(repeating(cause));
        return group;
    }

    /**
     * Returns one finding for each cause, in the same order: the most severe one; if several are equally severe, the
     * one that the others repeat.
     */
    public List<Finding> onePerCause(Collection<Finding> findings) {
        Map<FindingId, Finding> counted = new HashMap<>();
        BinaryOperator<Finding> gravest = (first, second) -> isBefore(second, first) ? second : first;
        findings.forEach(finding -> counted.merge(of(finding).orElse(finding).id(), finding, gravest));
        return findings.stream().filter(finding -> counted.get(of(finding).orElse(finding).id()) == finding).toList();
    }

    private boolean isBefore(Finding first, Finding second) {
        int graver = first.severity().compareTo(second.severity());
        return graver < 0 || graver == 0 && of(first).isEmpty() && of(second).isPresent();
    }

    private Optional<Finding> cause(Finding finding) {
        if (finding.check().value().equals(RECOMMENDATIONS)) {
            return equivalentFinding(finding);
        }
        if (openPath(finding).isPresent()) {
            return Optional.of(findingsByPath.get(pathKeyThrough(finding, openPath(finding).get())))
                    .filter(open -> open != finding);
        }
        return NEED_DIAGNOSTIC_SETTING.contains(finding.reason().key())
                ? Optional.ofNullable(findingsByKey.get(new Finding.Key(AUDIT_LOGS, finding.key().resource())))
                        .filter(cause -> cause.reason().key().equals(NO_DIAGNOSTIC_SETTING))
                : Optional.empty();
    }

    /**
     * Returns the finding that a recommendation repeats. Microsoft's key remains the same if a title is reworded or
     * translated, but some lists contain only the title.
     */
    private Optional<Finding> equivalentFinding(Finding finding) {
        String id = finding.key().resource();
        int about = id.indexOf(ABOUT);
        if (about < 0 || finding.reason().arguments().isEmpty()) {
            return Optional.empty();
        }
        String key = id.substring(id.lastIndexOf('/') + 1);
        String title = finding.reason().arguments().getFirst().toString().strip();
        String resource = id.substring(0, about);
        return OPEN_MACHINE.contains(key) || OPEN_MACHINE.contains(title.toLowerCase(Locale.ROOT))
                ? Optional.ofNullable(findingsByKey.get(new Finding.Key(PUBLIC_ADDRESS, resource)))
                        .flatMap(machine -> findingOfPathTo(machine, finding.state()))
                : EquivalentChecks.of(FindingOrigin.DEFENDER, key)
                        .or(() -> EquivalentChecks.of(FindingOrigin.DEFENDER, title))
                        .map(check -> findingsByKey.get(new Finding.Key(check, resource)));
    }

    /** Returns the public address and the interface on the path to the open ports. */
    private static Optional<Message> openPath(Finding finding) {
        List<Object> arguments = finding.reason().arguments();
        return finding.reason().key().equals(OPEN_PATH) && arguments.size() == 3
                && arguments.get(2) instanceof Message path && path.key().equals(BY_ADDRESS) ? Optional.of(path)
                        : Optional.empty();
    }

    private static List<Object> pathKeyThrough(Finding finding, Message path) {
        return List.of(subscription(finding), finding.state(), finding.reason().arguments().getFirst(), path);
    }

    private static List<Object> pathKeyTo(Finding finding, Object address) {
        return List.of(subscription(finding), finding.state(), address);
    }

    /**
     * @param machine finding about a machine; the first argument of its reason contains the public addresses, such as
     * {@code pip (192.0.2.8), pip2 (192.0.2.9)}
     */
    private Optional<Finding> findingOfPathTo(Finding machine, FindingState state) {
        return Stream.of(machine.reason().arguments().getFirst().toString().split(", "))
                .map(address -> address.replaceFirst(" \\(.*", ""))
                .flatMap(address -> Optional
                        .ofNullable(findingsByPath.get(List.of(subscription(machine), state, address)))
                        .stream())
                .min(Comparator.comparing(open -> open.id().number()));
    }

    private static String subscription(Finding finding) {
        return ResourceId.parse(finding.resource().id()).flatMap(ResourceId::subscription).orElse("");
    }
}
