package org.tomes.check.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.JitPolicy;
import org.tomes.inventory.view.JitPolicy.GuardedPort;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VirtualMachine;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.Exposure;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.space.RangeSet;
import org.tomes.parameter.Parameter;

/**
 * Checks that management ports which NSGs permit from the internet are opened only on request. Applies if the company
 * requires plan 2 of Defender for Servers, which includes just-in-time access. The ports are those of Microsoft's page
 * "Enable just-in-time access on VMs". Other rules of the NSG have priority over the rule by which just-in-time access
 * denies traffic (Microsoft Learn, "Understanding just-in-time (JIT) VM access").
 */
final class JitAccess extends BaseCheck {

    private static final RangeSet PORTS = RangeSet
            .unionOf(LongStream.of(22, 3389, 5985, 5986).mapToObj(port -> RangeSet.of(port, port)).toList());
    /** Azure's name for Defender for Servers. */
    private static final String SERVERS = "VirtualMachines";
    /** Prefixes, current and former, of the names of just-in-time rules. */
    private static final List<String> RULES_ON_REQUEST = List.of("MicrosoftDefenderForCloud-JITRule",
            "SecurityCenter-JITRule");
    private static final CachedValue<Inventory, Map<ResourceId, List<GuardedPort>>> GUARDED = new CachedValue<>(
            inventory -> inventory.resources(ResourceType.JIT_POLICY)
                    .stream()
                    .flatMap(policy -> JitPolicy.of(policy).ports().stream())
                    .collect(Collectors.groupingBy(GuardedPort::machine)));

    /** The subscriptions whose plan does not include just-in-time access; the check of the plan reports this. */
    private static final CachedValue<Inventory, Set<String>> OTHER_PLAN = new CachedValue<>(
            inventory -> inventory.defenderPlans()
                    .stream()
                    .filter(plan -> plan.id().name().equalsIgnoreCase(SERVERS)
                            && (!plan.isOn() || plan.subPlan().filter("P1"::equalsIgnoreCase).isPresent()))
                    .flatMap(plan -> subscription(plan.id()).stream())
                    .collect(Collectors.toSet()));

    JitAccess() {
        super("network.jit-access", Severity.MEDIUM, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.2"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return context.value(Parameter.SERVERS_PLAN) > 1 ? context.inventory()
                .virtualMachines()
                .stream()
                .flatMap(machine -> assess(machine, context).stream())
                .toList() : List.of();
    }

    private static Optional<String> subscription(ResourceId id) {
        return id.subscription().map(name -> name.toLowerCase(Locale.ROOT));
    }

    /**
     * Assesses a machine. Other checks cover machines whose NSGs permit none of the ports and machines without an NSG.
     */
    private Optional<Assessment> assess(VirtualMachine machine, CheckContext context) {
        CheckedResource subject = CheckedResource.of(machine);
        if (!machine.hasProperties()) {
            return Optional.of(notFullyRead(subject));
        }
        MachineInterfaces machines = MachineInterfaces.of(context.inventory());
        List<PortsOfNic> nics = machines.interfacesOf(machine).stream().map(nic -> ports(nic, context)).toList();
        RangeSet permitted = RangeSet.unionOf(nics.stream().map(PortsOfNic::certain).toList());
        RangeSet guarded = RangeSet.unionOf(GUARDED.in(context.inventory())
                .getOrDefault(machine.id(), List.of())
                .stream()
                .filter(port -> port.protocol().equals("*") || port.protocol().equalsIgnoreCase("TCP"))
                .map(port -> RangeSet.of(port.number(), port.number()))
                .toList());
        RangeSet missing = permitted.minus(guarded);
        if (!missing.isEmpty()) {
            return Optional.of(!context.covers(ResourceType.JIT_POLICY, machine.id())
                    ? typeNotRead(subject, ResourceType.JIT_POLICY)
                    : guarded.isEmpty() ? notMet(subject, "none", names(missing))
                            : notMet(subject, "port", names(missing)));
        }
        if (!permitted.isEmpty()) {
            return Optional.of(notMet(subject, "permanent", names(permitted)));
        }
        if (!machines.unreadInterfacesOf(machine).isEmpty()
                || !RangeSet.unionOf(nics.stream().map(PortsOfNic::possible).toList()).isEmpty()) {
            return Optional.of(notAssessed(subject, "undecided"));
        }
        return guarded.isEmpty()
                || subscription(machine.id()).filter(OTHER_PLAN.in(context.inventory())::contains).isPresent()
                        ? Optional.empty()
                        : Optional.of(met(subject, "guarded", names(guarded)));
    }

    /**
     * @param certain ports that every NSG of the interface permits from the internet, except on request
     * @param possible ports that the NSGs may permit
     */
    private record PortsOfNic(RangeSet certain, RangeSet possible) {
    }

    private static PortsOfNic ports(NetworkInterface nic, CheckContext context) {
        if (!nic.hasProperties()) {
            return new PortsOfNic(RangeSet.EMPTY, PORTS);
        }
        List<PortsOfNic> places = new ArrayList<>();
        nic.ipConfigurations().forEach(configuration -> {
            List<Optional<NsgAnalysis>> groups = Stream
                    .concat(nic.securityGroup().stream(),
                            configuration.subnet()
                                    .stream()
                                    .flatMap(id -> NsgCoverage.of(context.inventory()).subnets().of(id).stream())
                                    .map(SubnetView::securityGroup)
                                    .flatMap(Optional::stream))
                    .map(context::group)
                    .toList();
            groups.stream()
                    .map(JitAccess::ports)
                    .reduce((portsOfNic, other) -> new PortsOfNic(portsOfNic.certain().intersect(other.certain()),
                            portsOfNic.possible().intersect(other.possible())))
                    .ifPresent(places::add);
        });
        return new PortsOfNic(RangeSet.unionOf(places.stream().map(PortsOfNic::certain).toList()),
                RangeSet.unionOf(places.stream().map(PortsOfNic::possible).toList()));
    }

    private static PortsOfNic ports(Optional<NsgAnalysis> group) {
        return group
                .map(analysis -> new PortsOfNic(ports(analysis, List.of(PortOpenness.OPEN, PortOpenness.RESTRICTED)),
                        ports(analysis, List.of(PortOpenness.OPEN, PortOpenness.RESTRICTED, PortOpenness.UNDECIDED))))
                .orElse(new PortsOfNic(RangeSet.EMPTY, PORTS));
    }

    private static RangeSet ports(NsgAnalysis analysis, List<PortOpenness> verdicts) {
        return RangeSet.unionOf(analysis.exposures()
                .stream()
                .filter(exposure -> exposure.protocol() == Protocol.TCP && exposure.isManagement()
                        && verdicts.contains(exposure.verdict()) && !isOnRequest(exposure.rule()))
                .map(Exposure::managementPorts)
                .toList()).intersect(PORTS);
    }

    /**
     * Whether Defender for Cloud created the rule for a request; it removes the rule when the requested time has
     * passed.
     */
    private static boolean isOnRequest(NsgRule rule) {
        return RULES_ON_REQUEST.stream()
                .anyMatch(begin -> rule.name().regionMatches(true, 0, begin, 0, begin.length()));
    }

    private static Object names(RangeSet ports) {
        return list(
                LongStream.of(22, 3389, 5985, 5986).filter(port -> ports.contains(0, port)).mapToObj(String::valueOf));
    }
}
