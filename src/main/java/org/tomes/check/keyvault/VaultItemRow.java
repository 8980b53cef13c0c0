package org.tomes.check.keyvault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.resource.SecretText;
import org.tomes.inventory.view.AppSettings;
import org.tomes.inventory.view.VaultItem;

/**
 * One secret, key or certificate of a key vault. Only its name is collected, never its value.
 *
 * @param vault name of the vault
 * @param enabled empty if this was not collected
 * @param expires empty if the item never expires or the date was not collected
 * @param hasDates whether state and expiry date were collected
 * @param owner value of the first owner tag that the check rules name
 * @param usedBy app and name of each collected setting that refers to the item
 */
public record VaultItemRow(String vault, Kind kind, String name, Optional<Boolean> enabled, Optional<Instant> expires,
        boolean hasDates, Optional<String> owner, List<String> usedBy) {

    public enum Kind {
        SECRET,
        KEY,
        CERTIFICATE
    }

    /** Types of the items, in display order. */
    public static final List<ResourceType> TYPES = List.of(ResourceType.SECRET, ResourceType.KEY,
            ResourceType.CERTIFICATE);
    private static final List<String> APPS = List.of("Microsoft.Web/sites", "Microsoft.Web/sites/slots");
    /**
     * Matches both forms with a URI in Microsoft's page "Use Key Vault references as app settings in Azure App
     * Service".
     */
    private static final Pattern BY_URI = Pattern
            .compile("(?i)SecretUri\\s*=\\s*https://([^./]+)[^/]*/secrets/([^/;)]+)");
    /** Matches a reference with the names of vault and secret, in any order. */
    private static final Pattern BY_NAME = Pattern
            .compile("(?i)(?=.*\\bVaultName\\s*=\\s*([^;)\\s]+)).*\\bSecretName\\s*=\\s*([^;)\\s]+)");

    /** Returns the current version of each item, by vault, kind and name. */
    public static List<VaultItemRow> of(Inventory inventory, List<String> ownerTags) {
        Map<String, List<String>> users = users(inventory);
        return Stream.of(Kind.values())
                .flatMap(kind -> VaultItems
                        .current(inventory.resources(TYPES.get(kind.ordinal())).stream().map(VaultItem::of).toList())
                        .stream()
                        .filter(item -> !VaultItems.belongsToCertificate(item))
                        .map(item -> of(item, kind, ownerTags, users)))
                .sorted(Comparator.comparing(VaultItemRow::vault)
                        .thenComparing(VaultItemRow::kind)
                        .thenComparing(VaultItemRow::name))
                .toList();
    }

    private static VaultItemRow of(VaultItem item, Kind kind, List<String> ownerTags, Map<String, List<String>> users) {
        String vault = item.vault().replaceFirst("\\..*$", "");
        return new VaultItemRow(vault, kind, item.id().name(), item.enabled(), item.expires(), item.hasDates(),
                ownerTags.stream()
                        .flatMap(wanted -> item.resource()
                                .tags()
                                .entrySet()
                                .stream()
                                .filter(tag -> tag.getKey().equalsIgnoreCase(wanted))
                                .map(tag -> tag.getValue().strip()))
                        .filter(name -> !name.isEmpty())
                        .findFirst(),
                // Settings use a certificate through the secret with the same name.
                kind == Kind.KEY ? List.of() : users.getOrDefault(key(vault, item.id().name()), List.of()));
    }

    /** Whether the settings of at least one app were collected; a pull does not read app settings. */
    public static boolean areAppSettingsRead(Inventory inventory) {
        return apps(inventory).anyMatch(app -> !AppSettings.of(app, inventory).isEmpty());
    }

    private static Stream<Resource> apps(Inventory inventory) {
        return APPS.stream().flatMap(type -> inventory.resources(ResourceType.of(type)).stream());
    }

    private static Map<String, List<String>> users(Inventory inventory) {
        Map<String, List<String>> users = new HashMap<>();
        apps(inventory).forEach(app -> AppSettings.of(app, inventory)
                .forEach((setting, value) -> value.filter(SecretText::isReference)
                        .flatMap(VaultItemRow::target)
                        .ifPresent(target -> users.computeIfAbsent(target, key -> new ArrayList<>())
                                .add(app.id().qualifiedName() + ": " + setting))));
        return users;
    }

    private static Optional<String> target(String reference) {
        return Stream.of(BY_URI, BY_NAME)
                .map(form -> form.matcher(reference))
                .filter(Matcher::find)
                .map(found -> key(found.group(1), found.group(2)))
                .findFirst();
    }

    private static String key(String vault, String name) {
        return (vault + "/" + name).toLowerCase(Locale.ROOT);
    }
}
