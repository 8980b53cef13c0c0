package org.tomes.cli;

import java.time.LocalDate;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;

/** The JSON output of evidence. */
record EvidenceJson(PersonNames names, LocalDate today) {

    JsonObject of(Evidence evidence) {
        return JsonObject.of("id", evidence.id())
                .with("code", evidence.code())
                .with("title", evidence.title())
                .with("description", evidence.description())
                .with("owner", names.of(evidence.owner()))
                .with("validity", evidence.validity(today))
                .withAll(version(evidence.current()))
                .with("links", evidence.links(),
                        link -> JsonObject.of("type", link.type()).with("id", link.id()).with("label", link.label()))
                .with("versions", evidence.versions(), EvidenceJson::version)
                .with("revision", evidence.revision());
    }

    private static JsonObject version(EvidenceVersion version) {
        JsonObject json = JsonObject.of("version", version.number())
                .with("kind", EvidenceExport.kind(version.source()));
        switch (version.source()) {
            case EvidenceSource.OfFile file -> {
                json.with("fileName", file.name()).with("sha256", file.sha256()).with("size", file.size());
            }
            case EvidenceSource.OfLink link -> json.with("link", link.address());
            case EvidenceSource.OfSnapshot snapshot -> json.with("snapshot", snapshot.number());
            case EvidenceSource.OfForeignSnapshot foreign -> json.with("sha256", foreign.sha256());
        }
        return json.with("capturedAt", version.capturedAt()).with("validUntil", version.validUntil());
    }
}
