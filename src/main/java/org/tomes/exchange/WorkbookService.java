package org.tomes.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.evidence.EvidenceService;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.measure.AdoptedMeasures;
import org.tomes.measure.Adoption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureService;
import org.tomes.people.People;
import org.tomes.review.Reviews;
import org.tomes.soa.SoaEntries;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaService;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.Sheet;
import org.tomes.text.Language;

/** Exports a register's measures with all related records to a workbook, and imports them. */
public final class WorkbookService {

    private final Ledger ledger;
    private final Records records;
    private final Clock clock;

    /** The repositories and services of the records in a workbook. */
    public record Records(MeasureService measures, People people, AdoptedMeasures adoptions, SoaService soa,
            SoaEntries entries, EvidenceService evidence, Reviews reviews, InventoryService inventory) {
    }

    public WorkbookService(Ledger ledger, Records records, Clock clock) {
        this.ledger = ledger;
        this.records = records;
        this.clock = clock;
    }

    public ExchangedRecords contents() {
        List<Measure> measures = records.measures.all();
        Map<MeasureId, String> codes = measures.stream().collect(Collectors.toMap(Measure::id, Measure::code));
        return new ExchangedRecords(measures, records.people.all(),
                records.adoptions.all()
                        .stream()
                        .sorted(Comparator.comparing((Adoption adoption) -> codes.getOrDefault(adoption.measure(), "")))
                        .toList(),
                records.entries.all().stream().sorted(Comparator.comparing(SoaEntry::control)).toList(),
                records.evidence.all(), records.reviews.all(),
                records.inventory.all().stream().collect(Collectors.toMap(Snapshot::number, Snapshot::hash)));
    }

    /** Returns all sheets, the measures first. */
    public List<OutputSheet> tables(Language language) {
        return new RegisterTables(contents(), language).all();
    }

    /** @param sheets all sheets of the file */
    public WorkbookImportPlanner importPlanner(List<Sheet> sheets, Language language) {
        return new WorkbookImportPlanner(sheets, contents(), records.evidence.missing(), LocalDate.now(clock),
                language);
    }

    /**
     * Executes a plan in one transaction.
     *
     * @throws org.tomes.problem.InvalidRecord if a rule is violated
     * @throws org.tomes.problem.StaleRecord if one of the records was changed since the plan was made
     */
    public void importAll(Actor actor, WorkbookImportPlan plan) {
        ledger.write(actor, tx -> {
            records.measures.importAll(actor, plan.measures().newPeople(), List.of(), List.of());
            records.soa.setAll(actor, plan.soa());
            records.measures.importAll(actor, List.of(), plan.measures().added(), plan.measures().changed());
            plan.adoptions().forEach(adoption -> {
                if (adoption.revision() == 0) {
                    records.adoptions.add(tx, adoption);
                } else {
                    records.adoptions.update(tx, adoption);
                }
            });
            records.evidence.importAll(actor, plan.newEvidence(), plan.changedEvidence());
            plan.reviews().forEach(review -> records.reviews.add(tx, review));
            return null;
        });
    }
}
