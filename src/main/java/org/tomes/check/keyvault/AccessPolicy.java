package org.tomes.check.keyvault;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.view.KeyVault;

/**
 * One entry of a vault that roles do not decide over. Azure does not tell whether its holder is a person.
 *
 * @param holder object id in lower case
 * @param secrets what it may do with secrets, in lower case
 * @param all what it may do with anything, in lower case
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

    /** Whether its holder can take things away for good. */
    boolean administers() {
        return all.contains("purge") || all.contains("all");
    }
}
