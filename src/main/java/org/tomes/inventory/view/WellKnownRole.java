package org.tomes.inventory.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Azure's built-in roles that affect security; their ids are the same in every tenant. */
public enum WellKnownRole {

    OWNER("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"),
    CONTRIBUTOR("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"),
    READER("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"),
    USER_ACCESS_ADMINISTRATOR("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator"),
    RBAC_ADMINISTRATOR("f58310d9-a9f6-439a-9e8d-f62e7b41a168", "Role Based Access Control Administrator"),
    KEY_VAULT_ADMINISTRATOR("00482a5a-887f-4fb3-b363-3b7fe8e74483", "Key Vault Administrator"),
    KEY_VAULT_CONTRIBUTOR("f25e0fa2-a7c8-4377-a976-54943a77a395", "Key Vault Contributor"),
    KEY_VAULT_READER("21090545-7ca7-4776-b22c-e363652d74d2", "Key Vault Reader"),
    KEY_VAULT_SECRETS_OFFICER("b86a8fe4-44ce-4948-aee5-eccb2c155cd7", "Key Vault Secrets Officer"),
    KEY_VAULT_SECRETS_USER("4633458b-17de-408a-b874-0445c86b69e6", "Key Vault Secrets User"),
    KEY_VAULT_CERTIFICATES_OFFICER("a4417e6f-fecd-4de8-b567-7b0420556985", "Key Vault Certificates Officer"),
    KEY_VAULT_CERTIFICATE_USER("db79e9a7-68ee-4b58-9aeb-b90e7c24fcba", "Key Vault Certificate User"),
    KEY_VAULT_CRYPTO_OFFICER("14b46e9e-c2b7-41b4-b07b-48a6ebf60603", "Key Vault Crypto Officer"),
    KEY_VAULT_CRYPTO_USER("12338af0-0e69-4776-bea7-57ae8d297424", "Key Vault Crypto User"),
    KEY_VAULT_DATA_ACCESS_ADMINISTRATOR("8b54135c-b56d-4d72-a534-26097cfdc8d8", "Key Vault Data Access Administrator");

    private final String id;
    private final String title;

    WellKnownRole(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public static Optional<WellKnownRole> of(String roleId) {
        String id = roleId.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /** Whether the role is built into Azure. A built-in role has only the known permissions of its name. */
    public static boolean isBuiltIn(String roleId) {
        return BuiltIn.IDS.contains(roleId.toLowerCase(Locale.ROOT)) || of(roleId).isPresent();
    }

    /** Loaded when first used. */
    private static final class BuiltIn {

        private static final Set<String> IDS = read();

        private static Set<String> read() {
            try (InputStream lines = WellKnownRole.class.getResourceAsStream("built-in-roles.txt")) {
                return new String(lines.readAllBytes(), StandardCharsets.US_ASCII).lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns Azure's name of the role, which is the same in all languages. */
    public String title() {
        return title;
    }
}
