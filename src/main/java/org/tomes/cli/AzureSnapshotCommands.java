package org.tomes.cli;

import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotInUse;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands that change a snapshot's label or delete the snapshot. Both changes are recorded in the trail. */
final class AzureSnapshotCommands {

    private AzureSnapshotCommands() {
    }

    @Command(name = "label")
    static final class Label extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "SNAPSHOT", descriptionKey = "tomes.parameter.snapshot")
        private int number;

        @Parameters(index = "1", paramLabel = "LABEL", descriptionKey = "tomes.parameter.snapshot-label")
        private String label;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            InventoryService inventory = register.azure().inventory();
            Snapshot renamed = inventory.label(actor(register), inventory.get(number), label);
            return output.reply(() -> JsonObject.of("snapshot", SnapshotJson.of(renamed, output.texts())),
                    Message.of("inventory.labelled", String.valueOf(number), renamed.label()));
        }
    }

    @Command(name = "delete")
    static final class Delete extends OpenRegisterCommand {

        @Parameters(paramLabel = "SNAPSHOT", descriptionKey = "tomes.parameter.snapshot")
        private int number;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            InventoryService inventory = register.azure().inventory();
            Snapshot snapshot = inventory.get(number);
            try {
                inventory.delete(actor(register), snapshot);
            } catch (SnapshotInUse e) {
                List<Message> otherUses = e.uses().subList(1, e.uses().size());
                otherUses.forEach(use -> output.note(Message.of("inventory.alsoUsed", use)));
                throw e;
            }
            return output.reply(() -> JsonObject.of("deleted",
                    JsonObject.of("number", number).with("label", snapshot.label()).with("hash", snapshot.hash())),
                    Message.of("inventory.deleted", String.valueOf(number)));
        }
    }
}
