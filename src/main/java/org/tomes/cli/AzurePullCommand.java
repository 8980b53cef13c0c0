package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.pull.PullService.PulledSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pulls the current state of Azure into a snapshot. */
@Command(name = "pull")
final class AzurePullCommand extends RegisterCommand {

    @Mixin
    private SignInOptions signIn;

    @Option(names = "--vault-items", descriptionKey = "tomes.option.vault-items")
    private boolean vaultItems;

    @Option(names = "--label", paramLabel = "L", defaultValue = "", descriptionKey = "tomes.option.label")
    private String label;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        PulledSnapshot pulled = register.azure()
                .pull()
                .snapshot(actor(register), signIn.connection(), signIn.request(vaultItems, register), label,
                        PullSummary.progress(output));
        PullSummary.note(pulled.outcomes(), output);
        pulled.warnings().forEach(output::note);
        if (output.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("snapshot", SnapshotJson.of(pulled.snapshot(), output.texts()));
            json.put("collectors", PullSummary.json(pulled.outcomes(), output.texts()));
            json.put("warnings", pulled.warnings().stream().map(output.texts()::get).toList());
            output.json(json);
        } else {
            output.line(output.texts()
                    .get("pull.done", String.valueOf(pulled.snapshot().number()), pulled.snapshot().resourceCount(),
                            pulled.snapshot().origins().size()));
        }
        return 0;
    }
}
