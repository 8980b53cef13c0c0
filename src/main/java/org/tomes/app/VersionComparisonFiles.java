package org.tomes.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tomes.document.ExportFolder;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.RedlineService;
import org.tomes.office.OfficeFormats;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Writes the comparison of two versions of a document to a file. */
public final class VersionComparisonFiles {

    private VersionComparisonFiles() {
    }

    /**
     * @return remarks on content that could not be represented unchanged
     * @throws org.tomes.problem.Problem if the file cannot be written; a previous file remains
     */
    public static List<Message> write(OpenRegister register, DocumentVersion earlier, DocumentVersion later,
            Language language, Path file) {
        RedlineService redlines = new RedlineService(register.documents().releases(), OfficeFormats.redlines());
        List<Message> notes = new ArrayList<>();
        new ExportFolder(file.toAbsolutePath().getParent()).write(file.getFileName().toString(),
                out -> notes.addAll(redlines.write(earlier, later, language, out)));
        return notes;
    }
}
