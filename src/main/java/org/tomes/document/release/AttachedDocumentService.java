package org.tomes.document.release;

import java.util.Optional;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.files.Sha256;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Manages versions, approval and release of files that were written with other programs. */
public final class AttachedDocumentService {

    private final Ledger ledger;
    private final CustomDocumentService ownDocuments;
    private final DocumentVersions versions;
    private final WorkingVersions drafts;

    public AttachedDocumentService(Ledger ledger, CustomDocumentService ownDocuments, DocumentVersions versions,
            WorkingVersions drafts) {
        this.ledger = ledger;
        this.ownDocuments = ownDocuments;
        this.versions = versions;
        this.drafts = drafts;
    }

    /**
     * Attaches a file to the draft of a document. If no document has this key, it is created. An attached file in the
     * same language and format is replaced.
     *
     * @param title title; required only for a new document
     * @param language language of the file
     * @throws Problem if the file is neither Word nor PDF, the document is composed by Tomes, or its version is not a
     * draft
     */
    public DocumentVersion attach(Actor actor, String key, Optional<String> title, byte[] file, Language language) {
        DocumentFormat format = AttachedFormat.of(file);
        ReleasedFile attached = new ReleasedFile(language, format, Sha256.of(file), file.length);
        return ledger.write(actor, tx -> put(tx, kind(actor, key, title), attached, file));
    }

    private DocumentKind kind(Actor actor, String key, Optional<String> title) {
        Optional<CustomDocument> existing = ownDocuments.find(key);
        if (DocumentKind.ofKey(key).isPresent()
                || existing.filter(document -> !document.kind().isAttached()).isPresent()) {
            throw new Problem(ProblemKind.USAGE, Message.of("document.attach.composed", key));
        }
        return existing.map(CustomDocument::kind)
                .orElseGet(() -> ownDocuments
                        .createAttached(actor, key, title.orElseThrow(
                                () -> new Problem(ProblemKind.USAGE, Message.of("document.attach.noTitle", key))))
                        .kind());
    }

    private DocumentVersion put(WriteTransaction tx, DocumentKind kind, ReleasedFile attached, byte[] file) {
        DocumentVersion working = WorkingVersions.working(kind, drafts.of(kind));
        if (working.state() != VersionState.DRAFT) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("version.standsStill", working.number().toString(), kind.key()));
        }
        versions.keep(tx, attached.sha256(), file);
        DocumentVersion changed = working.withAttached(attached);
        return working.revision() == 0 ? versions.add(tx, changed) : versions.update(tx, changed);
    }
}
