package org.tomes.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.importing.ListScope;
import org.tomes.inventory.importing.UnreadCause;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.segment.Zones;
import org.tomes.parameter.Parameter;

/**
 * Provides everything that checks assess: one snapshot, the exact analysis of its network, the company's rules, and the
 * time.
 */
public final class CheckContext implements CachedValue.Source {

    /**
     * Types that can be listed only for a complete subscription; such a list includes the contents of its resource
     * groups.
     */
    private static final Set<ResourceType> WITHOUT_GROUP_OPTION = Set.of(ResourceType.ELIGIBLE_ROLE,
            ResourceType.ROLE_SCHEDULE, ResourceType.ALERT_SUPPRESSION);

    private static final CachedValue<Inventory, ResourceIndex<Resource>> RESOURCE_GROUPS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.resources(ResourceType.RESOURCE_GROUP),
                    group -> Optional.of(group.id())));

    private final Map<CachedValue<?, ?>, Object> derivedValues = new ConcurrentHashMap<>();
    private final Inventory read;
    private final Inventory inventory;
    private final CheckCriteria rules;
    private final Instant now;
    private final CompanyContext company;
    private final Network network;
    private final List<org.tomes.nsg.UnreadItem> networkGaps;
    private final List<CollectedSubscription> subscriptions;
    private Zones zones;
    private final Map<ResourceId, NsgAnalysis> groups = new HashMap<>();

    /** Creates a context without further company data. */
    public CheckContext(Inventory inventory, CheckCriteria rules, Instant now) {
        this(inventory, rules, now, CompanyContext.NOTHING);
    }

    public CheckContext(Inventory read, CheckCriteria rules, Instant now, CompanyContext company) {
        this.company = company;
        this.read = read;
        this.inventory = read.withoutUncertainProperties();
        this.rules = rules;
        this.now = now;
        this.network = SnapshotNetwork.of(inventory, company.serviceTags());
        this.subscriptions = CollectedSubscription.of(inventory)
                .stream()
                .filter(subscription -> isInScope(subscription.id()))
                .toList();
        this.networkGaps = new ArrayList<>(network.notRead());
        // Checks of individual NSGs query security admin rules themselves, and name the rule that could change their
        // result.
        NsgAnalysis.of(network.withAdminRules(List.of()), networkGaps::add)
                .forEach(check -> ResourceId.parse(check.group().id()).ifPresent(id -> groups.put(id, check)));
    }

    @Override
    public Map<CachedValue<?, ?>, Object> derivedValues() {
        return derivedValues;
    }

    public Inventory inventory() {
        return inventory;
    }

    /** See {@link Inventory#certain}. */
    public Optional<Resource> certain(ResourceId id) {
        return read.certain(id);
    }

    public CheckCriteria rules() {
        return rules;
    }

    /** Returns the value required by the company. */
    public int value(Parameter parameter) {
        return rules.values().get(parameter);
    }

    public Instant now() {
        return now;
    }

    public CompanyContext company() {
        return company;
    }

    /**
     * Returns the subscriptions of which the subscription itself or at least one resource was read, in the order of
     * their ids.
     */
    public List<CollectedSubscription> subscriptions() {
        return subscriptions;
    }

    /**
     * Whether checks apply to the subscription. For files, they apply to all subscriptions; for a pull, to those that
     * were read and those in which reading was refused.
     */
    private boolean isInScope(ResourceId subscription) {
        return inventory.wasSubscriptionRead(subscription) || inventory.notRead()
                .stream()
                .flatMap(unread -> ResourceId.parse(unread.origin()).stream())
                .anyMatch(origin -> isSameSubscription(origin, subscription));
    }

    /** Returns the resource groups that were read, by id. */
    ResourceIndex<Resource> resourceGroups() {
        return RESOURCE_GROUPS.in(inventory);
    }

    /** Returns the network as the packet analysis uses it. The id of an NSG is the id of its resource. */
    public Network network() {
        return network;
    }

    /** Returns the parts of the network that were not read, and the NSGs that could not be analysed. */
    public List<org.tomes.nsg.UnreadItem> networkGaps() {
        return networkGaps;
    }

    /**
     * Returns the zones of the subnets: those assigned by the company, otherwise those suggested by names and rules.
     */
    public Zones zones() {
        if (zones == null) {
            zones = company.plan().zonesOf(network);
        }
        return zones;
    }

    /** Returns the analysis of the NSG with this id; empty if the NSG was not read completely. */
    public Optional<NsgAnalysis> group(ResourceId id) {
        return Optional.ofNullable(groups.get(id));
    }

    /**
     * Whether all resources of this type were read in the subscription of {@code of}. A pull records what it queried
     * and what was refused. An account that cannot read the locks of a subscription cannot read all of it, and Resource
     * Graph omits the rest without a message (Microsoft Learn, "Permissions in Azure Resource Graph"). Files count as
     * complete if they contain at least one resource of this type in the same subscription, or an empty list of this
     * type, and no list of this type is truncated.
     */
    public boolean covers(ResourceType type, ResourceId of) {
        if (inventory.snapshot().source() == SnapshotSource.FILES) {
            return inventory.isCompleteInFiles(type, of);
        }
        return inventory.wasSubscriptionRead(of) && inventory.snapshot().counts().containsKey(type)
                && Stream
                        .concat(inventory.gaps().of(type).stream(),
                                inventory.gaps()
                                        .of(ResourceType.LOCK)
                                        .stream()
                                        .filter(unread -> unread.cause() == UnreadCause.ACCESS_DENIED))
                        .noneMatch(unread -> concerns(unread, of));
    }

    /**
     * Whether the list of this type that includes {@code of} was read. Azure lists some types, such as firewall rules,
     * separately for each resource, and Azure CLI commands may be limited to one resource group. Such a list proves
     * nothing about other resources.
     */
    public boolean lists(ResourceType type, ResourceId of) {
        if (!covers(type, of) || inventory.snapshot().source() != SnapshotSource.FILES) {
            return covers(type, of);
        }
        ResourceId id = of.child(type.text().substring(type.text().lastIndexOf('/') + 1), "?");
        return inventory.provesNoMore(type, of)
                || (ListScope.isListedByParent(type, id) ? inventory.isListedInFiles(type, id)
                        : type.equals(ResourceType.LOCK) ? inventory.isGroupListed(type, of)
                                : WITHOUT_GROUP_OPTION.contains(type) || !inventory.isPerhapsOfOneGroup(type, of));
    }

    /**
     * Whether some resources of this type are known to be missing in the subscription of {@code of}. A check that finds
     * no resource of the type must then report this.
     */
    public boolean lacks(ResourceType type, ResourceId of) {
        return inventory.snapshot().source() == SnapshotSource.FILES ? inventory.gaps().lacks(type, of)
                : inventory.gaps().of(type).stream().anyMatch(unread -> concerns(unread, of));
    }

    /**
     * Whether data that was not read could concern the resource. The origin of the gap is the subscription or resource
     * that was queried; it has no id if all were queried at once. A gap of one vault does not affect another vault.
     */
    private static boolean concerns(UnreadEntry unread, ResourceId of) {
        return ResourceId.parse(unread.origin())
                .map(origin -> isSameSubscription(origin, of) && !isAnotherOfItsKind(origin, of))
                .orElse(true);
    }

    private static boolean isAnotherOfItsKind(ResourceId id, ResourceId other) {
        return !id.equals(other) && id.type().isPresent() && id.type().equals(other.type());
    }

    private static boolean isSameSubscription(ResourceId id, ResourceId other) {
        return key(id).equals(key(other));
    }

    private static Optional<String> key(ResourceId id) {
        return id.subscription().map(subscription -> subscription.toLowerCase(Locale.ROOT));
    }
}
