package org.tomes.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.importing.AzureFileReader;
import org.tomes.inventory.importing.GapsByType;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;

/**
 * Provides the resources of one snapshot by type. Each list is created on first access and is in the order of the
 * resources' ids. If a list is empty, {@link #covers} returns whether there are no such resources or whether they were
 * not read.
 */
public final class Inventory implements NetworkLists, SecurityLists, BackupAndMonitoringLists {

    private static final CachedValue<Inventory, AbsenceProof> COMPLETENESS = new CachedValue<>(AbsenceProof::of);
    private static final CachedValue.ByKey<Inventory, ResourceType, Boolean> COVERED = new CachedValue.ByKey<>(
            (inventory, type) -> inventory.snapshot.covers(type));
    private static final CachedValue.ByKey<Inventory, ResourceType, Boolean> PARTLY_READ = new CachedValue.ByKey<>(
            (inventory, type) -> inventory.snapshot.lacks(type));
    private static final CachedValue.ByKey<Inventory, ResourceType, Set<Optional<String>>> SUBSCRIPTIONS_WITH = new CachedValue.ByKey<>(
            (inventory, type) -> inventory.resources(type)
                    .stream()
                    .map(resource -> subscription(resource.id()))
                    .collect(Collectors.toSet()));
    private static final CachedValue<Inventory, Set<Optional<String>>> WITH_CONTENT = new CachedValue<>(
            inventory -> Stream
                    .concat(inventory.resources.stream()
                            .filter(resource -> !resource.type().equals(ResourceType.SUBSCRIPTION))
                            .map(Resource::id),
                            inventory.snapshot.emptyCollections().stream().map(ListFact::subscription))
                    .map(Inventory::subscription)
                    .collect(Collectors.toSet()));
    /**
     * Gaps, cached by the number of resources that could not be parsed so far, because each such resource adds a gap.
     */
    private static final CachedValue.ByKey<Inventory, Integer, GapsByType> GAPS = new CachedValue.ByKey<>(
            (inventory, unparsed) -> GapsByType.of(inventory.notRead()));
    private static final CachedValue<Inventory, Set<ResourceId>> DISPUTED = new CachedValue<>(
            inventory -> inventory.notRead()
                    .stream()
                    .flatMap(gap -> gap.disputed().stream())
                    .collect(Collectors.toSet()));

    private final Snapshot snapshot;
    private final List<Resource> resources;
    private final Map<ResourceType, List<Resource>> byType;
    private final Map<ResourceId, Resource> byId;
    private final Map<CachedValue<?, ?>, Object> derivedValues = new ConcurrentHashMap<>();
    private final Map<ResourceType, List<?>> views = new ConcurrentHashMap<>();
    private final Set<UnreadEntry> unparsed = ConcurrentHashMap.newKeySet();

