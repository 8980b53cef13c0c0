package org.tomes.document.release;

import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Texts;

/**
 * Composes a sheet that lists the attached files with their hashes. The files themselves are released. The sheet is
 * frozen on submission, so that an approval applies only to these files.
 */
public final class AttachmentSheetComposer extends TextComposer<AttachmentSheetComposer.Facts> {

    private final DocumentVersions versions;

    public AttachmentSheetComposer(DocumentKind kind, DocumentMetadataService metadataService,
            DocumentVersions versions) {
        super(DocumentAssembler.of(kind, List.of(new Files())), metadataService);
        this.versions = versions;
    }

    /**
     * @param files files of the version that is in preparation
     */
    record Facts(DocumentMetadata metadata, List<ReleasedFile> files) implements TextComposer.DocumentFacts {
    }

    @Override
    protected Facts facts(ChainHead head) {
        List<DocumentVersion> kindVersions = versions.all()
                .stream()
                .filter(version -> version.kind().equals(kind()))
                .toList();
        return new Facts(metadataService.of(kind(), head), WorkingVersions.working(kind(), kindVersions).files());
    }

    /** Writes the table of files. */
    private static final class Files implements GeneratedPart<Facts> {

        @Override
        public String name() {
            return "attached-files";
        }

        @Override
        public void write(DocumentBuilder document, Facts facts) {
            if (facts.files().isEmpty()) {
                document.paragraphs("document.attach.noneYet");
                return;
            }
            Texts texts = document.texts();
            TableBuilder table = new TableBuilder(texts, "document.attach.files").rowHeads()
                    .column("format", 3)
                    .column("language", 3)
                    .column("size", 3)
                    .column("hash", 11);
            facts.files()
                    .forEach(file -> table.row(texts.get("document.format." + file.format().extension()),
                            texts.get("settings.language." + file.language().tag()),
                            texts.get("document.attach.bytes", file.size()), file.sha256()));
            document.table(table);
        }
    }
}
