package org.tomes.check.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.answer.Flow;
import org.tomes.nsg.answer.FlowAnswer;
import org.tomes.nsg.answer.ManagementPorts;
import org.tomes.nsg.answer.ReachFrom;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.Ports;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.Ranges;

/**
 * Management ports that DNAT rules of Azure Firewall publish. The firewall replaces the sender's address with its own
 * private one, so that the NSG sees a packet from the virtual network; from Microsoft's page “Filter inbound internet
 * traffic with Azure Firewall DNAT”. Not considered: whether a firewall is running, and threat intelligence.
 */
final class FirewallPublications {

    private static final BigInteger FEW = BigInteger.valueOf(65_536);
    private static final ResourceType POLICY = ResourceType.of("Microsoft.Network/firewallPolicies");
    private static final String FIREWALL_SUBNET = "AzureFirewallSubnet";

    private final Network network;
    private final List<Publication> publications;
    private final AddressSet firewalls;
    private final List<UnreadPolicy> unread;
    private final Map<String, List<String>> peers;

    /**
     * @param rule name of the rule
     * @param target target addresses; empty if the rule contains a host name instead
     * @param certain whether it is known that the rule allows more public addresses than one company uses
     */
    record Publication(String rule, Protocol protocol, Optional<AddressSet> target, Ranges ports, boolean certain) {

        boolean leadsInto(AddressSet place) {
            return target.map(place::intersects).orElse(true);
        }
    }

    /**
     * A firewall policy with rules that were not read.
     *
     * @param place virtual network of the firewall in lower case; empty if it is in a virtual hub
     */
    private record UnreadPolicy(String name, Optional<String> place) {
    }

    private FirewallPublications(CheckContext context) {
        this.network = context.network();
        this.peers = network.networks()
                .stream()
                .collect(Collectors.toMap(VirtualNetwork::id,
                        one -> one.peers().stream().map(VirtualNetwork.Peering::network).toList(),
                        (one, other) -> one));
        this.unread = context.inventory()
                .resources(ResourceType.FIREWALL)
                .stream()
                .flatMap(firewall -> unread(firewall, context).stream())
                .toList();
        this.publications = Stream.concat(
                context.inventory()
                        .resources(ResourceType.FIREWALL)
                        .stream()
                        .flatMap(firewall -> firewall.node().properties().objects("natRuleCollections").stream())
                        .flatMap(collection -> collection.properties().objects("rules").stream()),
                context.inventory()
                        .resources(ResourceType.FIREWALL_RULES)
                        .stream()
                        .filter(group -> group.id().parent().map(policy -> mayApply(policy, context)).orElse(true))
                        .map(Resource::node)
                        .flatMap(group -> group.properties().objects("ruleCollections").stream())
                        .flatMap(collection -> collection.objects("rules").stream()))
                .flatMap(rule -> publications(rule, context).stream())
                .toList();
        AddressSet known = AddressSet.unionOf(network.subnets()
                .filter(subnet -> subnet.name().equalsIgnoreCase(FIREWALL_SUBNET))
                .map(Subnet::space)
                .toList());
        this.firewalls = known.isEmpty() ? PublicSpace.PRIVATE : known;
    }

    static FirewallPublications of(CheckContext context) {
        return context.inventory().make("publications of firewalls", () -> new FirewallPublications(context));
    }

    private static Optional<UnreadPolicy> unread(Resource firewall, CheckContext context) {
        JsonNodeView properties = firewall.node().properties();
        return properties.reference("firewallPolicy")
                .filter(policy -> !isRead(policy, context))
                .map(policy -> new UnreadPolicy(policy.name(), properties.objects("ipConfigurations")
                        .stream()
                        .flatMap(one -> one.properties().reference("subnet").flatMap(ResourceId::parent).stream())
                        .map(ResourceId::key)
                        .findFirst()));
    }

    /** If the policy lists no groups of rules, or was not read, at least one group must have been read. */
    private static boolean isRead(ResourceId policy, CheckContext context) {
        Optional<JsonNodeView> naming = context.inventory()
                .find(policy)
                .filter(Resource::whole)
                .map(read -> read.node().properties())
                .filter(properties -> properties.isList("ruleCollectionGroups"));
        return naming.isPresent()
                ? naming.get()
                        .references("ruleCollectionGroups")
                        .stream()
                        .allMatch(group -> context.inventory().find(group).filter(Resource::whole).isPresent())
                : context.inventory()
                        .resources(ResourceType.FIREWALL_RULES)
                        .stream()
                        .anyMatch(group -> group.id().parent().filter(policy::equals).isPresent());
    }

    /**
     * Whether a firewall may apply the NAT rules of the policy: it must use the policy itself, because "NAT rule
     * collections aren't inherited" by derived policies; from Microsoft's pages "Azure Firewall Manager policy
     * overview" and REST "Firewall Policies - Get" ({@code firewalls}).
     */
    private static boolean mayApply(ResourceId policy, CheckContext context) {
        Optional<JsonNodeView> properties = context.inventory()
                .find(policy)
                .filter(Resource::whole)
                .map(read -> read.node().properties())
                .filter(read -> read.isList("firewalls"));
        return properties.map(told -> !told.references("firewalls").isEmpty())
                .orElseGet(() -> isNamed(policy, ResourceType.FIREWALL, "firewallPolicy", context)
                        || !isNamed(policy, POLICY, "basePolicy", context));
    }

    private static boolean isNamed(ResourceId policy, ResourceType by, String field, CheckContext context) {
        return context.inventory()
                .resources(by)
                .stream()
                .anyMatch(one -> one.node().properties().reference(field).filter(policy::equals).isPresent());
    }

