package org.tomes.check.keyvault;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.view.KeyVault;

/**
 * An access policy of a vault that does not use roles. Azure does not return whether the holder of the policy is a
 * person.
 *
 * @param holder object id in lower case
 * @param secrets permissions for secrets, in lower case
 * @param all all permissions, in lower case
 * @param managesAll whether the holder can create and delete secrets, keys and certificates
 */
record AccessPolicy(String holder, Set<String> secrets, Set<String> all, boolean managesAll) {

    static final String POLICIES = "accessPolicies";
    private static final Set<String> MANAGED = Set.of("create", "delete");

    static List<AccessPolicy> of(KeyVault vault) {
        return vault.node().properties().objects(POLICIES).stream().map(AccessPolicy::of).toList();
    }

    private static AccessPolicy of(JsonNodeView node) {
        JsonNodeView permissions = node.child("permissions");
        Set<String> secrets = permissions("secrets", permissions);
        Set<String> keys = permissions("keys", permissions);
        Set<String> certificates = permissions("certificates", permissions);
        return new AccessPolicy(node.text("objectId").orElse("?").toLowerCase(Locale.ROOT), secrets,
                Stream.of(secrets, keys, certificates, permissions("storage", permissions))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()),
                secrets.containsAll(Set.of("get", "set", "delete")) && keys.containsAll(MANAGED)
                        && certificates.containsAll(MANAGED));
    }

    private static Set<String> permissions(String kind, JsonNodeView permissions) {
        return permissions.texts(kind).stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Whether the data of the vault contains its access policies; Azure returns at least an empty list. */
    static boolean arePoliciesRead(KeyVault vault) {
        return vault.node().properties().has(POLICIES);
    }

    boolean readsSecrets() {
        return secrets.contains("get") || secrets.contains("all");
    }

    /**
     * Whether the holder can permanently delete items, or can manage items of every kind. The portal's template “Key,
     * Secret, & Certificate Management” allows the latter, without purging.
     */
    boolean administers() {
        return managesAll || all.contains("purge") || all.contains("all");
    }
}
