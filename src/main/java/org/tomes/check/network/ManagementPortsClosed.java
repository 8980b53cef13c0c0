package org.tomes.check.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.NameAbbreviation;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PublicAddress;
import org.tomes.inventory.view.SubnetView;
import org.tomes.nsg.FirewallDnatRules.Publication;
import org.tomes.nsg.FirewallDnatRules.UnreadRules;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.analysis.Exposure;
import org.tomes.nsg.analysis.FirewallPublications;
import org.tomes.nsg.analysis.FlowAnswer;
import org.tomes.nsg.analysis.InternetReachability;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/** Checks that NSG rules deny access from the internet to remote administration, file shares and databases. */
final class ManagementPortsClosed extends NsgCheck {

    private static final int MAX_PORTS = 12;
    private static final List<InternetReachability.State> SEVEREST = List.of(InternetReachability.State.YES,
            InternetReachability.State.UNKNOWN, InternetReachability.State.NO);
    private static final List<CheckOutcome> WORST_LAST = List.of(CheckOutcome.MET, CheckOutcome.NOT_ASSESSED,
            CheckOutcome.NOT_MET);
    /** Types that can create an ingress path. If one of them was not read, there may be an unknown ingress path. */
    private static final List<ResourceType> ENTRANCES = List.of(ResourceType.NETWORK_INTERFACE,
            ResourceType.PUBLIC_ADDRESS, ResourceType.LOAD_BALANCER);

    ManagementPortsClosed() {
        super("network.management-ports", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.direct("A.8.21"),
                ControlRef.supporting("A.8.22"), ControlRef.supporting("A.8.8"));
    }

    @Override
    Assessment assess(CheckedResource subject, NsgAnalysis check, NsgAssociations guarded, CheckContext context) {
        List<Exposure> open = with(PortOpenness.OPEN, check);
        if (!open.isEmpty()) {
            Optional<Assessment> denied = denied(subject, open, context);
            if (denied.isPresent()) {
                return denied.get();
            }
            return guarded.nothing() ? notMet(subject, "open-unattached", ports(open), rules(open)).with(Severity.LOW)
                    : open(subject, open, check, context);
        }
        List<String> admitting = SecurityAdminRules.of(context).admitting();
        if (!admitting.isEmpty()) {
            return notAssessed(subject, "admin-allows", list(admitting.stream()));
        }
        List<Exposure> undecided = with(PortOpenness.UNDECIDED, check);
        if (!undecided.isEmpty()) {
            return notAssessed(subject, "undecided", ports(undecided), undecided.getFirst().reason());
        }
        Optional<Assessment> published = isWithoutMachines(guarded, context) ? Optional.empty()
                : published(subject, check, context);
        if (published.isPresent()) {
            return published.get();
        }
        List<String> unread = SecurityAdminRules.of(context).unread();
        if (!unread.isEmpty()) {
            return notAssessed(subject, "admin-unread", list(unread.stream()));
        }
        List<Exposure> restricted = with(PortOpenness.RESTRICTED, check);
        return restricted.isEmpty() ? met(subject, "closed") : met(subject, "restricted", ports(restricted));
    }

    /**
     * Whether the NSG is associated only with subnets for Azure Bastion or an Application Gateway, which contain no
     * machines; from Microsoft's pages "Azure Bastion FAQ" and "Application Gateway infrastructure configuration".
     */
    private static boolean isWithoutMachines(NsgAssociations guarded, CheckContext context) {
        return !guarded.subnets().isEmpty() && guarded.interfaces().isEmpty() && guarded.ofScaleSets().isEmpty()
                && guarded.subnets()
                        .stream()
                        .allMatch(subnet -> ReservedSubnet.BASTION.isNameOf(subnet)
                                || !SubnetsWithNsg.gateways(context).of(subnet).isEmpty());
    }

    /** Returns the result if a single security admin rule may deny all ports that the NSG opens. */
    private Optional<Assessment> denied(CheckedResource subject, List<Exposure> open, CheckContext context) {
        List<Optional<String>> denials = open.stream()
                .map(exposure -> SecurityAdminRules.of(context)
                        .denyingRule(exposure.protocol(), exposure.managementPorts()))
                .toList();
        return denials.stream().allMatch(Optional::isPresent) ? Optional.of(notAssessed(subject, "admin-denies",
                ports(open), rules(open), list(denials.stream().flatMap(Optional::stream)))) : Optional.empty();
    }

