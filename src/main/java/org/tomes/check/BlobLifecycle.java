package org.tomes.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Rules of a storage account that delete blobs by their age (Microsoft Learn, "Optimize costs by automatically managing
 * the data lifecycle", and REST "Management Policies"). A pull queries these rules; for imported files, the rules are
 * known only if a file contains them.
 */
public final class BlobLifecycle {

    private static final List<String> AGES = List.of("daysAfterModificationGreaterThan", "daysAfterCreationGreaterThan",
            "daysAfterLastAccessTimeGreaterThan");

    /**
     * Type of the blobs in which diagnostic settings store logs; from Microsoft's page "Azure resource logs" (storage
     * account).
     */
    static final String APPENDED = "appendBlob";
    /**
     * Type of the blobs in which flow logs are stored; from Microsoft's page "Flow logging for network security groups"
     * (log format).
     */
    public static final String IN_BLOCKS = "blockBlob";

    private static final CachedValue<Inventory, ResourceIndex<Resource>> BY_ACCOUNT = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.resources(ResourceType.STORAGE_DELETION_RULES),
                    policy -> policy.id().parent()));

    private final List<Resource> policies;
    private final boolean rulesKnown;

    private BlobLifecycle(List<Resource> policies, boolean rulesKnown) {
        this.policies = policies;
        this.rulesKnown = rulesKnown;
    }

    public static BlobLifecycle of(ResourceId account, CheckContext context) {
        List<Resource> policies = BY_ACCOUNT.in(context.inventory()).of(account);
        boolean provenEmpty = context.inventory().snapshot().source() == SnapshotSource.PULL
                ? context.inventory().find(account).isPresent()
                        && context.covers(ResourceType.STORAGE_DELETION_RULES, account)
                : context.inventory().provesNoMore(ResourceType.STORAGE_DELETION_RULES, account);
        boolean rulesRead = policies.isEmpty() ? provenEmpty : policies.stream().allMatch(Resource::hasProperties);
        return new BlobLifecycle(policies, rulesRead);
    }

    /** Whether the rules of the account were read, or the account is known to have no rules. */
    public boolean isKnown() {
        return rulesKnown;
    }

    /**
     * Returns the number of days after which the earliest rule deletes the blobs of one of the containers.
     *
     * @param containers prefixes of the names of the containers
     * @param kind type of the blobs, as used in rules
     */
    public Optional<Integer> after(List<String> containers, String kind) {
        return policies.stream()
                .flatMap(BlobLifecycle::rules)
                .filter(rule -> rule.flag("enabled").orElse(true) && concerns(rule, containers, kind))
                .flatMap(rule -> days(rule.child("definition").child("actions").child("baseBlob").child("delete")))
                .min(Integer::compare);
    }

    private static Stream<JsonNodeView> rules(Resource policy) {
        return policy.node().properties().child("policy").objects("rules").stream();
    }

    /**
     * Whether the rule applies to blobs in one of the containers. A rule for blobs with certain tags does not apply to
     * logs.
     */
    private static boolean concerns(JsonNodeView rule, List<String> containers, String kind) {
        JsonNodeView filters = rule.child("definition").child("filters");
        List<String> prefixes = filters.texts("prefixMatch");
        List<String> kinds = filters.texts("blobTypes");
        boolean ofKind = kinds.isEmpty() || kinds.stream().anyMatch(kind::equalsIgnoreCase);
        return ofKind && filters.objects("blobIndexMatch").isEmpty()
                && (prefixes.isEmpty() || prefixes.stream()
                        .anyMatch(prefix -> containers.stream()
                                .anyMatch(container -> container.startsWith(prefix) || prefix.startsWith(container))));
    }

    private static Stream<Integer> days(JsonNodeView delete) {
        return AGES.stream().flatMap(age -> delete.number(age).stream());
    }
}
