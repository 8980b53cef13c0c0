package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.DifferenceListener;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.NothingRead;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for Azure snapshots. */
@Command(name = "azure",
        subcommands = {AzureCommand.Import.class, AzurePullCommand.class, AzureTestCommand.class, AzureMapCommand.class,
            AzureCommand.ListAll.class, AzureSnapshotCommands.Label.class, AzureSnapshotCommands.Delete.class,
            AzureCommand.Diff.class, DefenderIssueCommands.Alerts.class, DefenderIssueCommands.Vulnerabilities.class,
            AzureSecretsCommand.class})
final class AzureCommand extends CommandGroup {

    @Command(name = "import")
    static final class Import extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "tomes.parameter.azure-files")
        private List<Path> paths;

        @Option(names = "--label", paramLabel = "L", defaultValue = "", descriptionKey = "tomes.option.label")
        private String label;

        @Option(names = "--complete", descriptionKey = "tomes.option.complete")
        private boolean complete;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Snapshot snapshot;
            try {
                snapshot = register.azure()
                        .inventory()
                        .importFiles(actor(register), InputFileFinder.below(paths), label, complete,
                                ReadingProgress.NONE);
            } catch (NothingRead e) {
                e.notRead().forEach(gap -> output.note(gap.sentence()));
                throw e;
            }
            Snapshot current = register.azure().inventory().latest().orElseThrow().snapshot();
            if (current.number() != snapshot.number()) {
                output.note(Message.of("inventory.importedOlder", String.valueOf(current.number())));
            }
            List<ResourceEntry> missing = register.azure().inventory().missing(snapshot);
            return output.reply(() -> JsonObject.of("snapshot", SnapshotJson.of(snapshot, output.texts()))
                    .with("missing", missing, SnapshotDifferenceWriter::identity), () -> {
                        output.line(output.texts()
                                .get("inventory.imported", String.valueOf(snapshot.number()), snapshot.resourceCount(),
                                        snapshot.origins().size()));
                        output.table(snapshot.counts().entrySet(),
                                column("inventory.type", type -> type.getKey().text()),
                                column("inventory.resources", type -> type.getValue()));
                        if (!missing.isEmpty()) {
                            output.note(Message.of(snapshot.isDeclaredComplete() ? "inventory.missing.complete"
                                    : "cli.inventory.missing.command", missing.size()));
                        }
                        snapshot.notRead().forEach(gap -> output.note(gap.sentence()));
                    });
        }
    }

    @Command(name = "snapshots")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            List<Snapshot> snapshots = register.azure().inventory().all();
            return output.reply(
                    () -> JsonObject.of("snapshots", snapshots, snapshot -> SnapshotJson.of(snapshot, texts)),
                    () -> output.table(snapshots, column("inventory.number", Snapshot::number),
                            column("inventory.label", Snapshot::label),
                            column("inventory.capturedAt", snapshot -> output.moment(snapshot.capturedAt())),
                            column("inventory.resources", Snapshot::resourceCount),
                            column("inventory.notReadCount", snapshot -> snapshot.notRead().size())));
        }
    }

    /** Compares two snapshots, the earlier one first. */
    @Command(name = "diff")
    static final class Diff extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "A", descriptionKey = "tomes.parameter.snapshot-before")
        private int before;

        @Parameters(index = "1", paramLabel = "B", descriptionKey = "tomes.parameter.snapshot-after")
        private int after;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            InventoryService inventory = register.azure().inventory();
            Snapshot earlier = inventory.get(before);
            Snapshot later = inventory.get(after);
            if (output.isJson()) {
                output.stream(json -> new SnapshotDifferenceWriter(json).write(inventory, earlier, later));
                return 0;
            }
            Texts texts = output.texts();
            Lines lines = new Lines(output, texts);
            SortedSet<ResourceType> notCompared = inventory.compare(earlier, later, lines);
            if (lines.printed == 0) {
                output.line(texts.get("inventory.noDifference"));
            }
            if (lines.notSeen > 0) {
                output.note(Message.of("inventory.notSeen", lines.notSeen));
            }
            notCompared.forEach(type -> output.note(Message.of("inventory.notCompared", type.text())));
            return 0;
        }

        /** Prints each difference on a line as soon as it is found. */
        private static final class Lines implements DifferenceListener {

            private final CommandOutput output;
            private final Texts texts;
            private int printed;
            private int notSeen;

            private Lines(CommandOutput output, Texts texts) {
                this.output = output;
                this.texts = texts;
            }

            @Override
            public void added(ResourceEntry resource) {
                say("inventory.added", resource.id().toString());
            }

            @Override
            public void removed(ResourceEntry resource) {
                say("inventory.removed", resource.id().toString());
            }

            @Override
            public void notSeen(ResourceEntry resource) {
                notSeen++;
            }

            @Override
            public void changed(PropertyChange change) {
                say("inventory.changed", change.resource().id().toString(), change.path(),
                        value(change.before(), texts), value(change.after(), texts));
            }

            private void say(String key, Object... arguments) {
                printed++;
                output.line(texts.get(key, arguments));
            }
        }

        private static String value(JsonNode value, Texts texts) {
            return value.isNull() ? texts.get("inventory.nothing")
                    : value.isTextual() ? value.asText() : value.toString();
        }
    }
}
