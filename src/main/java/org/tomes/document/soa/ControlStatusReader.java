package org.tomes.document.soa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementService;
import org.tomes.evidence.EvidenceItems;
import org.tomes.finding.Findings;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.people.Responsibilities;
import org.tomes.review.Review;
import org.tomes.review.Reviews;

/** Reads status and evidence of the controls for documents, window and command line. */
public final class ControlStatusReader {

    /** The features of the register that supply data about controls. */
    public record Sources(DocumentVersions versions, AcknowledgementService acknowledgements, Responsibilities topics,
            Reviews reviews, Measures measures, EvidenceItems evidence, Findings findings,
            StatementService statements) {
    }

    private final Sources sources;
    private final Clock clock;

    /**
     * @param clock determines what has expired, and the time zone of release dates
     */
    public ControlStatusReader(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public ControlStatuses read() {
        return read(sources.statements().basis(DocumentKind.CLOUD_SECURITY_POLICY));
    }

    ControlImplementationDates dates(ControlStatuses statuses) {
        return new ControlImplementationDates(statuses, sources.statements().remedies(), sources.findings().all());
    }

    /** @param basis current results of all statements of the policy */
    public ControlStatuses read(EvaluationBasis basis) {
        List<Measure> measures = sources.measures().all();
        List<Review> reviews = sources.reviews().all();
        return new ControlStatuses(
                new ControlDocumentedInformation(sources.versions().all(), sources.acknowledgements().statusesInForce(),
                        sources.topics().all(), reviews, clock.getZone()),
                ControlDeviations.of(measures, basis, sources.findings().all()),
                ControlEvidence.of(sources.evidence().all(), reviews, basis.statements(), LocalDate.now(clock)));
    }
}
