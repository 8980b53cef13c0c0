package org.tomes.cli;

import java.nio.file.Path;
import java.util.List;
import org.tomes.app.AuditPackFactory;
import org.tomes.app.OpenRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs documents, evidence and reviews for an auditor into one file. */
@Command(name = "pack")
final class AuditPackCommand extends OpenRegisterCommand {

    @Option(names = "--out", descriptionKey = "tomes.option.pack-out", paramLabel = "FILE.zip", required = true)
    private Path out;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        List<String> names = AuditPackFactory.of(register, output.texts())
                .write(out, register.records().company().profile().fullName(), register.records().trail().head());
        return output.reply(() -> JsonObject.of("pack", JsonObject.of("file", out).with("files", names)),
                out.toString());
    }
}
