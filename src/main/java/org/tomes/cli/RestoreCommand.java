package org.tomes.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tomes.backup.RestoredRegister;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replaces the register with a backup and keeps the replaced file. Rejected while a window has the register open. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.restore-file")
    private Path file;

    @Override
    public Integer call() {
        TomesCommand root = TomesCommand.of(spec);
        String register = RegisterFile.at(root.register()).file().toString();
        if (root.context().isHandedOver()) {
            throw new Problem(ProblemKind.REGISTER, Message.of("cli.restoreWhileOpen", register));
        }
        RestoredRegister restored = root.context().restore(root.register(), file, root.passphrase(), root.as());
        CommandOutput output = CommandOutput.of(spec);
        String aside = restored.aside().map(Path::toString).orElse(null);
        output.reply(
                () -> JsonObject.of("register", register)
                        .with("replaced", aside)
                        .with("head", AuditCommand.json(restored.head()))
                        .with("warnings", restored.warnings(), output.texts()::get),
                () -> print(register, restored, output));
        if (!restored.isIntact()) {
            restored.warnings().forEach(output::note);
            output.note(Message.of("cli.restoredNotIntact"));
        }
        return restored.isIntact() ? 0 : 1;
    }

    private static void print(String register, RestoredRegister restored, CommandOutput output) {
        output.line(output.texts().get("cli.restored", register, restored.head().number()));
        restored.aside().ifPresent(file -> output.line(output.texts().get("cli.keptAside", file.toString())));
    }
}
