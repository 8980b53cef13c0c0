package org.tomes.document.cloudevidence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.NetworkRuleSet;
import org.tomes.inventory.view.RegionNames;
import org.tomes.text.Texts;

/**
 * The configuration of the key vaults. A setting that is absent in a completely read vault has Azure's default; data
 * that was not read is marked as unknown.
 */
final class VaultTable {

    /** Number of days that is Azure's default for vaults without the setting. */
    private static final int DEFAULT_DAYS = 90;
    private static final Set<String> AUDIT_LOGS = Set.of("auditevent", "audit", "alllogs");

    private final DocumentBuilder document;
    private final Texts texts;
    private final Inventory inventory;

    VaultTable(DocumentBuilder document, Inventory inventory) {
        this.document = document;
        this.texts = document.texts();
        this.inventory = inventory;
    }

    TableBuilder filled() {
        TableBuilder table = new TableBuilder(texts, "cloudevidence.vaults").rowHeads()
                .column("name", 16)
                .column("softDelete", 10)
                .column("purge", 11)
                .column("model", 13)
                .column("network", 12)
                .column("logs", 12);
        inventory.keyVaults()
                .forEach(vault -> table.row((vault.name() + "\n" + RegionNames.of(vault.location())).strip(),
                        softDelete(vault),
                        document.formats().yesNo(ifRead(vault, vault.purgeProtection().orElse(false))), model(vault),
                        network(vault), document.formats().yesNo(logged(vault))));
        return table;
    }

    private static Optional<Boolean> ifRead(KeyVault vault, boolean answer) {
        return vault.hasProperties() ? Optional.of(answer) : Optional.empty();
    }

    private String softDelete(KeyVault vault) {
        return vault.softDelete()
                .filter(on -> on)
                .map(on -> texts.get("cloudevidence.softDelete.days", vault.softDeleteDays().orElse(DEFAULT_DAYS)))
                .orElseGet(() -> document.formats().yesNo(vault.softDelete()));
    }

    private String model(KeyVault vault) {
        return texts.get(ifRead(vault, vault.rbac().orElse(false))
                .map(rbac -> rbac ? "cloudevidence.model.rbac" : "cloudevidence.model.policies")
                .orElse("document.format.unknown"));
    }

    private String network(KeyVault vault) {
        if (!vault.hasProperties()) {
            return texts.get("document.format.unknown");
        }
        if (vault.publicNetworkAccess().filter("Disabled"::equalsIgnoreCase).isPresent()) {
            return texts.get("cloudevidence.network.closed");
        }
        boolean restricted = vault.firewall()
                .flatMap(NetworkRuleSet::defaultAction)
                .filter("Deny"::equalsIgnoreCase)
                .isPresent();
        return texts.get(restricted ? "cloudevidence.network.restricted" : "cloudevidence.network.open");
    }

    /** Whether access is logged; empty if the diagnostic settings of the vault's subscription were not read. */
    private Optional<Boolean> logged(KeyVault vault) {
        boolean read = inventory.snapshot().source() == SnapshotSource.FILES
                ? inventory.isCompleteInFiles(ResourceType.DIAGNOSTIC_SETTING, vault.id())
                : inventory.covers(ResourceType.DIAGNOSTIC_SETTING);
        return !read ? Optional.empty()
                : Optional.of(inventory.diagnosticSettings()
                        .stream()
                        .filter(setting -> setting.source().filter(vault.id()::equals).isPresent())
                        .flatMap(setting -> setting.logs().stream())
                        .anyMatch(VaultTable::auditsAccess));
    }

    private static boolean auditsAccess(DiagnosticSetting.Log log) {
        return log.enabled().orElse(false) && AUDIT_LOGS.contains(log.category().toLowerCase(Locale.ROOT));
    }
}