    /** Returns policies with rules that were not read and firewalls from which the NSG allows management ports. */
    List<String> unread(SecurityGroup group) {
        if (unread.isEmpty()) {
            return List.of();
        }
        Set<String> places = places(network.filteredSubnets(group));
        List<String> near = unread.stream()
                .filter(policy -> policy.place().map(places::contains).orElse(true))
                .map(UnreadPolicy::name)
                .toList();
        AddressSet behind = near.isEmpty() ? AddressSet.NONE : behind(group);
        boolean through = !behind.isEmpty() && Stream.of(Protocol.TCP, Protocol.UDP)
                .anyMatch(protocol -> fate(group, protocol, behind,
                        ManagementPorts.of(protocol)) != FlowAnswer.Fate.DENY);
        return through ? near : List.of();
    }

    /** Returns the networks of the subnets and their peers. */
    private Set<String> places(Set<String> subnets) {
        return subnets.stream()
                .map(subnet -> subnet.substring(0, Math.max(0, subnet.lastIndexOf("/subnets/"))))
                .distinct()
                .flatMap(place -> Stream.concat(Stream.of(place), peers.getOrDefault(place, List.of()).stream()))
                .collect(Collectors.toSet());
    }

    private AddressSet behind(SecurityGroup group) {
        Set<String> guarded = network.filteredSubnets(group);
        return AddressSet.unionOf(Stream.concat(network.subnets(guarded).map(Subnet::space),
                network.filteredNics(group).stream().map(nic -> nic.addressSet())).toList());
    }

    private FlowAnswer.Fate fate(SecurityGroup group, Protocol protocol, AddressSet target, Ranges ports) {
        return new ReachFrom(network, AddressSet.NONE).through(group)
                .answer(new Flow(Direction.INBOUND, protocol.asSet(), firewalls, Ports.ALL, target, ports))
                .fate();
    }

    /** Returns publications of addresses behind an NSG whose traffic has this result in the NSG. */
    List<Publication> of(SecurityGroup group, FlowAnswer.Fate fate) {
        if (publications.isEmpty()) {
            return List.of();
        }
        AddressSet behind = behind(group);
        return publications.stream()
                .filter(one -> one.leadsInto(behind))
                .filter(one -> fate == fate(group, one.protocol(), one.target().orElse(behind), one.ports()))
                .toList();
    }

    /** Returns publications of addresses without an NSG. */
    List<Publication> of(AddressSet addresses) {
        return publications.stream().filter(one -> one.leadsInto(addresses)).toList();
    }

    /** Returns one publication for each protocol; none for a rule that allows only few senders. */
    private static List<Publication> publications(JsonNodeView rule, CheckContext context) {
        List<Publication> found = new ArrayList<>();
        Optional<AddressSet> target = rule.text("translatedAddress").flatMap(Cidr::parse).map(Cidr::asSet);
        boolean named = target.isEmpty() && rule.text("translatedFqdn").isPresent();
        Optional<Ranges> ports = rule.text("translatedPort").flatMap(Ports::parse);
        Senders senders = senders(rule, context);
        if (target.isEmpty() && !named || ports.isEmpty() || senders == Senders.FEW) {
            return found;
        }
        List<String> protocols = rule.texts("protocols", "ipProtocols");
        for (Protocol protocol : List.of(Protocol.TCP, Protocol.UDP)) {
            Ranges published = ManagementPorts.among(protocol, ports.get());
            boolean speaks = protocols.stream()
                    .anyMatch(text -> text.equalsIgnoreCase("Any") || text.equalsIgnoreCase(protocol.azureName()));
            if (speaks && !published.isEmpty()) {
                found.add(new Publication(rule.text("name").orElse("–"), protocol, target, published,
                        !named && senders == Senders.MANY));
            }
        }
        return found;
    }

    /** Senders that a rule allows. */
    private enum Senders {
        FEW,
        MANY,
        UNKNOWN
    }

    /**
     * Evaluates the addresses of the rule and of its IP groups; from Microsoft's page "IP Groups in Azure Firewall". A
     * group that was not read may contain any sender.
     */
    private static Senders senders(JsonNodeView rule, CheckContext context) {
        List<Optional<Resource>> groups = rule.texts("sourceIpGroups")
                .stream()
                .map(id -> ResourceId.parse(id).flatMap(context.inventory()::find).filter(Resource::whole))
                .toList();
        List<String> sources = Stream.concat(rule.texts("sourceAddresses").stream(),
                groups.stream()
                        .flatMap(Optional::stream)
                        .flatMap(group -> group.node().properties().texts("ipAddresses").stream()))
                .toList();
        List<Optional<AddressSet>> sets = sources.stream().map(FirewallPublications::addresses).toList();
        AddressSet open = AddressSet.unionOf(sets.stream().flatMap(Optional::stream).toList())
                .intersect(PublicSpace.without(AddressSet.NONE));
        if (open.v4().size().compareTo(FEW) > 0 || !open.v6().isEmpty() || sources.isEmpty() && groups.isEmpty()) {
            return Senders.MANY;
        }
        boolean read = groups.stream().allMatch(Optional::isPresent) && sets.stream().allMatch(Optional::isPresent);
        return read ? Senders.FEW : Senders.UNKNOWN;
    }

    /** Parses an address, a prefix, a range with a hyphen, or {@code *}. */
    private static Optional<AddressSet> addresses(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", 2);
        if (ends.length == 2) {
            return AddressSet.between(ends[0], ends[1]);
        }
        return text.strip().equals("*") ? Optional.of(AddressSet.ALL) : Cidr.parse(text.strip()).map(Cidr::asSet);
    }
}
