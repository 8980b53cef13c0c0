package org.tomes.check.backup;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.ProtectedItem.Kind;
import org.tomes.inventory.view.ResourceView;
import org.tomes.text.Message;

/**
 * Checks whether a resource is backed up, based on the backup items in vaults that refer to its id. An item counts if
 * its backups are active and healthy and have a recent recovery point. Only a restore test proves that a recovery point
 * can be restored.
 */
abstract class BackupCheck extends BaseCheck {

    /** Backup items of both kinds of vaults, by the resource that they back up. */
    static final CachedValue<Inventory, ResourceIndex<ProtectedItem>> BY_SOURCE = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.protectedItems(), ProtectedItem::source));

    BackupCheck(String id, ControlRef... controls) {
        this(id, Severity.HIGH, controls);
    }

    BackupCheck(String id, Severity severity, ControlRef... controls) {
        super(id, severity, controls);
    }

    /**
     * @param items items that refer to the resource; if several vaults contain backups of it, the best item counts
     */
    final Assessment assess(CheckedResource subject, ResourceId id, List<ProtectedItem> items, CheckContext context) {
        if (items.isEmpty()) {
            return read(context, id, ResourceType.PROTECTED_ITEM, ResourceType.RECOVERY_VAULT)
                    ? notMet(subject, "unprotected")
                    : typeNotRead(subject, ResourceType.PROTECTED_ITEM);
        }
        return items.stream()
                .map(item -> assess(subject, item, BackupItemCondition.of(item, context)))
                .min(Comparator.comparing(Assessment::result, Comparator.comparingInt(BackupCheck::order)))
                .orElseThrow();
    }

    private static int order(CheckOutcome result) {
        return switch (result) {
            case MET -> 0;
            case NOT_ASSESSED -> 1;
            case NOT_MET -> 2;
        };
    }

    private Assessment assess(CheckedResource subject, ProtectedItem item, BackupItemCondition condition) {
        return switch (condition.state()) {
            case GOOD ->
                met(subject, "protected", vault(item), item.policy().map(ResourceId::name).orElse("–"), day(condition));
            case STOPPED -> notMet(subject, "stopped", vault(item), item.state().orElse("–"));
            case UNKNOWN -> notAssessed(subject, unknownValue("protectionState", item.state().orElse("–")));
            case UNPROVEN -> missingProperty(subject, item.state().isEmpty() ? "protectionState" : "policyId");
            case FAILED -> notMet(subject, "failed", vault(item));
            case NO_POINT -> notMet(subject, shared("no-point", vault(item)));
            case UNHEALTHY -> notMet(subject, shared("unhealthy", vault(item), item.health().orElse("–")));
            case OLD -> notMet(subject, shared("old", vault(item), day(condition), condition.days()));
            case RHYTHM_UNKNOWN ->
                notAssessed(subject, shared("rhythm-unknown", vault(item), day(condition), condition.days()));
            case UNDATED -> notAssessed(subject, shared(item.inBackupVault() ? "state-only" : "undated", vault(item)));
            case AHEAD -> notAssessed(subject, shared("ahead", vault(item), day(condition)));
            case PARTIAL -> notAssessed(subject, shared("partial", vault(item), day(condition)));
        };
    }

    /**
     * Assesses backup items whose source is not in the data. Good backups count as good; old or stopped backups may
     * belong to a deleted source.
     *
     * @param source source of an item; empty if it is unknown
     */
    final Stream<Assessment> absent(ResourceType type, Kind kind, Function<ProtectedItem, Optional<ResourceId>> source,
            CheckContext context) {
        Map<Optional<ResourceId>, List<ProtectedItem>> items = context.inventory()
                .protectedItems()
                .stream()
                .filter(item -> item.kind() == kind)
                .collect(Collectors.groupingBy(source, LinkedHashMap::new, Collectors.toList()));
        return items.entrySet()
                .stream()
                .filter(entry -> entry.getKey().filter(id -> isReadOrDeleted(type, id, context)).isEmpty())
                .flatMap(entry -> entry.getKey()
                        .map(id -> Stream.of(absent(CheckedResource.of(id, type), entry.getValue(), context)))
                        .orElseGet(() -> entry.getValue()
                                .stream()
                                .map(item -> absent(CheckedResource.of(item), List.of(item), context))));
    }

    final Assessment absent(CheckedResource subject, List<ProtectedItem> items, CheckContext context) {
        return items.stream()
                .filter(ResourceView::hasProperties)
                .map(item -> assess(subject, item, BackupItemCondition.of(item, context)))
                .min(Comparator.comparing(Assessment::result, Comparator.comparingInt(BackupCheck::order)))
                .map(best -> best.result() == CheckOutcome.NOT_MET
                        ? notAssessed(subject, shared("absent", best.reason()))
                        : best)
                .orElseGet(() -> notFullyRead(subject));
    }

    /**
     * Whether the resource is in the data, or known to be deleted because a complete list of its type does not contain
     * it.
     */
    static boolean isReadOrDeleted(ResourceType type, ResourceId id, CheckContext context) {
        Inventory inventory = context.inventory();
        return inventory.find(id).isPresent()
                || (inventory.snapshot().source() == SnapshotSource.FILES ? inventory.isListedInFiles(type, id)
                        : context.covers(type, id));
    }

    private static Message shared(String reasonKey, Object... arguments) {
        return Message.of("check.backup.item." + reasonKey, arguments);
    }

    private static String day(BackupItemCondition condition) {
        return condition.newest().map(point -> LocalDate.ofInstant(point, ZoneOffset.UTC).toString()).orElse("–");
    }

    /**
     * Whether all backup items of the subscription were read, or the subscription has no vault that could contain any.
     * A vault backs up only resources of its subscription.
     */
    static boolean read(CheckContext context, ResourceId id, ResourceType items, ResourceType vaults) {
        return context.covers(items, id) && coversAllVaults(context, id, items, vaults)
                || context.covers(vaults, id) && !context.inventory().hasTypeInSubscription(vaults, id);
    }

    /**
     * Whether the backup items of each vault were read. Azure lists them separately for each vault (Azure CLI
     * reference, "az backup item list"), and a pull queries each vault. Files without the list of vaults do not show
     * whether further vaults exist.
     */
    private static boolean coversAllVaults(CheckContext context, ResourceId id, ResourceType items,
            ResourceType vaults) {
        Inventory inventory = context.inventory();
        return inventory.snapshot().source() != SnapshotSource.FILES || inventory.provesNoMore(items, id)
                || context.covers(vaults, id)
                        && inventory.resources(items)
                                .stream()
                                .allMatch(item -> item.hasProperties() || !isInSameSubscription(item, id))
                        && inventory.resources(vaults)
                                .stream()
                                .filter(vault -> isInSameSubscription(vault, id))
                                .allMatch(vault -> inventory.isListedInFiles(items, itemsParentOf(vault.id())));
    }

    private static boolean isInSameSubscription(Resource resource, ResourceId id) {
        return CollectedSubscription.of(resource.id()).equals(CollectedSubscription.of(id));
    }

    private static ResourceId itemsParentOf(ResourceId vault) {
        return vault.child("backupFabrics", "Azure");
    }

    static String vault(ProtectedItem item) {
        return item.vault().map(ResourceId::name).orElse("–");
    }
}
