package org.tomes.document.annex;

import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.StatementService;
import org.tomes.finding.Findings;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.Tx;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Measures;

/** Determines which measures of the annex are contradicted, and stores the company's decisions on each. */
public final class AnnexService {

    private final Ledger ledger;
    private final MeasureTreatments treatments;
    private final StatementService statements;
    private final Measures measures;
    private final Findings findings;

    public AnnexService(Ledger ledger, MeasureTreatments treatments, StatementService statements, Measures measures,
            Findings findings) {
        this.ledger = ledger;
        this.treatments = treatments;
        this.statements = statements;
        this.measures = measures;
        this.findings = findings;
    }

    /** Returns the contradictions of measures that the annex shows, ordered by code. */
    public List<Contradiction> contradictions() {
        return ledger
                .atOneState(
                        () -> List.copyOf(Contradiction
                                .among(AnnexData.shownMeasures(measures.all()),
                                        statements.evaluate(DocumentKind.TOM_ANNEX), findings.all(), treatments.all())
                                .values()));
    }

    /**
     * Decides on the presentation of a measure in the annex for as long as checks contradict it.
     *
     * @param treatment empty to withdraw a decision
     */
    public void treat(Actor actor, List<Measure> chosen, Optional<Treatment> treatment) {
        ledger.write(actor, tx -> {
            chosen.stream().map(Measure::id).distinct().forEach(measure -> treat(tx, measure, treatment));
            return null;
        });
    }

    private void treat(Tx tx, MeasureId measure, Optional<Treatment> treatment) {
        Optional<MeasureTreatment> stored = treatments.find(measure);
        if (treatment.isEmpty()) {
            stored.ifPresent(previous -> treatments.remove(tx, previous));
        } else if (stored.isPresent()) {
            treatments.update(tx, new MeasureTreatment(measure, treatment.get(), stored.get().revision()));
        } else {
            treatments.add(tx, new MeasureTreatment(measure, treatment.get(), 0));
        }
    }
}
