package org.tomes.document.evidenceindex;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.NameJoiner;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Texts;

/** A piece of evidence in the language of the document. */
final class EvidenceText {

    private EvidenceText() {
    }

    static String kind(EvidenceVersion version, Texts texts) {
        return texts.get("evidence.kind." + EvidenceExport.kind(version.source()));
    }

    static String source(EvidenceVersion version, Texts texts) {
        return switch (version.source()) {
            case EvidenceSource.OfFile file -> file.name();
            case EvidenceSource.OfLink link -> link.address();
            case EvidenceSource.OfForeignSnapshot foreign ->
                texts.get("evidenceindex.foreignSnapshot", String.valueOf(foreign.number()));
            case EvidenceSource.OfSnapshot snapshot ->
                texts.get("evidenceindex.snapshot", String.valueOf(snapshot.number()));
        };
    }

    /** Returns the records that the evidence supports; a dash if none are recorded. */
    static String links(Evidence evidence, Texts texts) {
        return evidence.links().isEmpty() ? "–"
                : evidence.links().stream().map(link -> link(link, texts)).collect(Collectors.joining(", "));
    }

    /**
     * Returns the codes of the records that the evidence supports. Below them, it adds further controls that the
     * measures of the evidence support.
     */
    static String codes(Evidence evidence, ControlsByMeasure controls, Texts texts) {
        List<String> codes = evidence.links().stream().map(RecordRef::label).toList();
        List<String> through = controls.through(evidence);
        String direct = codes.isEmpty() ? "–" : String.join(", ", codes);
        return through.isEmpty() ? direct
                : direct + "\n" + texts.get("evidenceindex.list.through", NameJoiner.of(through, texts));
    }

    private static String link(RecordRef link, Texts texts) {
        String key = "evidenceindex.link." + link.type();
        return texts.containsKey(key) ? texts.get(key, link.label()) : link.label();
    }
}
