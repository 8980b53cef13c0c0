package org.tomes.check.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.ManagementPorts;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Security admin rules of Azure Virtual Network Manager, which are evaluated before all NSGs: {@code AlwaysAllow}
 * bypasses NSGs, {@code Deny} blocks traffic before it reaches them, {@code Allow} leaves the decision to them; from
 * Microsoft's page "Security admin rules in Azure Virtual Network Manager". The analysis does not consider to which
 * networks a configuration was deployed, or which networks a network group contains by policy. A security admin rule
 * can therefore make the result for an NSG undecided, but never met or not met.
 */
final class SecurityAdminRules {

    private static final List<ResourceType> LEVELS = List.of(ResourceType.of("Microsoft.Network/networkManagers"),
            ResourceType.of("Microsoft.Network/networkManagers/securityAdminConfigurations"),
            ResourceType.of("Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections"));

    private static final CachedValue<CheckContext, SecurityAdminRules> ALL = new CachedValue<>(SecurityAdminRules::new);

    /** The rules by priority. */
    private final List<AdminRule> rules;
    private final List<String> admitting;
    private final List<String> unread;

    /**
     * @param collection rule collection of the rule; its rules apply to the same networks
     * @param everything whether the rule applies to all senders, their ports and all receivers
     * @param internet whether the sources of the rule contain more public addresses than one company uses
     */
    private record AdminRule(String name, Optional<ResourceId> collection, Direction direction, String access,
            int priority, boolean internet, boolean everything, RangeSet tcp, RangeSet udp) {

        boolean is(Direction wantedDirection, String wantedAccess) {
            return direction == wantedDirection && access.equalsIgnoreCase(wantedAccess);
        }

        RangeSet ports(Protocol protocol) {
            return protocol == Protocol.TCP ? tcp : udp;
        }
    }

    private SecurityAdminRules(CheckContext context) {
        rules = context.inventory()
                .resources(ResourceType.SECURITY_ADMIN_RULE)
                .stream()
                .filter(Resource::hasProperties)
                .flatMap(rule -> rule(rule).stream())
                .sorted(Comparator.comparing(AdminRule::priority).thenComparing(AdminRule::name))
                .toList();
        admitting = rules.stream()
                .filter(rule -> rule.is(Direction.INBOUND, "AlwaysAllow") && rule.internet())
                .filter(rule -> Stream.of(Protocol.TCP, Protocol.UDP)
                        .anyMatch(protocol -> rule.ports(protocol).intersects(ManagementPorts.of(protocol))))
                .map(AdminRule::name)
                .toList();
        unread = LEVELS.stream()
                .flatMap(level -> context.inventory()
                        .resources(level)
                        .stream()
                        .filter(SecurityAdminRules::mayContainRules)
                        .filter(parent -> !isRead(parent, context)))
                .map(Resource::name)
                .distinct()
                .toList();
    }

    /**
     * Whether the resource may contain security admin rules. A configuration only for connectivity does not; from "What
     * is Azure Virtual Network Manager?" (scope).
     */
    private static boolean mayContainRules(Resource parent) {
        List<String> uses = parent.node().properties().texts("networkManagerScopeAccesses");
        return uses.isEmpty() || uses.stream().anyMatch("SecurityAdmin"::equalsIgnoreCase);
    }

    /** Whether at least one child resource was read, or the parent is known to have none. */
    private static boolean isRead(Resource parent, CheckContext context) {
        ResourceType below = LEVELS.indexOf(parent.type()) + 1 < LEVELS.size()
                ? LEVELS.get(LEVELS.indexOf(parent.type()) + 1)
                : ResourceType.SECURITY_ADMIN_RULE;
        Inventory inventory = context.inventory();
        boolean hasChildren = inventory.resources(below)
                .stream()
                .anyMatch(
                        child -> child.hasProperties() && child.id().parent().filter(parent.id()::equals).isPresent());
        return hasChildren
                || (inventory.snapshot().source() == SnapshotSource.FILES ? inventory.provesNoMore(below, parent.id())
                        : context.covers(below, parent.id()));
    }

    /**
     * Returns the reason why NSGs do not decide about traffic in this direction: a rule bypasses them, or a rule was
     * not read. Empty if NSGs decide.
     */
    Optional<Message> bypass(Direction direction) {
        List<String> names = names(direction, "AlwaysAllow");
        if (!names.isEmpty()) {
            return Optional.of(Message.of("check.reason.admin-allows", BaseCheck.list(names.stream())));
        }
        return unread.isEmpty() ? Optional.empty()
                : Optional
                        .of(Message.of("check.network.management-ports.admin-unread", BaseCheck.list(unread.stream())));
    }

