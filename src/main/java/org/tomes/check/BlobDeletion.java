package org.tomes.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.ByResource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * The rules of a storage account that delete blobs by their age (Microsoft Learn, "Optimize costs by automatically
 * managing the data lifecycle", and REST "Management Policies"). Azure is not asked for them; files may contain them.
 */
public final class BlobDeletion {

    private static final ResourceType POLICY = ResourceType.of("Microsoft.Storage/storageAccounts/managementPolicies");
    private static final List<String> AGES = List.of("daysAfterModificationGreaterThan", "daysAfterCreationGreaterThan",
            "daysAfterLastAccessTimeGreaterThan");

    private BlobDeletion() {
    }

    /**
     * Returns after how many days the blobs of containers are deleted.
     *
     * @param containers the beginnings of their names
     * @return empty if no rule is known that deletes all of them
     */
    public static Optional<Integer> after(ResourceId account, List<String> containers, CheckContext context) {
        ByResource<Resource> byAccount = context.inventory()
                .make("deletion rules by storage account",
                        () -> ByResource.of(context.inventory().resources(POLICY), policy -> policy.id().parent()));
        return byAccount.of(account)
                .stream()
                .flatMap(BlobDeletion::rules)
                .filter(rule -> rule.flag("enabled").orElse(true) && concerns(rule, containers))
                .flatMap(rule -> days(rule.child("definition").child("actions").child("baseBlob").child("delete")))
                .min(Integer::compare);
    }

    private static Stream<JsonNodeView> rules(Resource policy) {
        return policy.node().properties().child("policy").objects("rules").stream();
    }

    /** A rule for blobs with certain tags is about none of the logs, which have no tags. */
    private static boolean concerns(JsonNodeView rule, List<String> containers) {
        JsonNodeView filters = rule.child("definition").child("filters");
        List<String> prefixes = filters.texts("prefixMatch");
        return filters.objects("blobIndexMatch").isEmpty() && (prefixes.isEmpty() || prefixes.stream()
                .anyMatch(prefix -> containers.stream()
                        .anyMatch(container -> container.startsWith(prefix) || prefix.startsWith(container))));
    }

    private static Stream<Integer> days(JsonNodeView delete) {
        return AGES.stream().flatMap(age -> delete.number(age).stream());
    }
}
