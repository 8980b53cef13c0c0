package org.tomes.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.Network;
import org.tomes.nsg.answer.GroupCheck;
import org.tomes.nsg.segment.Zones;
import org.tomes.parameter.Parameter;

/**
 * All that checks look at: what one snapshot holds, the exact view of its network, the company's own rules, and the
 * time.
 */
public final class CheckContext {

    private final Inventory inventory;
    private final CheckRules rules;
    private final Instant now;
    private final CompanyContext company;
    private final Network network;
    private final List<org.tomes.nsg.UnreadRule> networkGaps;
    private final List<KnownSubscription> subscriptions;
    private Zones zones;
    private final Map<ResourceId, GroupCheck> groups = new HashMap<>();

    /** Where nothing else is known. */
    public CheckContext(Inventory inventory, CheckRules rules, Instant now) {
        this(inventory, rules, now, CompanyContext.NOTHING);
    }

    public CheckContext(Inventory inventory, CheckRules rules, Instant now, CompanyContext company) {
        this.company = company;
        this.inventory = inventory;
        this.rules = rules;
        this.now = now;
        this.network = SnapshotNetwork.of(inventory, company.serviceTags());
        this.subscriptions = KnownSubscription.of(inventory)
                .stream()
                .filter(subscription -> isOfInterest(subscription.id()))
                .toList();
        this.networkGaps = new ArrayList<>(network.notRead());
        // Checks of single NSGs ask for admin rules by themselves, and tell which one may turn their answer.
        GroupCheck.of(network.withAdminRules(List.of()), networkGaps::add)
                .forEach(check -> ResourceId.parse(check.group().id()).ifPresent(id -> groups.put(id, check)));
    }

    public Inventory inventory() {
        return inventory;
    }

    public CheckRules rules() {
        return rules;
    }

    /** The value that the company requires. */
    public int value(Parameter parameter) {
        return rules.values().get(parameter);
    }

    public Instant now() {
        return now;
    }

    public CompanyContext company() {
        return company;
    }

    /** Subscriptions that were read, or of which at least one resource was read, in the order of their ids. */
    public List<KnownSubscription> subscriptions() {
        return subscriptions;
    }

    /** All that files name; of a pull those that were read, and those in which reading was refused. */
    private boolean isOfInterest(ResourceId subscription) {
        return inventory.readSubscriptionOf(subscription) || inventory.notRead()
                .stream()
                .flatMap(gap -> ResourceId.parse(gap.origin()).stream())
                .anyMatch(origin -> sameSubscription(origin, subscription));
    }

    /** Those that were read. */
    ResourceIndex<Resource> resourceGroups() {
        return inventory.make("resource groups by id", () -> ResourceIndex
                .of(inventory.resources(ResourceType.RESOURCE_GROUP), group -> Optional.of(group.id())));
    }

    /** The network as packets see it. A group's id is that of its resource. */
    public Network network() {
        return network;
    }

    /** What of the network was not read, and the groups that no check could be made of. */
    public List<org.tomes.nsg.UnreadRule> networkGaps() {
        return networkGaps;
    }

    /** Which subnet is which zone: as the company says, else as names and rules let one think. */
    public Zones zones() {
        if (zones == null) {
            zones = company.plan().zonesOf(network);
        }
        return zones;
    }

    /** What there is to say about the NSG with this id; empty if it was not read whole. */
    public Optional<GroupCheck> group(ResourceId id) {
        return Optional.ofNullable(groups.get(id));
    }

    /**
     * Whether all resources of this type were read in the subscription of {@code of}. A pull notes what it asked for
     * and what it was refused; who may not read the locks of a subscription may not read all of it, and Resource Graph
     * leaves out the rest without a word (Microsoft Learn, "Permissions in Azure Resource Graph"); of files it is
     * believed where they hold at least one such resource of the same subscription, or a list of them that is empty,
     * and no list of them was cut off.
     */
    public boolean covers(ResourceType type, ResourceId of) {
        if (inventory.snapshot().source() == SnapshotSource.FILES) {
            return inventory.isCompleteInFiles(type, of);
        }
        return inventory.readSubscriptionOf(of) && inventory.snapshot().counts().containsKey(type)
                && inventory.notRead()
                        .stream()
                        .filter(gap -> gap.lacks(type) || isLockRefused(gap))
                        .noneMatch(gap -> concerns(gap, of));
    }

    /**
     * Whether it is known that some of this type were not read in the subscription of {@code of}: then a check that
     * found nothing to look at must not be silent.
     */
    public boolean lacks(ResourceType type, ResourceId of) {
        return inventory.notRead()
                .stream()
                .filter(gap -> gap.lacks(type))
                .anyMatch(gap -> inventory.snapshot().source() == SnapshotSource.FILES ? gap.lacks(type, of)
                        : concerns(gap, of));
    }

    private static boolean isLockRefused(UnreadEntry gap) {
        return gap.lacks(ResourceType.LOCK) && gap.reason().key().equals("pull.rightMissing");
    }

    /**
     * A gap's origin is the subscription or the resource that was asked, or no id where all were asked at once. What
     * one vault refuses says nothing of the next one.
     */
    private static boolean concerns(UnreadEntry gap, ResourceId of) {
        return ResourceId.parse(gap.origin())
                .map(asked -> sameSubscription(asked, of) && !isAnotherOfItsKind(asked, of))
                .orElse(true);
    }

    private static boolean isAnotherOfItsKind(ResourceId one, ResourceId other) {
        return !one.equals(other) && one.type().isPresent() && one.type().equals(other.type());
    }

    private static boolean sameSubscription(ResourceId one, ResourceId other) {
        return key(one).equals(key(other));
    }

    private static Optional<String> key(ResourceId id) {
        return id.subscription().map(subscription -> subscription.toLowerCase(Locale.ROOT));
    }
}