    /**
     * Returns the reason why some traffic in this direction may never reach the NSGs: a security admin rule may deny it
     * first.
     */
    Optional<Message> denial(Direction direction) {
        List<String> names = names(direction, "Deny");
        return names.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("check.reason.admin-denies", BaseCheck.list(names.stream())));
    }

    private List<String> names(Direction direction, String access) {
        return rules.stream().filter(rule -> rule.is(direction, access)).map(AdminRule::name).toList();
    }

    /**
     * Returns network managers, configurations and collections whose rules were not read; any of them may bypass the
     * NSGs.
     */
    List<String> unread() {
        return unread;
    }

    static SecurityAdminRules of(CheckContext context) {
        return ALL.in(context);
    }

    /**
     * Returns the names of rules that may allow access from the internet to management ports, even if the NSG denies
     * it.
     */
    List<String> admitting() {
        return admitting;
    }

    /**
     * Returns the rule that may deny the whole internet access to all of the ports, even if the NSG allows it. A rule
     * has no effect if another rule for the same networks leaves these ports to the NSGs and has a lower number, and
     * therefore higher priority.
     */
    Optional<String> denyingRule(Protocol protocol, RangeSet ports) {
        return rules.stream()
                .filter(rule -> rule.is(Direction.INBOUND, "Deny") && rule.internet())
                .filter(rule -> rule.ports(protocol).containsAll(ports))
                .filter(rule -> rules.stream()
                        .noneMatch(other -> other.is(Direction.INBOUND, "Allow") && other.everything()
                                && other.priority() < rule.priority() && other.collection().equals(rule.collection())
                                && other.ports(protocol).containsAll(ports)))
                .findFirst()
                .map(AdminRule::name);
    }

    /** Returns the rule; empty if Microsoft does not document its direction. */
    private static Optional<AdminRule> rule(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        Optional<Direction> direction = Stream.of(Direction.values())
                .filter(candidate -> properties.text("direction")
                        .filter(candidate.name()::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
        RangeSet ports = RangeSet.unionOf(properties.texts("destinationPortRanges")
                .stream()
                .flatMap(text -> PortNotation.parse(text).stream())
                .toList());
        RangeSet all = properties.texts("destinationPortRanges").isEmpty() ? PortNotation.ALL : ports;
        String protocol = properties.text("protocol").orElse("Any").toLowerCase(Locale.ROOT);
        boolean everything = isAll(properties.objects("sources")) && isAll(properties.objects("destinations"))
                && RangeSet.unionOf(properties.texts("sourcePortRanges")
                        .stream()
                        .flatMap(text -> PortNotation.parse(text).stream())
                        .toList()).containsAll(PortNotation.parse("1-65535").orElseThrow());
        return direction.map(applied -> new AdminRule(resource.name(), resource.id().parent(), applied,
                properties.text("access").orElse(""), properties.number("priority").orElse(Integer.MAX_VALUE),
                isInternet(properties.objects("sources")), everything,
                protocol.equals("any") || protocol.equals("tcp") ? all : RangeSet.EMPTY,
                protocol.equals("any") || protocol.equals("udp") ? all : RangeSet.EMPTY));
    }

    private static boolean isAll(List<JsonNodeView> side) {
        return side.isEmpty() || side.stream()
                .flatMap(item -> item.text("addressPrefix").stream())
                .anyMatch(text -> text.equals("*") || text.equals("0.0.0.0/0"));
    }

    /** Whether the sources include the internet. A rule without sources applies to all sources. */
    private static boolean isInternet(List<JsonNodeView> sources) {
        List<String> prefixes = sources.stream().flatMap(source -> source.text("addressPrefix").stream()).toList();
        AddressSet open = AddressSet
                .unionOf(prefixes.stream().flatMap(text -> Cidr.parse(text).stream()).map(Cidr::asSet).toList())
                .intersect(PublicSpace.without(AddressSet.NONE));
        return prefixes.isEmpty()
                || prefixes.stream().anyMatch(text -> text.equals("*") || text.equalsIgnoreCase("Internet"))
                || PortOpenness.of(open) == PortOpenness.OPEN;
    }
}