    public Inventory(Snapshot snapshot, List<Resource> resources) {
        this.snapshot = snapshot;
        this.resources = resources.stream().sorted(Comparator.comparing(Resource::id)).toList();
        this.byType = this.resources.stream().collect(Collectors.groupingBy(Resource::type));
        this.byId = this.resources.stream().collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    private Inventory(Inventory same) {
        this.snapshot = same.snapshot;
        this.resources = same.resources;
        this.byType = same.byType;
        this.byId = same.byId;
        this.unparsed.addAll(same.unparsed);
    }

    /**
     * Returns the same content without the lists that were created so far. They need as much memory as the resources of
     * a large snapshot; each is created again on its next access.
     */
    public Inventory withoutLists() {
        return new Inventory(this);
    }

    /**
     * Reads the content of files without storing it in a register.
     *
     * @throws NothingRead if no file contained a resource
     */
    public static Inventory read(List<InputFile> files, ReadingProgress progress) {
        ImportResult result = AzureFileReader.read(files, progress);
        if (result.resources().isEmpty()) {
            throw new NothingRead("inventory.nothingRead", result.notRead());
        }
        return new Inventory(Snapshot.of("", result), result.resources());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public List<Resource> resources() {
        return resources;
    }

    @Override
    public List<Resource> resources(ResourceType type) {
        return byType.getOrDefault(type, List.of());
    }

    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether all resources of this type were read; if not, nothing about them can be assessed. */
    public boolean covers(ResourceType type) {
        return COVERED.in(this, type);
    }

    /**
     * Whether the snapshot contains a resource of this type in the same subscription. If the id is outside all
     * subscriptions, whether it contains one outside all subscriptions.
     */
    public boolean hasTypeInSubscription(ResourceType type, ResourceId id) {
        return SUBSCRIPTIONS_WITH.in(this, type).contains(subscription(id));
    }

    /**
     * Whether files contain the resources of this type in the subscription of this id: at least one complete resource
     * or an empty list, and no list that is known to be incomplete.
     */
    public boolean isCompleteInFiles(ResourceType type, ResourceId id) {
        return completeness().isComplete(type, id, gaps());
    }

    /**
     * Whether files prove that a resource which they do not contain does not exist. Only lists that were declared
     * complete prove this, and they may be limited to a resource group or a parent.
     */
    public boolean isProvenAbsentByFiles(ResourceType type, ResourceId id) {
        return completeness().provesAbsent(type, id, gaps());
    }

    /** Whether files contain the resources that Azure lists together with this id: its siblings within one parent. */
    public boolean isListedInFiles(ResourceType type, ResourceId id) {
        return completeness().isListedWithSiblings(type, id);
    }

    /**
     * Whether the files contain a list of this type that was not limited to a resource group other than that of this
     * id.
     */
    public boolean isGroupListed(ResourceType type, ResourceId id) {
        return completeness().isGroupListedOrAll(type, id);
    }

    /** Whether the list of this type in the files may have been limited to one of several resource groups. */
    public boolean isPerhapsOfOneGroup(ResourceType type, ResourceId id) {
        return snapshot.source() == SnapshotSource.FILES && completeness().isPerhapsOfOneGroup(type, id);
    }

    /** Whether an empty list proves that the subscription of this id has no further resources of the type. */
    public boolean provesNoMore(ResourceType type, ResourceId id) {
        return completeness().hasEmptyList(type, id) && !PARTLY_READ.in(this, type);
    }

    /** Whether a query left out the column for resources of this type, so that a missing value proves nothing. */
    public boolean omitsColumn(String column, Resource resource) {
        return completeness().listsAround(resource.id())
                .stream()
                .anyMatch(list -> list.omitsColumn(resource.type(), column, resource.id()));
    }

    /** Whether one list contains resources of the type both from the subscription of this id and from above it. */
    public boolean hasInherited(ResourceType type, ResourceId id) {
        return completeness().listsAround(id).stream().anyMatch(list -> list.provesInherited(type, id));
    }

    private AbsenceProof completeness() {
        return COMPLETENESS.in(this);
    }

    /** Whether some resources of this type could not be read. */
    public boolean lacks(ResourceType type) {
        return !gaps().of(type).isEmpty();
    }

    /** Returns the entries of {@link #notRead} by type. */
    public GapsByType gaps() {
        return GAPS.in(this, unparsed.size());
    }

    /**
     * Whether the subscription of this id was read. A pull covers selected subscriptions. Other subscriptions are known
     * only from their entry in the list of subscriptions, or from references to them. For files, the answer is always
     * true.
     */
    public boolean wasSubscriptionRead(ResourceId id) {
        return snapshot.source() == SnapshotSource.FILES || subscription(id).isEmpty() || hasContentOf(id);
    }

    /**
     * Whether the snapshot contains more of this subscription than its entry in the list of subscriptions; an empty
     * list of its resources is sufficient.
     */
    public boolean hasContentOf(ResourceId id) {
        return WITH_CONTENT.in(this).contains(subscription(id));
    }

    private static Optional<String> subscription(ResourceId id) {
        return id.subscription().map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Returns resources of which two contradictory versions were read; neither version is assessed. */
    public Set<ResourceId> disputed() {
        return DISPUTED.in(this);
    }

    /**
     * Returns the same inventory without the properties of resources that are not certain, so that no result depends on
     * them. These are disputed resources, which have two versions, and resources declared by a template, of which a
     * deployment determines some values. NSG rules retain their properties, because it is known which ports the rules
     * may concern.
     */
    public Inventory withoutUncertainProperties() {
        Set<Resource> uncertain = resources.stream().filter(this::isUncertain).collect(Collectors.toSet());
        return uncertain.isEmpty() ? this
                : new Inventory(snapshot,
                        resources.stream()
                                .map(resource -> uncertain.contains(resource) ? resource.withoutProperties() : resource)
                                .toList());
    }

    private boolean isUncertain(Resource resource) {
        return !resource.type().equals(ResourceType.SECURITY_RULE)
                && (disputed().contains(resource.id()) || resource.isDeclaredInPart());
    }

    /**
     * Returns the resource if all or some of its properties are certain. It was read completely, or it is declared by a
     * template, see {@link Resource#declared()}.
     */
    public Optional<Resource> certain(ResourceId id) {
        return find(id).filter(resource -> !disputed().contains(id))
                .flatMap(resource -> resource.hasProperties() ? Optional.of(resource) : resource.declared());
    }

    /** Returns the entries that are missing from the snapshot, including those that could not be parsed so far. */
    public List<UnreadEntry> notRead() {
        return unparsed.isEmpty() ? snapshot.notRead()
                : Stream.concat(snapshot.notRead().stream(), unparsed.stream()).toList();
    }

    @Override
    public Map<CachedValue<?, ?>, Object> derivedValues() {
        return derivedValues;
    }

    @Override
    @SuppressWarnings("unchecked") // each type always has the same view
    public <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        List<?> parsed = views.get(type);
        if (parsed == null) {
            parsed = resources(type).stream().flatMap(resource -> view(type, resource, view)).toList();
            views.put(type, parsed);
        }
        return (List<T>) parsed;
    }

    private <T> Stream<T> view(ResourceType type, Resource resource, Function<Resource, T> view) {
        return Faults.contain("view of " + type, () -> Stream.of(view.apply(resource)), reason -> {
            unparsed.add(new UnreadEntry(resource.id().toString(), resource.type().text(), reason));
            return Faults.contain("view in part of " + type, () -> Stream.of(view.apply(resource.withoutProperties())),
                    secondReason -> Stream.of());
        });
    }
}
