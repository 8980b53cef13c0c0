package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.check.keyvault.VaultItemRow;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the secrets, keys and certificates of all key vaults by name, and writes them to a file; never a value. */
@Command(name = "secrets")
final class AzureSecretsCommand extends OpenRegisterCommand {

    private static final String FIELD = "inventory.secret.";

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "tomes.option.secrets-export")
    private Path file;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        Inventory newest = newestSnapshot(register);
        List<VaultItemRow> secrets = VaultItemRow.of(newest, register.azure().rules().criteria().ownerTags());
        boolean settings = VaultItemRow.areAppSettingsRead(newest);
        List<ResourceType> missing = VaultItemRow.TYPES.stream().filter(type -> !newest.covers(type)).toList();
        missing.forEach(type -> output.note(Message.of("inventory.notCollected", type.text())));
        if (!settings) {
            output.note(Message.of(FIELD + "noSettings"));
        }
        Texts texts = output.texts();
        if (file != null) {
            sheet(secrets, texts).write(file, register);
        }
        return output.reply(() -> JsonObject.of("snapshot", newest.snapshot().number())
                .with("notCollected", missing, type -> JsonObject.of("type", type.text()))
                .with("settingsCollected", settings)
                .with("secrets", secrets, AzureSecretsCommand::json), () -> table(secrets, settings, output));
    }

    private static JsonObject json(VaultItemRow secret) {
        return JsonObject.of("vault", secret.vault())
                .with("kind", secret.kind())
                .with("name", secret.name())
                .with("enabled", secret.enabled())
                .with("expires", secret.expires())
                .with("expiryCollected", secret.hasDates())
                .with("owner", secret.owner())
                .with("usedBy", secret.usedBy());
    }

    private static void table(List<VaultItemRow> secrets, boolean settings, CommandOutput output) {
        output.table(secrets, column(FIELD + "vault", VaultItemRow::vault),
                column(FIELD + "kind", "inventory.secret", VaultItemRow::kind),
                column(FIELD + "name", VaultItemRow::name), column(FIELD + "state", AzureSecretsCommand::state),
                column(FIELD + "expires", AzureSecretsCommand::expiry),
                columnOrDash(FIELD + "owner", VaultItemRow::owner), columnOrDash(FIELD + "usedBy",
                        secret -> settings && !secret.usedBy().isEmpty() ? secret.usedBy() : null));
    }

    private static TableExport sheet(List<VaultItemRow> secrets, Texts texts) {
        return new TableExport(texts.get(FIELD + "title"),
                Stream.of("vault", "kind", "name", "state", "expires", "owner", "usedBy")
                        .map(column -> texts.get(FIELD + column))
                        .toList(),
                secrets.stream()
                        .map(secret -> List.of(secret.vault(), texts.name("inventory.secret", secret.kind()),
                                secret.name(), texts.get(state(secret)), text(expiry(secret), texts),
                                secret.owner().orElse(""), String.join(", ", secret.usedBy())))
                        .toList());
    }

    private static String text(Object value, Texts texts) {
        return value instanceof Message message ? texts.get(message) : value.toString();
    }

    private static Message state(VaultItemRow secret) {
        return Message.of(FIELD + secret.enabled().map(on -> on ? "enabled" : "disabled").orElse("unknown"));
    }

    /** Returns a date in UTC, or a text that there is no date. */
    private static Object expiry(VaultItemRow secret) {
        return secret.expires()
                .map(moment -> (Object) LocalDate.ofInstant(moment, ZoneOffset.UTC))
                .orElseGet(() -> Message.of(FIELD + (secret.hasDates() ? "never" : "unknown")));
    }
}
