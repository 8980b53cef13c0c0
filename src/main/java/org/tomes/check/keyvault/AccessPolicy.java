package org.tomes.check.keyvault;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.view.KeyVault;

/**
 * An access policy of a vault that does not use roles. Azure does not return whether the holder is a person.
 *
 * @param holder object id in lower case
 * @param secrets permissions for secrets, in lower case
 * @param all all permissions, in lower case
 */
record AccessPolicy(String holder, Set<String> secrets, Set<String> all) {

    static List<AccessPolicy> of(KeyVault vault) {
        return vault.resource().node().properties().objects("accessPolicies").stream().map(AccessPolicy::of).toList();
    }

    private static AccessPolicy of(JsonNodeView node) {
        JsonNodeView permissions = node.child("permissions");
        Set<String> all = List.of("keys", "secrets", "certificates", "storage")
                .stream()
                .flatMap(kind -> permissions.texts(kind).stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new AccessPolicy(node.text("objectId").orElse("?").toLowerCase(Locale.ROOT),
                permissions.texts("secrets")
                        .stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                all);
    }

    boolean readsSecrets() {
        return secrets.contains("get") || secrets.contains("all");
    }

    /** Whether the holder can permanently delete items. */
    boolean administers() {
        return all.contains("purge") || all.contains("all");
    }
}
