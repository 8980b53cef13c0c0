package org.tomes.cli;

import org.tomes.app.OpenRegister;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pulls the current state of Azure into a snapshot. */
@Command(name = "pull")
final class AzurePullCommand extends OpenRegisterCommand {

    @Mixin
    private SignInOptions signIn;

    @Option(names = "--vault-items", descriptionKey = "tomes.option.vault-items")
    private boolean vaultItems;

    @Option(names = "--entra", descriptionKey = "tomes.option.entra")
    private boolean entra;

    @Option(names = "--label", paramLabel = "L", defaultValue = "", descriptionKey = "tomes.option.label")
    private String label;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        PulledSnapshot pulled = register.azure()
                .pull()
                .snapshot(actor(register), signIn.connection(), signIn.request(vaultItems, register).withEntra(entra),
                        label, PullSummary.progress(output));
        PullSummary.note(pulled.outcomes(), output);
        pulled.warnings().forEach(output::note);
        return output.reply(
                () -> JsonObject.of("snapshot", SnapshotJson.of(pulled.snapshot(), output.texts()))
                        .with("collectors", PullSummary.json(pulled.outcomes(), output.texts()))
                        .with("warnings", pulled.warnings(), output.texts()::get),
                Message.of("pull.done", String.valueOf(pulled.snapshot().number()), pulled.snapshot().resourceCount(),
                        pulled.snapshot().origins().size()));
    }
}