    /**
     * Returns the result if a firewall forwards internet traffic to a machine behind the NSG. The rules of the NSG see
     * the firewall as the sender.
     */
    private Optional<Assessment> published(CheckedResource subject, NsgAnalysis check, CheckContext context) {
        FirewallPublications firewalls = FirewallPublications.of(context.network());
        List<Publication> passing = firewalls.of(check.group(), FlowAnswer.Fate.ALLOW);
        List<Publication> open = passing.stream().filter(publication -> publication.certain()).toList();
        if (!open.isEmpty()) {
            return Optional.of(notMet(subject, "published", rulesOf(open)));
        }
        if (!passing.isEmpty()) {
            return Optional.of(notAssessed(subject, "published-perhaps", rulesOf(passing)));
        }
        List<Publication> unclear = firewalls.of(check.group(), FlowAnswer.Fate.UNDECIDED);
        if (!unclear.isEmpty()) {
            return Optional.of(notAssessed(subject, "published-undecided", rulesOf(unclear)));
        }
        List<UnreadRules> unread = firewalls.unread(check.group());
        return unread.isEmpty() ? Optional.empty()
                : Optional.of(notAssessed(subject, switch (unread.getFirst().kind()) {
                    case POLICY -> "published-unread";
                    case FIREWALL -> "published-firewall-unread";
                    case NETWORK -> "published-network-unread";
                }, list(unread.stream().map(UnreadRules::name).distinct())));
    }

    private static Object rulesOf(List<Publication> publications) {
        return list(publications.stream().map(Publication::rule));
    }

    /**
     * Assesses an NSG that opens ports. A rule that allows traffic does not prove that packets arrive, so the reason
     * also states the reachability. The severity is lower if no ingress path exists.
     */
    private Assessment open(CheckedResource subject, List<Exposure> open, NsgAnalysis check, CheckContext context) {
        InternetReachability reachability = reachability(open, check);
        Optional<ResourceType> missing = ENTRANCES.stream().filter(context.inventory()::lacks).findFirst();
        if (reachability.state() == InternetReachability.State.NO && missing.isPresent()) {
            return notMet(subject, "open-unknown", ports(open), rules(open),
                    Message.of("check.reason.type-not-read", missing.get().text()));
        }
        return switch (reachability.state()) {
            case YES -> notMet(subject, "open-reachable", ports(open), rules(open), reachability.path());
            case UNKNOWN -> notMet(subject, "open-unknown", ports(open), rules(open), reachability.path());
            case NO -> notMet(subject, "open-unreachable", ports(open), rules(open), reachability.path())
                    .with(Severity.MEDIUM);
        };
    }

    /**
     * Returns the most severe reachability. Reachable is more severe than unknown, and unknown is more severe than
     * unreachable.
     */
    private static InternetReachability reachability(List<Exposure> open, NsgAnalysis check) {
        return IntStream.range(0, check.exposures().size())
                .filter(at -> open.contains(check.exposures().get(at)))
                .mapToObj(check.reachability()::get)
                .min(Comparator.comparing(reachability -> SEVEREST.indexOf(reachability.state())))
                .orElseThrow();
    }

    private static Object rules(List<Exposure> open) {
        return list(open.stream().map(exposure -> exposure.rule().name()));
    }

    private static List<Exposure> with(PortOpenness verdict, NsgAnalysis check) {
        return check.exposures()
                .stream()
                .filter(Exposure::isManagement)
                .filter(exposure -> exposure.verdict() == verdict)
                .toList();
    }

    private static Object ports(List<Exposure> exposures) {
        List<String> ports = Stream.of(Protocol.TCP, Protocol.UDP)
                .flatMap(protocol -> ports(protocol, exposures))
                .toList();
        return NameAbbreviation.of(ports, MAX_PORTS);
    }

