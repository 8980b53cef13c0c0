package org.tomes.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.measure.Adoption;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.measure.spreadsheet.MeasureImportPlanner;
import org.tomes.measure.spreadsheet.PersonFinder;
import org.tomes.measure.spreadsheet.SheetMapping;
import org.tomes.measure.spreadsheet.UnknownPeopleHandling;
import org.tomes.review.Review;
import org.tomes.soa.SoaEntry;
import org.tomes.spreadsheet.Sheet;
import org.tomes.text.Language;

/** Plans the additions and changes of importing a file of measures and Tomes' accompanying sheets. */
public final class WorkbookImportPlanner {

    private final List<Sheet> sheets;
    private final ExchangedRecords register;
    private final Set<String> missing;
    private final LocalDate today;
    private final Language language;

    /** @param missing hashes of files whose content is missing in the register */
    public WorkbookImportPlanner(List<Sheet> sheets, ExchangedRecords register, Set<String> missing, LocalDate today,
            Language language) {
        this.sheets = List.copyOf(sheets);
        this.register = register;
        this.missing = Set.copyOf(missing);
        this.today = today;
        this.language = language;
    }

    /**
     * Returns the effects of an import without writing anything.
     *
     * @param sheet sheet of the measures
     * @throws org.tomes.spreadsheet.SheetProblem if a sheet of Tomes lacks a column
     */
    public WorkbookImportPlan plan(Sheet sheet, SheetMapping mapping, UnknownPeopleHandling unknown) {
        PersonFinder people = new PersonFinder(register.people(), sheets, unknown);
        List<CellError> soaErrors = new ArrayList<>();
        List<SoaEntry> soa = new ArrayList<>(
                new SoaReader(register.soa()).read(rows(RelatedRecordsSheet.SOA, people), soaErrors));
        Map<String, String> knownControls = Stream.concat(register.soa().stream(), soa.stream())
                .filter(SoaEntry::isCustom)
                .collect(Collectors.toMap(SoaEntry::control, SoaEntry::ownTitle, (before, now) -> now));
        Map<String, String> controls = new TreeMap<>(knownControls);
        MeasureImportPlan measures = new MeasureImportPlanner(sheets, register.measures(), register.people(), language)
                .plan(sheet, mapping, people, controls);
        List<CellError> errors = new ArrayList<>(measures.errors());
        errors.addAll(soaErrors);
        controls.keySet().removeAll(knownControls.keySet());
        controls.forEach((number, title) -> soa.add(SoaEntry.own(number, title)));
        RecordIndex records = new RecordIndex(register, measures);
        records.controls(soa);
        List<Adoption> adoptions = new LibraryMeasureReader(register.adoptions(), records)
                .read(rows(RelatedRecordsSheet.LIBRARY, people), errors);
        EvidenceReader evidence = new EvidenceReader(register, records);
        evidence.read(rows(RelatedRecordsSheet.EVIDENCE, people), rows(RelatedRecordsSheet.LINKS, people), errors);
        records.evidence(evidence.added());
        List<Review> reviews = new ReviewReader(register.reviews(), records, today)
                .read(rows(RelatedRecordsSheet.REVIEWS, people), errors);
        MeasureImportPlan all = new MeasureImportPlan(people.added(), people.unknownNames(), measures.added(),
                measures.changed(), measures.unchanged(), measures.errors());
        return new WorkbookImportPlan(all, adoptions, soa, evidence.added(), evidence.changed(), reviews,
                missing(evidence.added()), errors);
    }

    private List<TypedRowReader> rows(RelatedRecordsSheet part, PersonFinder people) {
        return part.in(sheets)
                .map(partSheet -> partSheet.sheet()
                        .rows()
                        .stream()
                        .skip(1)
                        .map(row -> new TypedRowReader(partSheet, row, people))
                        .toList())
                .orElse(List.of());
    }

    private int missing(List<Evidence> added) {
        Set<String> storedHashes = files(register.evidence()).filter(hash -> !missing.contains(hash))
                .collect(Collectors.toSet());
        return (int) files(added).filter(hash -> !storedHashes.contains(hash)).distinct().count();
    }

    private static Stream<String> files(List<Evidence> evidence) {
        return evidence.stream()
                .flatMap(candidate -> candidate.versions().stream())
                .flatMap(version -> version.source() instanceof EvidenceSource.OfFile file ? Stream.of(file.sha256())
                        : Stream.empty());
    }
}
