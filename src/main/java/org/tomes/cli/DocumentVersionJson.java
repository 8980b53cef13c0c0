package org.tomes.cli;

import org.tomes.app.OpenRegister;
import org.tomes.document.release.ApprovalBasis;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.FrozenContent;
import org.tomes.document.release.HighSeverityDeviation;
import org.tomes.document.release.ReleaseRecord;
import org.tomes.document.release.ReleasedFile;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Texts;

/** The JSON output of document versions. */
record DocumentVersionJson(PersonNames names, Texts texts) {

    static DocumentVersionJson of(OpenRegister register, Texts texts) {
        return new DocumentVersionJson(PersonNames.of(register), texts);
    }

    JsonObject of(DocumentVersion version) {
        ApprovalBasis basis = version.frozen().map(FrozenContent::basis).orElse(ApprovalBasis.NONE);
        return JsonObject.of("key", version.kind().key())
                .with("title", version.kind().title(texts))
                .with("version", version.number())
                .with("state", version.state())
                .with("summary", version.summary())
                .with("nextReview", version.nextReview())
                .with("author", names.of(version.approval().author()))
                .with("submitter", names.of(version.approval().submitter()))
                .with("submitted", version.approval().submitted())
                .with("approver", names.of(version.approval().approver()))
                .with("selfApproved", version.approval().selfApproved())
                .with("decided", version.approval().decided())
                .with("remark", version.approval().remark())
                .with("register", version.frozen().map(from -> head(from.head())))
                .with("snapshot",
                        version.frozen().filter(from -> from.snapshot().isPresent()).map(DocumentVersionJson::snapshot))
                .with("evidenceReport", basis.evidenceReport())
                .with("deviations", basis.deviations(), DocumentVersionJson::of)
                .with("deviationReason", basis.reason())
                .with("released", version.released().map(ReleaseRecord::at))
                .with("releasedBy", names.of(version.released().flatMap(ReleaseRecord::by)))
                .with("newestEntry", version.released().map(release -> head(release.head())))
                .with("files", version.files(), DocumentVersionJson::of);
    }

    private static JsonObject of(HighSeverityDeviation deviation) {
        return JsonObject.of("finding", deviation.finding())
                .with("resource", deviation.resource())
                .with("decision", deviation.decision());
    }

    static JsonObject of(ReleasedFile file) {
        return JsonObject.of("language", file.language().tag())
                .with("format", file.format().extension())
                .with("sha256", file.sha256())
                .with("size", file.size());
    }

    private static JsonObject head(ChainHead head) {
        return JsonObject.of("entry", head.number()).with("hash", head.hash());
    }

    private static JsonObject snapshot(FrozenContent frozen) {
        return JsonObject.of("number", frozen.snapshot().orElseThrow()).with("hash", frozen.snapshotHash());
    }
}
