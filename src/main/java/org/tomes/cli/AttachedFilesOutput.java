package org.tomes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (!output.isJson()) {
            paths.forEach(path -> output.line(path.toString()));
            return 0;
        }
        List<Map<String, Object>> files = new ArrayList<>();
        for (ReleasedFile attached : version.files()) {
            String name = ReleaseService.fileName(version, attached.language(), attached.format());
            paths.stream().filter(path -> path.endsWith(name)).forEach(path -> {
                Map<String, Object> file = new LinkedHashMap<>();
                file.put("key", version.kind().key());
                file.put("version", version.number().toString());
                file.put("state", version.state());
                file.put("language", attached.language().tag());
                file.put("format", attached.format().extension());
                file.put("sha256", attached.sha256());
                file.put("file", path.toString());
                files.add(file);
            });
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", new VersionJson(PersonNames.of(register.records().people()), output.texts()).of(version));
        json.put("documents", files);
        output.json(json);
        return 0;
    }
}
