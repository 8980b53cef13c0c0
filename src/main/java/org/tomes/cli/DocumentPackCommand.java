package org.tomes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.AuditPacks;
import org.tomes.app.OpenRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Packs documents, evidence and reviews for an auditor into one file. */
@Command(name = "pack")
final class DocumentPackCommand extends RegisterCommand {

    @Option(names = "--out", descriptionKey = "tomes.option.pack-out", paramLabel = "FILE.zip", required = true)
    private Path out;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        List<String> names = AuditPacks.of(register, output.texts())
                .write(out, register.records().company().profile().fullName(), register.records().trail().head());
        if (output.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", out.toString());
            json.put("files", names);
            output.json(Map.of("pack", json));
        } else {
            output.line(out.toString());
        }
        return 0;
    }
}
