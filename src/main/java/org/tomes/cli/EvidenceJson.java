package org.tomes.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;

/** The JSON output of evidence. */
record EvidenceJson(PersonNames names, LocalDate today) {

    Map<String, Object> of(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", evidence.id().toString());
        json.put("code", evidence.code());
        json.put("title", evidence.title());
        json.put("description", evidence.description());
        json.put("owner", names.of(evidence.owner()));
        json.put("validity", evidence.validity(today));
        json.putAll(version(evidence.current()));
        json.put("links",
                evidence.links()
                        .stream()
                        .map(link -> JsonObject.of("type", link.type(), "id", link.id(), "label", link.label()))
                        .toList());
        json.put("versions", evidence.versions().stream().map(EvidenceJson::version).toList());
        json.put("revision", evidence.revision());
        return json;
    }

    private static Map<String, Object> version(EvidenceVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version.number());
        json.put("kind", EvidenceExport.kind(version.source()));
        switch (version.source()) {
            case EvidenceSource.OfFile file -> {
                json.put("fileName", file.name());
                json.put("sha256", file.sha256());
                json.put("size", file.size());
            }
            case EvidenceSource.OfLink link -> json.put("link", link.address());
            case EvidenceSource.OfSnapshot snapshot -> json.put("snapshot", snapshot.number());
            case EvidenceSource.OfForeignSnapshot foreign -> json.put("sha256", foreign.sha256());
        }
        json.put("capturedAt", version.capturedAt().toString());
        json.put("validUntil", version.validUntil().map(LocalDate::toString).orElse(null));
        return json;
    }
}
