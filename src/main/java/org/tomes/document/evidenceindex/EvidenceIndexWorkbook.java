package org.tomes.document.evidenceindex;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.review.Review;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The index as a workbook: one row for each version, the manifest of the snapshots with one row for each source,
 * measures in force without evidence, and signed-off reviews.
 */
final class EvidenceIndexWorkbook {

    private static final List<String> COLUMNS = List.of("code", "version", "title", "kind", "source", "capturedAt",
            "validUntil", "validity", "links", "controls", "owner", "size", "sha256", "description", "filedAt",
            "filedBy");
    private static final List<Integer> WIDTHS = List.of(10, 8, 44, 16, 36, 13, 13, 16, 34, 34, 24, 12, 68, 60, 13, 24);

    private static final List<Integer> SOURCE_WIDTHS = List.of(16, 60, 68);
    private static final List<Integer> UNPROVEN_WIDTHS = List.of(60, 30);
    private static final List<Integer> REVIEW_WIDTHS = List.of(60, 13, 30, 24);

    private EvidenceIndexWorkbook() {
    }

    static List<OutputSheet> of(EvidenceIndexData data, Language language) {
        Texts texts = Texts.in(language);
        ControlsByMeasure controls = new ControlsByMeasure(data.controls());
        List<List<Object>> rows = data.evidence()
                .stream()
                .flatMap(item -> item.versions()
                        .reversed()
                        .stream()
                        .map(version -> row(item, version, controls, data, texts)))
                .toList();
        return List.of(
                new OutputSheet(texts.get("evidenceindex.sheet"),
                        COLUMNS.stream().map(column -> texts.get("evidence.field." + column)).toList(), WIDTHS, rows),
                sources(data, texts), unproven(data, texts), reviews(data, texts));
    }

    private static OutputSheet unproven(EvidenceIndexData data, Texts texts) {
        return new OutputSheet(texts.get("evidenceindex.gaps.measures.sheet"),
                Stream.of("measure", "owner")
                        .map(column -> texts.get("evidenceindex.gaps.measures." + column))
                        .toList(),
                UNPROVEN_WIDTHS,
                data.unproven()
                        .stream()
                        .map(measure -> List.<Object>of(measure.label(texts.language()),
                                data.names().person(measure.owner()).orElse(texts.get("document.format.nobody"))))
                        .toList());
    }

    private static OutputSheet reviews(EvidenceIndexData data, Texts texts) {
        Function<Review, String> subjects = data.subjects(texts.language());
        return new OutputSheet(texts.get("evidenceindex.reviews.caption"),
                Stream.of("subject", "day", "person", "result")
                        .map(column -> texts.get("evidenceindex.reviews." + column))
                        .toList(),
                REVIEW_WIDTHS,
                data.reviews()
                        .stream()
                        .map(review -> List.<Object>of(subjects.apply(review), review.date(),
                                data.names().person(Optional.of(review.person())).orElse(""),
                                texts.name("review", review.result())))
                        .toList());
    }

    private static OutputSheet sources(EvidenceIndexData data, Texts texts) {
        List<List<Object>> rows = SnapshotFilesPart.snapshots(data)
                .stream()
                .flatMap(snapshot -> snapshot.origins()
                        .stream()
                        .map(origin -> List.<Object>of(snapshot.number(), origin.name(), origin.sha256())))
                .toList();
        return new OutputSheet(texts.get("evidenceindex.snapshotFiles.sheet"),
                Stream.of("snapshot", "name", "hash")
                        .map(column -> texts.get("evidenceindex.snapshotFiles." + column))
                        .toList(),
                SOURCE_WIDTHS, rows);
    }

    private static List<Object> row(Evidence item, EvidenceVersion version, ControlsByMeasure controls,
            EvidenceIndexData data, Texts texts) {
        ZoneId zone = data.metadata().zone();
        Optional<EvidenceHistory.Filing> filing = data.filings().of(item, version);
        Object size = version.source() instanceof EvidenceSource.OfFile file ? BigDecimal.valueOf(file.size()) : "";
        return List.of(item.code(), version.number(), item.title(), EvidenceText.kind(version, texts),
                EvidenceText.source(version, texts), version.capturedAt().atZone(zone).toLocalDate(),
                version.validUntil().map(Object.class::cast).orElse(""),
                texts.name("evidence", EvidenceValidity.of(version.validUntil(), data.metadata().today())),
                EvidenceText.links(item, texts), String.join(", ", controls.through(item)),
                data.names().person(item.owner()).orElse(""), size, data.hash(version).orElse(""), item.description(),
                filing.map(filed -> (Object) filed.at().atZone(zone).toLocalDate()).orElse(""),
                filing.flatMap(filed -> data.names().person(filed.by())).orElse(""));
    }
}
