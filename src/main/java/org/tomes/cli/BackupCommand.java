package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tomes.app.VerifiedBackup;
import org.tomes.backup.RegisterSummary;
import org.tomes.backup.StoredBackup;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes a copy of the register, which may be open in a window; the copy is itself a register. Alternatively, lists
 * Tomes' automatic backups, even if the register can no longer be opened.
 */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    private static final String SCRIPT = ".sql";
    private static final double MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "tomes.parameter.backup-file")
    private Path file;

    @Option(names = "--list", descriptionKey = "tomes.option.backup-list")
    private boolean list;

    @Option(names = "--script", descriptionKey = "tomes.option.backup-script")
    private boolean script;

    @Option(names = "--to-passphrase-file", paramLabel = "FILE", descriptionKey = "tomes.option.backup-passphrase")
    private Path secret;

    @Override
    public Integer call() {
        if (list == (file != null)) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.backupWhat"));
        }
        return list ? list() : script ? writeScript() : write();
    }

    private int writeScript() {
        TomesCommand root = TomesCommand.of(spec);
        CommandOutput output = CommandOutput.of(spec);
        Path target = file.toString().endsWith(SCRIPT) ? file : file.resolveSibling(file.getFileName() + SCRIPT);
        ChainHead head = RegisterAccess.with(spec, register -> {
            register.register()
                    .passphrase()
                    .ifPresent(secret -> output.note(Message.of("cli.scriptNotEncrypted", target.toString())));
            return root.context().transfers().script(register, target);
        });
        return output.reply(
                () -> JsonObject.of("backup", JsonObject.of("file", target).with("head", AuditCommand.json(head))),
                Message.of("cli.backedUp", target.toString(), head.number(), head.hash()));
    }

    private int write() {
        TomesCommand root = TomesCommand.of(spec);
        CommandOutput output = CommandOutput.of(spec);
        ChainHead head = RegisterAccess.with(spec,
                register -> root.context()
                        .transfers()
                        .backup(register, file, Optional.ofNullable(secret).map(Secret::in)));
        String written = RegisterFile.at(file).file().toString();
        return output.reply(
                () -> JsonObject.of("backup", JsonObject.of("file", written).with("head", AuditCommand.json(head))),
                Message.of("cli.backedUp", written, head.number(), head.hash()));
    }

    private int list() {
        TomesCommand root = TomesCommand.of(spec);
        CommandOutput output = CommandOutput.of(spec);
        List<Checked> backups = root.context()
                .backups()
                .all(root.register())
                .stream()
                .map(backup -> new Checked(backup,
                        root.context().backups().check(backup.file().file(), root.passphrase())))
                .toList();
        return output.reply(
                () -> JsonObject.of("backups", backups,
                        backup -> json(backup.backup(), backup.checked(), output.texts())),
                () -> print(backups, root.context().backups().folder(root.register()), output));
    }

    private record Checked(StoredBackup backup, VerifiedBackup checked) {
    }

    private static void print(List<Checked> backups, Path folder, CommandOutput output) {
        Texts texts = output.texts();
        output.line(texts.get("backup.liesIn", folder.toString()));
        if (backups.isEmpty()) {
            output.line(texts.get("backup.none"));
            return;
        }
        output.table(backups, column("backup.at", row -> output.moment(row.backup().name().at())),
                column("backup.kind", "backup", row -> row.backup().name().kind()),
                column("backup.size", row -> texts.get("backup.megabytes", row.backup().size() / MEGABYTE)),
                column("backup.verified", row -> texts.get(row.checked().verified() ? "backup.yes" : "backup.no")),
                columnOrDash("backup.holds",
                        row -> row.checked()
                                .holds()
                                .map(holds -> texts.get("backup.holdsShort", holds.measures(), holds.people(),
                                        holds.changes(), holds.snapshots(), holds.documents(), holds.head().number()))),
                column("backup.file", row -> row.backup().name().fileName()));
        backups.stream().flatMap(row -> row.checked().reason().stream()).distinct().forEach(output::note);
    }

    private static JsonObject json(StoredBackup backup, VerifiedBackup checked, Texts texts) {
        return JsonObject.of("file", backup.file().file())
                .with("at", backup.name().at())
                .with("kind", backup.name().kind())
                .with("size", backup.size())
                .with("verified", checked.verified())
                .with("reason", checked.reason().map(texts::get))
                .with("holds", checked.holds().map(BackupCommand::json));
    }

    private static JsonObject json(RegisterSummary holds) {
        return JsonObject.of("company", holds.company())
                .with("measures", holds.measures())
                .with("people", holds.people())
                .with("changes", holds.changes())
                .with("snapshots", holds.snapshots())
                .with("documents", holds.documents())
                .with("head", AuditCommand.json(holds.head()))
                .with("newestAt", holds.newest());
    }
}
