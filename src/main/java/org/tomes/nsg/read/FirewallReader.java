package org.tomes.nsg.read;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.FirewallDnatRules;
import org.tomes.nsg.FirewallDnatRules.Publication;
import org.tomes.nsg.FirewallDnatRules.Unread;
import org.tomes.nsg.FirewallDnatRules.UnreadRules;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;

/**
 * Reads DNAT rules of Azure Firewall, which are in the firewall itself or in its policy. Whether a firewall is running
 * is not considered, nor is threat intelligence.
 */
final class FirewallReader {

    private static final BigInteger FEW = BigInteger.valueOf(65_536);

    private final Map<String, ResourceFields> firewalls = new LinkedHashMap<>();
    private final Map<String, ResourceFields> policies = new HashMap<>();
    private final Map<String, ResourceFields> rules = new LinkedHashMap<>();
    private final Map<String, ResourceFields> addressGroups = new HashMap<>();

    void addFirewall(ResourceFields firewall) {
        put(firewall, firewalls);
    }

    void addPolicy(ResourceFields policy) {
        put(policy, policies);
    }

    /**
     * @param group a rule collection group of a firewall policy
     */
    void addRules(ResourceFields group) {
        if (group.has("ruleCollections")) {
            put(group, rules);
        }
    }

    void addAddressGroup(ResourceFields group) {
        if (group.has("ipAddresses")) {
            put(group, addressGroups);
        }
    }

    private static void put(ResourceFields fields, Map<String, ResourceFields> all) {
        all.put(fields.id().orElse("#" + all.size()), fields);
    }

    /** @param networks virtual networks with their subnets */
    FirewallDnatRules paths(List<VirtualNetwork> networks) {
        Stream<ResourceFields> own = firewalls.values()
                .stream()
                .flatMap(firewall -> firewall.objects("natRuleCollections").stream());
        List<Publication> publications = Stream
                .concat(own.flatMap(this::published), rules.entrySet().stream().flatMap(this::published))
                .toList();
        return new FirewallDnatRules(publications, Stream
                .of(firewalls.values().stream().flatMap(firewall -> unread(firewall).stream()),
                        policies.entrySet()
                                .stream()
                                .filter(policy -> isOfUnreadFirewall(policy.getKey()))
                                .map(policy -> new UnreadRules(name(policy.getValue().text("name"), policy.getKey()),
                                        Optional.empty(), Unread.POLICY)),
                        missing(networks), unreadPeers(networks))
                .flatMap(unread -> unread)
                .toList());
    }

    /**
     * Returns the ports that a rule collection group publishes. They are uncertain if no collected firewall uses its
     * policy.
     */
    private Stream<Publication> published(Map.Entry<String, ResourceFields> group) {
        Optional<String> policy = policyOf(group.getKey());
        if (policy.isPresent() && !mayApply(policy.get())) {
            return Stream.of();
        }
        Stream<Publication> all = group.getValue().objects("ruleCollections").stream().flatMap(this::published);
        return policy.filter(id -> !isUsed(id)).isPresent() ? all.map(Publication::uncertain) : all;
    }

    private Stream<Publication> published(ResourceFields collection) {
        return collection.objects("rules").stream().flatMap(rule -> publications(rule).stream());
    }

    /**
     * Returns the networks with a subnet for a firewall if that firewall was not read. The name of the subnet is
     * reserved for firewalls (Microsoft Learn, "Azure Firewall FAQ"). A firewall whose subnet is unknown may be in any
     * of these networks.
     */
    private Stream<UnreadRules> missing(List<VirtualNetwork> networks) {
        List<Set<String>> places = firewalls.values()
                .stream()
                .filter(firewall -> !firewall.has("hubIPAddresses"))
                .map(firewall -> places(firewall).collect(Collectors.toSet()))
                .toList();
        if (places.contains(Set.of())) {
            return Stream.of();
        }
        return networks.stream()
                .filter(network -> network.subnets()
                        .stream()
                        .anyMatch(subnet -> subnet.name().equalsIgnoreCase(FirewallDnatRules.SUBNET)))
                .filter(network -> places.stream().noneMatch(place -> place.contains(network.id())))
                .map(network -> new UnreadRules(network.name(), Optional.of(network.id()), Unread.FIREWALL));
    }

    /**
     * Returns the peered networks that were not read, such as a hub in another subscription. A firewall there replaces
     * the source address of traffic to the ports that its DNAT rules publish (Microsoft Learn, "Azure Firewall known
     * issues and limitations"), so an NSG sees traffic from the peered network.
     */
    private static Stream<UnreadRules> unreadPeers(List<VirtualNetwork> networks) {
        Set<String> read = networks.stream().map(VirtualNetwork::id).collect(Collectors.toSet());
        return networks.stream()
                .flatMap(network -> network.peers().stream())
                .map(VirtualNetwork.Peering::network)
                .filter(peer -> !peer.isEmpty() && !read.contains(peer))
                .distinct()
                .map(peer -> new UnreadRules(peer.substring(peer.lastIndexOf('/') + 1), Optional.of(peer),
                        Unread.NETWORK));
    }

    private static Stream<String> places(ResourceFields firewall) {
        return firewall.objects("ipConfigurations")
                .stream()
                .flatMap(fields -> fields.inner("subnet").id().stream())
                .map(subnet -> subnet.replaceFirst("/subnets/[^/]*$", ""));
    }

    private static Optional<String> policyOf(String group) {
        int end = group.indexOf("/rulecollectiongroups/");
        return end < 0 ? Optional.empty() : Optional.of(group.substring(0, end));
    }

