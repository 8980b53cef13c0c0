package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.ExportFolder;
import org.tomes.document.ExportedFile;
import org.tomes.document.ReportPeriod;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.text.MissingPart;
import org.tomes.text.Language;
import org.tomes.text.Message;

/**
 * One document, in one language, composed and written to files in the background.
 *
 * @param release the released or submitted version; empty for the document as of today
 * @param about the period, if the document has one
 * @param annexes whether its annexes are included
 */
public record DocumentExport(Workspace workspace, DocumentKind kind, Language language,
        Optional<DocumentVersion> release, Optional<ReportPeriod> about, boolean annexes) {

    /** @param lostParts parts that the document no longer shows */
    public record Exported(List<ExportedFile> files, List<MissingPart> lostParts) {
    }

    /** Composes the document; called in the background. */
    public DocumentContent compose() {
        return release.map(version -> workspace.register().documents().releases().content(version, language))
                .orElseGet(() -> documents().compose(kind, language));
    }

    /** Writes one file for each format; called in the background. */
    public Exported write(List<DocumentFormat> formats, Path folder, Progress progress) {
        List<ExportedFile> files = new ArrayList<>();
        progress.say(Message.of("document.composing"));
        if (kind.isAttached() || release.isPresent()) {
            return new Exported(stored(formats, folder), List.of());
        }
        DocumentService documents = documents();
        DocumentContent content = documents.compose(kind, language);
        for (DocumentFormat format : formats) {
            progress.stopIfCancelled();
            progress.part(files.size(), formats.size());
            progress.say(
                    Message.of("document.writing", workspace.texts().get("document.format." + format.extension())));
            files.addAll(documents.write(kind, content, List.of(format), DocumentFileNames.folder(folder, kind)));
        }
        return new Exported(files, workspace.register().documents().texts().missingParts(kind, language));
    }

    private List<ExportedFile> stored(List<DocumentFormat> formats, Path folder) {
        DocumentVersion current = release.orElseGet(() -> workspace.register().documents().versions().current(kind));
        ReleaseService releases = workspace.register().documents().releases();
        ExportFolder target = DocumentFileNames.folder(folder, kind);
        List<Path> written = current.state().isReleased() ? releases.save(current, formats, target)
                : releases.draw(current, language, formats, target);
        return written.stream().map(path -> new ExportedFile(path, format(path), List.of())).toList();
    }

    private static DocumentFormat format(Path file) {
        return Stream.of(DocumentFormat.values())
                .filter(format -> file.toString().endsWith("." + format.extension()))
                .findFirst()
                .orElseThrow();
    }

    private DocumentService documents() {
        DocumentService documents = workspace.register().documents().composition().forPeriod(kind, about);
        return annexes ? documents.withAnnexes(kind) : documents;
    }
}
