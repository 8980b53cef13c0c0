package org.tomes.cli;

import java.nio.file.Path;
import org.tomes.app.OpenRegister;
import org.tomes.app.VersionComparisonFiles;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.DocumentVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the differences between two versions as tracked changes in a Word file. */
@Command(name = "redline")
final class DocumentRedlineCommand extends DocumentVersionCommands.OfDocument {

    @Parameters(index = "1", paramLabel = "V1", descriptionKey = "tomes.parameter.version-before")
    private String before;

    @Parameters(index = "2", paramLabel = "V2", descriptionKey = "tomes.parameter.version-after")
    private String after;

    @Option(names = "--out", descriptionKey = "tomes.option.redline-out", paramLabel = "FILE.docx", required = true)
    private Path out;

    @Override
    int run(OpenRegister register, DocumentKind kind, CommandOutput output) {
        DocumentVersion from = register.documents().versions().get(kind, before);
        DocumentVersion to = register.documents().versions().get(kind, after);
        VersionComparisonFiles.write(register, from, to, root().language(), out).forEach(output::note);
        return output.reply(() -> JsonObject.of("redline",
                JsonObject.of("key", kind.key())
                        .with("from", from.number())
                        .with("to", to.number())
                        .with("language", root().language().tag())
                        .with("file", out)),
                out.toString());
    }
}