    private Optional<UnreadRules> unread(ResourceFields firewall) {
        return firewall.reference("firewallPolicy")
                .filter(policy -> !isRead(policy))
                .map(policy -> new UnreadRules(name(firewall.inner("firewallPolicy").text("id"), policy),
                        places(firewall).findFirst(), Unread.POLICY));
    }

    /**
     * Whether the policy, whose rules were not read, lists firewalls that use it, but no collected firewall uses it.
     */
    private boolean isOfUnreadFirewall(String policy) {
        return isUsed(policy) && !isRead(policy) && !isReferenced(policy, firewalls.values(), "firewallPolicy");
    }

    private static String name(String written, String id) {
        return SecurityGroupReader.lastSegment(written.isEmpty() ? id : written);
    }

    /**
     * Whether the rules of the policy were read: all rule collection groups that the policy lists, or at least one
     * group if the policy lists none or was not read.
     */
    private boolean isRead(String policy) {
        ResourceFields read = policies.get(policy);
        return read != null && read.get("ruleCollectionGroups").isArray()
                ? rules.keySet().containsAll(read.ids("ruleCollectionGroups"))
                : rules.keySet().stream().anyMatch(group -> policyOf(group).filter(policy::equals).isPresent());
    }

    /**
     * Whether a firewall may apply the NAT rules of the policy. It must use the policy directly, because "NAT rule
     * collections aren't inherited" by derived policies (Microsoft Learn, "Azure Firewall Manager policy overview", and
     * {@code firewalls} in the REST page "Firewall Policies - Get").
     */
    private boolean mayApply(String policy) {
        ResourceFields read = policies.get(policy);
        return isUsed(policy) || (read == null || !read.get("firewalls").isArray())
                && !isReferenced(policy, policies.values(), "basePolicy");
    }

    private boolean isUsed(String policy) {
        ResourceFields read = policies.get(policy);
        return read != null && read.get("firewalls").isArray() ? !read.ids("firewalls").isEmpty()
                : isReferenced(policy, firewalls.values(), "firewallPolicy");
    }

    private static boolean isReferenced(String policy, Collection<ResourceFields> by, String field) {
        return by.stream().anyMatch(fields -> fields.reference(field).filter(policy::equals).isPresent());
    }

    /** Returns one publication for each protocol; empty for a rule that allows only a few senders. */
    private List<Publication> publications(ResourceFields rule) {
        List<Publication> found = new ArrayList<>();
        Optional<AddressSet> target = Cidr.parse(rule.text("translatedAddress")).map(Cidr::asSet);
        boolean named = target.isEmpty() && !rule.text("translatedFqdn").isEmpty();
        Optional<RangeSet> ports = PortNotation.parse(rule.text("translatedPort"));
        Senders senders = senders(rule);
        if (target.isEmpty() && !named || ports.isEmpty() || senders == Senders.FEW) {
            return found;
        }
        List<String> protocols = Stream.concat(texts(rule, "protocols"), texts(rule, "ipProtocols")).toList();
        for (Protocol protocol : List.of(Protocol.TCP, Protocol.UDP)) {
            boolean speaks = protocols.stream()
                    .anyMatch(text -> text.equalsIgnoreCase("Any") || text.equalsIgnoreCase(protocol.azureName()));
            if (speaks) {
                found.add(new Publication(rule.text("name").isEmpty() ? "–" : rule.text("name"), protocol, target,
                        ports.get(), !named && senders == Senders.MANY));
            }
        }
        return found;
    }

    private static Stream<String> texts(ResourceFields fields, String list) {
        return fields.list(list).stream().map(node -> node.asText("").strip()).filter(text -> !text.isEmpty());
    }

    /** How many senders a rule allows. */
    private enum Senders {
        FEW,
        MANY,
        UNKNOWN
    }

    /**
     * Evaluates the addresses of the rule and of its IP groups (Microsoft Learn, "IP Groups in Azure Firewall"). An IP
     * group that was not read may contain any sender.
     */
    private Senders senders(ResourceFields rule) {
        List<Optional<ResourceFields>> groups = texts(rule, "sourceIpGroups")
                .map(id -> Optional.ofNullable(addressGroups.get(ResourceFields.normalise(id))))
                .toList();
        List<Optional<AddressSet>> sets = Stream
                .concat(texts(rule, "sourceAddresses"),
                        groups.stream().flatMap(Optional::stream).flatMap(group -> texts(group, "ipAddresses")))
                .map(FirewallReader::addresses)
                .toList();
        AddressSet open = AddressSet.unionOf(sets.stream().flatMap(Optional::stream).toList())
                .intersect(PublicSpace.without(AddressSet.NONE));
        if (open.v4().size().compareTo(FEW) > 0 || !open.v6().isEmpty() || sets.isEmpty() && groups.isEmpty()) {
            return Senders.MANY;
        }
        boolean read = groups.stream().allMatch(Optional::isPresent) && sets.stream().allMatch(Optional::isPresent);
        return read ? Senders.FEW : Senders.UNKNOWN;
    }

    /** Parses an address, a prefix, a range with a hyphen, or {@code *}. */
    private static Optional<AddressSet> addresses(String text) {
        String[] ends = text.split("\\s*-\\s*", 2);
        if (ends.length == 2) {
            return AddressSet.between(ends[0], ends[1]);
        }
        return text.equals("*") ? Optional.of(AddressSet.ALL) : Cidr.parse(text).map(Cidr::asSet);
    }
}
