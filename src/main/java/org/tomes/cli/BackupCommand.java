package org.tomes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tomes.app.CheckedBackup;
import org.tomes.backup.Contents;
import org.tomes.backup.StoredBackup;
import org.tomes.ledger.ChainHead;
import org.tomes.passphrase.Passphrase;
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
 * Writes a copy of the register that is a register itself, even of one that is open in a window; or lists Tomes'
 * automatic backups, even of a register that can no longer be opened.
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
        TomesCommand root = (TomesCommand) spec.root().userObject();
        CommandOutput output = CommandOutput.of(spec);
        Path target = file.toString().endsWith(SCRIPT) ? file : file.resolveSibling(file.getFileName() + SCRIPT);
        ChainHead head = root.context().with(root.place(), root.passphrase(), register -> {
            register.register()
                    .passphrase()
                    .ifPresent(secret -> output.note(Message.of("cli.scriptNotEncrypted", target.toString())));
            return root.context().transfers().script(register, target);
        });
        if (output.isJson()) {
            output.json(Map.of("backup", JsonObject.of("file", target.toString(), "head", AuditCommand.json(head))));
        } else {
            output.line(output.texts().get("cli.backedUp", target.toString(), head.number(), head.hash()));
        }
        return 0;
    }

    private int write() {
        TomesCommand root = (TomesCommand) spec.root().userObject();
        CommandOutput output = CommandOutput.of(spec);
        ChainHead head = root.context()
                .with(root.place(), root.passphrase(),
                        register -> root.context()
                                .transfers()
                                .backup(register, file, Optional.ofNullable(secret).map(Passphrase::in)));
        String written = RegisterFile.at(file).file().toString();
        if (output.isJson()) {
            output.json(Map.of("backup", JsonObject.of("file", written, "head", AuditCommand.json(head))));
        } else {
            output.line(output.texts().get("cli.backedUp", written, head.number(), head.hash()));
        }
        return 0;
    }

    private int list() {
        TomesCommand root = (TomesCommand) spec.root().userObject();
        CommandOutput output = CommandOutput.of(spec);
        List<Map<String, Object>> json = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Message> reasons = new ArrayList<>();
        for (StoredBackup backup : root.context().backups().all(root.register())) {
            CheckedBackup checked = root.context().backups().check(backup.file().file(), root.passphrase());
            json.add(json(backup, checked, output.texts()));
            rows.add(row(backup, checked, output));
            checked.reason().ifPresent(reasons::add);
        }
        if (output.isJson()) {
            output.json(Map.of("backups", json));
            return 0;
        }
        Texts texts = output.texts();
        output.line(texts.get("backup.liesIn", root.context().backups().folder(root.register()).toString()));
        if (rows.isEmpty()) {
            output.line(texts.get("backup.none"));
            return 0;
        }
        output.table(List.of(texts.get("backup.at"), texts.get("backup.kind"), texts.get("backup.size"),
                texts.get("backup.verified"), texts.get("backup.holds"), texts.get("backup.file")), rows);
        reasons.stream().distinct().forEach(output::note);
        return 0;
    }

    private static List<String> row(StoredBackup backup, CheckedBackup checked, CommandOutput output) {
        Texts texts = output.texts();
        return List.of(output.moment(backup.name().at()), texts.name("backup", backup.name().kind()),
                texts.get("backup.megabytes", backup.size() / MEGABYTE),
                texts.get(checked.verified() ? "backup.yes" : "backup.no"),
                checked.holds()
                        .map(holds -> texts.get("backup.holdsShort", holds.measures(), holds.people(), holds.changes(),
                                holds.snapshots(), holds.documents(), holds.head().number()))
                        .orElse("–"),
                backup.name().fileName());
    }

    private static Map<String, Object> json(StoredBackup backup, CheckedBackup checked, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", backup.file().file().toString());
        json.put("at", backup.name().at().toString());
        json.put("kind", backup.name().kind());
        json.put("size", backup.size());
        json.put("verified", checked.verified());
        json.put("reason", checked.reason().map(texts::get).orElse(null));
        json.put("holds", checked.holds().map(BackupCommand::json).orElse(null));
        return json;
    }

    private static Map<String, Object> json(Contents holds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("company", holds.company());
        json.put("measures", holds.measures());
        json.put("people", holds.people());
        json.put("changes", holds.changes());
        json.put("snapshots", holds.snapshots());
        json.put("documents", holds.documents());
        json.put("head", AuditCommand.json(holds.head()));
        json.put("newestAt", holds.newest().map(Object::toString).orElse(null));
        return json;
    }
}