    private static Stream<String> ports(Protocol protocol, List<Exposure> exposures) {
        RangeSet all = RangeSet.unionOf(exposures.stream()
                .filter(exposure -> exposure.protocol() == protocol)
                .map(Exposure::managementPorts)
                .toList());
        String prefix = protocol == Protocol.TCP ? "" : protocol.name() + " ";
        return IntStream.range(0, all.count())
                .boxed()
                .flatMap(range -> LongStream.rangeClosed(all.firstLowBits(range), all.lastLowBits(range)).boxed())
                .map(port -> prefix + port);
    }

    /**
     * Assesses NSGs, and machines without an NSG. To a machine without an NSG, a Basic public address allows all
     * traffic, a Standard one none; from Microsoft's page “Public IP addresses” (SKU).
     */
    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream
                .of(super.assess(context).stream(), unguarded(context), assessScaleSets(context),
                        assessWithUnreadNsgs(context), balanced(context), published(context))
                .flatMap(Function.identity())
                .toList();
    }

    /** Assesses subnets without an NSG to which a firewall forwards internet traffic. */
    private Stream<Assessment> published(CheckContext context) {
        FirewallPublications firewalls = FirewallPublications.of(context.network());
        Network network = context.network();
        return network.subnets()
                .filter(subnet -> ReservedSubnet.ofName(subnet.name()).isEmpty())
                .filter(subnet -> network.subnetAttachment(subnet.id()).filter(group -> !group.attached()).isPresent())
                .flatMap(subnet -> {
                    List<AddressSet> guarded = network.nicsIn(subnet.id())
                            .stream()
                            .filter(nic -> network.nicAttachment(nic).attached())
                            .map(Nic::addressSet)
                            .toList();
                    List<Publication> publications = firewalls.of(subnet.space().minus(AddressSet.unionOf(guarded)));
                    return publications.isEmpty() ? Stream.empty()
                            : Stream.of(published(subnet, publications, context));
                });
    }

    private Assessment published(Subnet subnet, List<Publication> publications, CheckContext context) {
        CheckedResource subject = ResourceId.parse(subnet.id())
                .flatMap(id -> context.inventory().subnets().stream().filter(view -> view.id().equals(id)).findFirst())
                .map(SubnetLookup::subject)
                .orElseGet(() -> new CheckedResource(subnet.id(), subnet.name(), ResourceType.SUBNET.text()));
        return publications.stream().anyMatch(publication -> publication.certain() && publication.target().isPresent())
                ? notMet(subject, "no-group-published", rulesOf(publications))
                : notAssessed(subject, "no-group-published-perhaps", rulesOf(publications));
    }

    /**
     * Assesses machines without an NSG behind a load balancer that forwards management ports from the internet to them.
     */
    private Stream<Assessment> balanced(CheckContext context) {
        return BalancedManagementPorts.of(context.network()).map(machine -> {
            CheckedResource subject = ResourceId.parse(machine.nic().id())
                    .flatMap(context.inventory()::find)
                    .map(CheckedResource::of)
                    .orElseGet(() -> new CheckedResource(machine.nic().id(), machine.nic().name(),
                            ResourceType.NETWORK_INTERFACE.text()));
            return machine.certain().isEmpty()
                    ? notAssessed(subject, "no-group-balancer-unknown", list(machine.possible().stream()))
                    : notMet(subject, "no-group-balancer", list(machine.certain().stream()));
        });
    }

    /** Assesses interfaces with a public address of which no NSG was collected. */
    private Stream<Assessment> assessWithUnreadNsgs(CheckContext context) {
        Inventory inventory = context.inventory();
        ResourceIndex<SubnetView> subnets = NsgCoverage.of(inventory).subnets();
        ResourceIndex<PublicAddress> placed = ResourceIndex.of(inventory.publicAddresses(), PublicAddress::usedBy);
        return inventory.networkInterfaces()
                .stream()
                .flatMap(nic -> nic.ipConfigurations()
                        .stream()
                        .filter(configuration -> address(nic, configuration, placed).isPresent())
                        .map(configuration -> Stream
                                .concat(nic.securityGroup().stream(),
                                        configuration.subnet()
                                                .stream()
                                                .flatMap(id -> subnets.of(id).stream())
                                                .flatMap(subnet -> subnet.securityGroup().stream()))
                                .toList())
                        .filter(groups -> !groups.isEmpty()
                                && groups.stream().noneMatch(id -> inventory.find(id).isPresent()))
                        .map(groups -> notAssessed(CheckedResource.of(nic), "group-unread",
                                list(groups.stream().map(ResourceId::name))))
                        .limit(1));
    }

    private Stream<Assessment> unguarded(CheckContext context) {
        Inventory inventory = context.inventory();
        NsgCoverage places = NsgCoverage.of(inventory);
        ResourceIndex<PublicAddress> placed = ResourceIndex.of(inventory.publicAddresses(), PublicAddress::usedBy);
        return inventory.networkInterfaces()
                .stream()
                .filter(nic -> nic.hasProperties() && nic.securityGroup().isEmpty()
                        && !places.guarded().contains(nic.id()))
                .flatMap(nic -> nic.ipConfigurations()
                        .stream()
                        .filter(configuration -> address(nic, configuration, placed).isPresent())
                        .filter(configuration -> configuration.subnet().filter(places::isUnguarded).isPresent())
                        .map(configuration -> places.isRead(configuration.subnet().get(), context)
                                ? unguarded(CheckedResource.of(nic), address(nic, configuration, placed).get(),
                                        inventory)
                                : notAssessed(CheckedResource.of(nic), "subnet-unread",
                                        configuration.subnet().get().qualifiedName())));
    }

    /**
     * Assesses scale sets with a public address for each machine and without an NSG. The worst interface decides the
     * result.
     */
    private Stream<Assessment> assessScaleSets(CheckContext context) {
        return context.inventory()
                .resources(ScaleSets.TYPE)
                .stream()
                .filter(Resource::hasProperties)
                .flatMap(scaleSet -> ScaleSets.publicInterfacesWithoutGroup(scaleSet)
                        .stream()
                        .filter(publicInterface -> publicInterface.subnet()
                                .map(subnet -> NsgCoverage.of(context.inventory()).isUnguarded(subnet))
                                .orElse(true))
                        .map(publicInterface -> assess(publicInterface, CheckedResource.of(scaleSet), context))
                        .max(Comparator.comparing(answer -> WORST_LAST.indexOf(answer.result())))
                        .stream());
    }

    private Assessment assess(ScaleSets.PublicInterface publicInterface, CheckedResource scaleSet,
            CheckContext context) {
        if (publicInterface.subnet()
                .filter(subnet -> NsgCoverage.of(context.inventory()).isRead(subnet, context))
                .isEmpty()) {
            return notAssessed(scaleSet, "subnet-unread",
                    publicInterface.subnet().map(ResourceId::qualifiedName).orElse("–"));
        }
        return switch (publicInterface.sku().orElse("").toLowerCase(Locale.ROOT)) {
            case "basic" -> notMet(scaleSet, "no-group", publicInterface.address());
            case "standard" -> met(scaleSet, "no-group-standard", publicInterface.address());
            default -> notAssessed(scaleSet, "no-group-unknown", publicInterface.address());
        };
    }

    /**
     * Returns the address to which the interface refers, or which refers to the interface. Both references are used,
     * because either may be newer.
     */
    private static Optional<ResourceId> address(NetworkInterface nic, NetworkInterface.IpConfiguration configuration,
            ResourceIndex<PublicAddress> placed) {
        return configuration.publicAddress()
                .or(() -> placed.of(nic.id().child("ipConfigurations", configuration.name()))
                        .stream()
                        .map(PublicAddress::id)
                        .findFirst());
    }

    /**
     * Assesses an interface without an NSG by its public address. An address without a SKU is Basic, the older kind.
     */
    private Assessment unguarded(CheckedResource nic, ResourceId address, Inventory inventory) {
        Optional<PublicAddress> read = inventory.find(address)
                .filter(resource -> resource.hasProperties() && resource.type().equals(ResourceType.PUBLIC_ADDRESS))
                .map(PublicAddress::of);
        if (read.isEmpty()) {
            return notAssessed(nic, "no-group-unknown", address.name());
        }
        if (read.get().sku().isEmpty() && inventory.omitsColumn("sku", read.get().resource())) {
            return missingProperty(nic, "sku");
        }
        return read.get().sku().orElse("Basic").equalsIgnoreCase("Basic") ? notMet(nic, "no-group", address.name())
                : met(nic, "no-group-standard", address.name());
    }
}
