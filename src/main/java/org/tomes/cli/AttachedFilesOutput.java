package org.tomes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentFormat;
import org.tomes.document.ExportFolder;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.ReleasedFile;

/** Writes the attached files of a version byte for byte, and lists them. */
final class AttachedFilesOutput {

    private AttachedFilesOutput() {
    }

    static int write(OpenRegister register, DocumentVersion version, List<DocumentFormat> formats, ExportFolder folder,
            CommandOutput output) {
        List<Path> paths = register.documents().releases().save(version, formats, folder);
        folder.replaced().forEach(output::note);
        return output.reply(
                () -> JsonObject.of("version", DocumentVersionJson.of(register, output.texts()).of(version))
                        .with("documents", files(version, paths)),
                () -> paths.forEach(path -> output.line(path.toString())));
    }

    private static List<JsonObject> files(DocumentVersion version, List<Path> paths) {
        List<JsonObject> files = new ArrayList<>();
        for (ReleasedFile attached : version.files()) {
            String name = ReleaseService.fileName(version, attached.language(), attached.format());
            paths.stream().filter(path -> path.endsWith(name)).forEach(path -> {
                files.add(JsonObject.of("key", version.kind().key())
                        .with("version", version.number())
                        .with("state", version.state())
                        .with("language", attached.language().tag())
                        .with("format", attached.format().extension())
                        .with("sha256", attached.sha256())
                        .with("file", path));
            });
        }
        return files;
    }
}
