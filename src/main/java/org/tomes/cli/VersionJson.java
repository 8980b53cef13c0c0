package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.release.ApprovalBasis;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.FrozenContent;
import org.tomes.document.release.HighDeviation;
import org.tomes.document.release.Released;
import org.tomes.document.release.ReleasedFile;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Texts;

/** The JSON output of document versions. */
record VersionJson(PersonNames names, Texts texts) {

    Map<String, Object> of(DocumentVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", version.kind().key());
        json.put("title", version.kind().title(texts));
        json.put("version", version.number().toString());
        json.put("state", version.state());
        json.put("summary", version.summary());
        json.put("nextReview", text(version.nextReview()));
        json.put("author", names.of(version.approval().author()));
        json.put("submitter", names.of(version.approval().submitter()));
        json.put("submitted", text(version.approval().submitted()));
        json.put("approver", names.of(version.approval().approver()));
        json.put("selfApproved", version.approval().selfApproved());
        json.put("decided", text(version.approval().decided()));
        json.put("remark", version.approval().remark());
        json.put("register", version.frozen().map(from -> head(from.head())).orElse(null));
        json.put("snapshot",
                version.frozen().filter(from -> from.snapshot().isPresent()).map(VersionJson::snapshot).orElse(null));
        ApprovalBasis basis = version.frozen().map(FrozenContent::basis).orElse(ApprovalBasis.NONE);
        json.put("evidenceReport", text(basis.evidenceReport()));
        json.put("deviations", basis.deviations().stream().map(VersionJson::of).toList());
        json.put("deviationReason", basis.reason());
        json.put("released", text(version.released().map(Released::at)));
        json.put("releasedBy", names.of(version.released().flatMap(Released::by)));
        json.put("newestEntry", version.released().map(how -> head(how.head())).orElse(null));
        json.put("files", version.files().stream().map(VersionJson::of).toList());
        return json;
    }

    private static Map<String, Object> of(HighDeviation deviation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", deviation.finding());
        json.put("resource", deviation.resource());
        json.put("decision", deviation.decision());
        return json;
    }

    static Map<String, Object> of(ReleasedFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", file.language().tag());
        json.put("format", file.format().extension());
        json.put("sha256", file.sha256());
        json.put("size", file.size());
        return json;
    }

    private static Map<String, Object> head(ChainHead head) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entry", head.number());
        json.put("hash", head.hash());
        return json;
    }

    private static Map<String, Object> snapshot(FrozenContent frozen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", frozen.snapshot().orElseThrow());
        json.put("hash", frozen.snapshotHash());
        return json;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
