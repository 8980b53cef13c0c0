package org.tomes.document.evidenceindex;

import java.time.LocalDate;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceValidity;

/** The introduction: purpose, verification of hashes, and counts of valid and expired evidence. */
final class EvidenceIndexIntroductionPart implements GeneratedPart<EvidenceIndexData> {

    @Override
    public String name() {
        return "evidence-count";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceIndexData data) {
        if (data.evidence().isEmpty()) {
            document.note("evidenceindex.reading.none");
            return;
        }
        LocalDate today = data.metadata().today();
        document.paragraphs("evidenceindex.reading.count", data.evidence().size(),
                count(data.evidence(), EvidenceValidity.EXPIRED, today),
                count(data.evidence(), EvidenceValidity.EXPIRES_SOON, today), EvidenceValidity.SOON_DAYS);
        EvidenceHashesPart.filedTogether(document, data)
                .ifPresent(filing -> document.paragraphs("evidenceindex.hashes.filedTogether", filing));
        List<String> links = data.evidence()
                .stream()
                .filter(item -> item.current().source() instanceof EvidenceSource.OfLink)
                .map(Evidence::code)
                .toList();
        if (!links.isEmpty()) {
            document.paragraphs("evidenceindex.reading.links", links.size(), NameJoiner.of(links, document.texts()));
        }
    }

    private static long count(List<Evidence> evidence, EvidenceValidity validity, LocalDate today) {
        return evidence.stream().filter(item -> item.validity(today) == validity).count();
    }
}
