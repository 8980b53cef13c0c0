package org.tomes.document.cloudevidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.AzureText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.inventory.view.BackupPolicy.Rhythm;
import org.tomes.inventory.view.RecoveryVault;
import org.tomes.inventory.view.RegionNames;
import org.tomes.text.Texts;

/** Tables about the retention of backups, and about the protection of backups and resources against deletion. */
final class BackupTables {

    private BackupTables() {
    }

    static TableBuilder vaults(DocumentBuilder document, Inventory inventory) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.backup.vaults").rowHeads()
                .column("name", 4)
                .column("location", 3)
                .column("softDelete", 3)
                .column("immutability", 3)
                .column("redundancy", 3);
        inventory.recoveryVaults()
                .forEach(vault -> table.row(vault.name(), document.formats().orDash(RegionNames.of(vault.location())),
                        softDelete(document, vault, inventory), immutability(document.texts(), vault),
                        vault.redundancy().map(new AzureText(document.texts())::redundancy).orElse("–")));
        return table;
    }

    /** Returns the state of soft delete from the vault itself, or from the older API for this setting. */
    private static String softDelete(DocumentBuilder document, RecoveryVault vault, Inventory inventory) {
        Optional<String> state = vault.softDelete()
                .or(() -> inventory.backupConfigurations()
                        .stream()
                        .filter(configuration -> configuration.vault().filter(vault.id()::equals).isPresent())
                        .flatMap(configuration -> configuration.softDelete().stream())
                        .findFirst());
        String written = state.orElse("").toLowerCase(Locale.ROOT);
        return switch (written) {
            case "enabled",
                    "on" ->
                vault.softDeleteDays()
                        .map(days -> document.texts().get("cloudevidence.softDelete.days", days))
                        .orElse(document.formats().yesNo(Optional.of(true)));
            case "alwayson" -> document.texts().get("cloudevidence.backup.alwaysOn");
            case "disabled", "off" -> document.formats().yesNo(Optional.of(false));
            default -> document.formats().yesNo(Optional.empty());
        };
    }

    private static String immutability(Texts texts, RecoveryVault vault) {
        return switch (vault.immutability().orElse("").toLowerCase(Locale.ROOT)) {
            case "disabled" -> texts.get("document.format.no");
            case "unlocked" -> texts.get("cloudevidence.backup.unlocked");
            case "locked" -> texts.get("cloudevidence.backup.locked");
            default -> texts.get("document.format.unknown");
        };
    }

    static TableBuilder policies(DocumentBuilder document, Inventory inventory) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.backup.policies").rowHeads()
                .column("name", 14)
                .column("vault", 14)
                .column("kind", 13)
                .column("daily", 9)
                .column("weekly", 12)
                .column("monthly", 10)
                .column("yearly", 9)
                .column("other", 10);
        Texts texts = document.texts();
        inventory.backupPolicies()
                .forEach(policy -> table.row(policy.name(), policy.vault().map(ResourceId::name).orElse("–"),
                        policy.workload().map(kind -> workload(kind, texts)).orElse("–"),
                        retentionText(texts, policy, Rhythm.DAILY), retentionText(texts, policy, Rhythm.WEEKLY),
                        retentionText(texts, policy, Rhythm.MONTHLY), retentionText(texts, policy, Rhythm.YEARLY),
                        retentionText(texts, policy, Rhythm.OTHER)));
        return table;
    }

    /** Returns the name of a workload; Azure's term if Tomes has no text for it. */
    private static String workload(String kind, Texts texts) {
        String key = "cloudevidence.backup.workload." + kind;
        return texts.containsKey(key) ? texts.get(key) : kind;
    }

    private static String retentionText(Texts texts, BackupPolicy policy, Rhythm rhythm) {
        String retentions = policy.retentions()
                .stream()
                .filter(retention -> retention.rhythm() == rhythm)
                .map(retention -> retentionText(texts, retention))
                .collect(Collectors.joining("; "));
        return retentions.isEmpty() ? "–" : retentions;
    }

    private static String retentionText(Texts texts, Retention retention) {
        String duration = retention.count().map(count -> switch (retention.unit().orElse("").toLowerCase(Locale.ROOT)) {
            case "days" -> texts.get("document.format.days", count);
            case "weeks" -> texts.get("document.format.weeks", count);
            case "months" -> texts.get("document.format.months", count);
            case "years" -> texts.get("document.format.years", count);
            default -> String.valueOf(count);
        }).orElse(texts.get("document.format.unknown"));
        return retention.part().map(part -> part + ": " + duration).orElse(duration);
    }

    static TableBuilder locks(DocumentBuilder document, Inventory inventory) {
        ScopeLabels labels = new ScopeLabels(document.texts(), inventory);
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.backup.locks").rowHeads()
                .column("name", 3)
                .column("level", 3)
                .column("scope", 5);
        inventory.locks()
                .forEach(
                        lock -> table.row(lock.name(), level(document.texts(), lock.level()), labels.of(lock.scope())));
        return table;
    }

    private static String level(Texts texts, Optional<String> level) {
        return switch (level.orElse("").toLowerCase(Locale.ROOT)) {
            case "cannotdelete" -> texts.get("cloudevidence.backup.locks.cannotDelete");
            case "readonly" -> texts.get("cloudevidence.backup.locks.readOnly");
            default -> level.orElse(texts.get("document.format.unknown"));
        };
    }
}
