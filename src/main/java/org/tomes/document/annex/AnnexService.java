package org.tomes.document.annex;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.document.DocumentKind;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementService;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.Findings;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.WriteTransaction;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.Measures;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.settings.AgreementDetail;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.ProcessingContracts;

/** Determines which measures of the annex are contradicted, and stores the company's decision about each of them. */
public final class AnnexService {

    private final Ledger ledger;
    private final PresentationDecisions decisions;
    private final StatementService statements;
    private final Measures measures;
    private final Findings findings;
    private final ProcessingContracts contracts;
    private final Supplier<Predicate<Decision>> released;
    private final Supplier<Set<PersonId>> withoutSeparation;
    private final Clock clock;

    /**
     * @param released whether a decision applies
     * @param withoutSeparation people who approve changes to topics for which they are accountable
     */
    public AnnexService(Ledger ledger, PresentationDecisions decisions, StatementService statements, Measures measures,
            Findings findings, ProcessingContracts contracts, Supplier<Predicate<Decision>> released,
            Supplier<Set<PersonId>> withoutSeparation, Clock clock) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.statements = statements;
        this.measures = measures;
        this.findings = findings;
        this.contracts = contracts;
        this.released = released;
        this.withoutSeparation = withoutSeparation;
        this.clock = clock;
    }

    /** Returns the contradictions of measures that the annex shows, in the order of the codes. */
    public List<ContradictedMeasure> contradictions() {
        return ledger.readConsistently(() -> contradictions(statements.evaluate(DocumentKind.TOM_ANNEX)));
    }

    private List<ContradictedMeasure> contradictions(StatementResults results) {
        return List.copyOf(ContradictedMeasure
                .among(AnnexData.shownMeasures(measures.all()), results, findings.all(), decisions.all())
                .values());
    }

    /** Returns the measures to which the annex cannot commit, in the order of the codes. */
    List<Measure> notInForce() {
        return measures.all().stream().filter(measure -> !measure.status().isInForce()).toList();
    }

    /** Returns the codes of retired measures that the agreed terms cite. The terms may announce planned measures. */
    List<String> citedRetired() {
        return ledger.readConsistently(() -> {
            String terms = String.join("\n", contracts.find().orElseGet(ProcessingContract::empty).terms().values());
            return measures.all()
                    .stream()
                    .filter(measure -> measure.status() == MeasureStatus.RETIRED)
                    .map(Measure::code)
                    .filter(code -> Pattern.compile("(?<!\\w)" + Pattern.quote(code) + "(?!\\w)").matcher(terms).find())
                    .toList();
        });
    }

    /**
     * Returns the promises among the agreed terms, as entered by the company, for whose control no measure is in force.
     */
    List<AgreementDetail> promisesWithoutMeasure() {
        return ledger.readConsistently(() -> {
            ProcessingContract contract = contracts.find().orElseGet(ProcessingContract::empty);
            Set<ControlId> fulfilled = measures.all()
                    .stream()
                    .filter(measure -> measure.status().isInForce())
                    .flatMap(measure -> measure.controls().stream())
                    .filter(link -> link.kind() == ControlLinkKind.DIRECT)
                    .map(ControlLink::control)
                    .collect(Collectors.toSet());
            return ContractTerms.PROMISES.keySet()
                    .stream()
                    .filter(promise -> !contract.text(promise).isBlank()
                            && !fulfilled.contains(ContractTerms.PROMISES.get(promise)))
                    .sorted()
                    .toList();
        });
    }

    /** Returns the codes of the open findings that are treated as exploited. */
    List<String> exploited() {
        return findings.all()
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .map(Finding::id)
                .sorted(Comparator.comparing(FindingId::number))
                .map(FindingId::toString)
                .toList();
    }

    /** Returns the codes of measures with deviations whose deadline was missed and for which no new day is decided. */
    List<String> withoutDates() {
        return ledger.readConsistently(() -> {
            EvaluationBasis basis = statements.basis(DocumentKind.TOM_ANNEX);
            RemediationDates dates = new RemediationDates(findings.all(), basis, LocalDate.now(clock), released.get(),
                    withoutSeparation.get());
            return contradictions(basis.statements()).stream()
                    .filter(dates::isUndated)
                    .map(contradiction -> contradiction.measure().code())
                    .toList();
        });
    }

    /**
     * Decides how the annex presents a measure while checks contradict it.
     *
     * @param treatment presentation; empty to withdraw a decision
     */
    public void treat(Actor actor, List<Measure> chosen, Optional<AnnexPresentation> treatment) {
        ledger.write(actor, tx -> {
            chosen.stream().map(Measure::id).distinct().forEach(measure -> treat(tx, measure, treatment));
            return null;
        });
    }

    private void treat(WriteTransaction tx, MeasureId measure, Optional<AnnexPresentation> treatment) {
        Optional<PresentationDecision> stored = decisions.find(measure);
        if (treatment.isEmpty()) {
            stored.ifPresent(previous -> decisions.remove(tx, previous));
        } else if (stored.isPresent()) {
            decisions.update(tx, new PresentationDecision(measure, treatment.get(), stored.get().revision()));
        } else {
            decisions.add(tx, new PresentationDecision(measure, treatment.get(), 0));
        }
    }
}
