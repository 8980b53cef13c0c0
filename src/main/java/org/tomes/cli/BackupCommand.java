package org.tomes.cli;

import java.nio.file.Path;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.ChainHead;
import org.tomes.storage.RegisterFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a copy of the register that is a register itself; also of one that is open in a window. */
@Command(name = "backup")
final class BackupCommand extends RegisterCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.backup-file")
    private Path file;

    @Override
    int run(OpenRegister register, Output output) {
        ChainHead head = root().context().backup(register, file, root().passphrase());
        String written = RegisterFile.at(file).file().toString();
        if (output.isJson()) {
            output.json(Map.of("backup", Map.of("file", written, "head", AuditCommand.json(head))));
        } else {
            output.line(output.texts().get("cli.backedUp", written, head.number()));
        }
        return 0;
    }
}
