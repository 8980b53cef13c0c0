package org.tomes.durability;

import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.passphrase.Secret;

/** The kinds of work that are interrupted by a kill. */
enum Kind {
    WRITE("single writes", () -> new Writes(Optional.empty())),
    ENCRYPTED("single writes to an encrypted register",
            () -> new Writes(Optional.of(new Secret("five unrelated words")))),
    AZURE_IMPORT("imports of Azure files", AzureImports::new),
    MEASURE_IMPORT("imports of measures from Excel", MeasureImports::new),
    SCORE_IMPORT("imports of Secure Scores", ScoreImports::new),
    MIGRATION("migrations of an older register", Updates::new),
    BACKUP("backups of a register that is written to", BackingUp::new),
    RESTORE("restores", Restores::new),
    COMPACTION("compaction at close", Compactions::new),
    PASSPHRASE("changes of the passphrase", Passphrases::new),
    FORWARDING("commands forwarded to an open window", ForwardedCommands::new);

    private final String words;
    private final Supplier<Scenario> scenario;

    Kind(String words, Supplier<Scenario> scenario) {
        this.words = words;
        this.scenario = scenario;
    }

    String words() {
        return words;
    }

    Scenario scenario() {
        return scenario.get();
    }
}
