package org.tomes.app;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tomes.change.ChangeService;
import org.tomes.change.UnrecordedChangeFindings;
import org.tomes.document.DocumentReviewSource;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.soa.ImplementedByDocuments;
import org.tomes.evidence.EvidenceReviewSource;
import org.tomes.evidence.EvidenceService;
import org.tomes.exchange.WorkbookService;
import org.tomes.finding.RemediationMeasures;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditTrail;
import org.tomes.measure.LibraryService;
import org.tomes.measure.MeasureService;
import org.tomes.people.PeopleService;
import org.tomes.people.ResponsibilityService;
import org.tomes.recordlink.RecordLinks;
import org.tomes.review.CostReviewSource;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.RequiredReview;
import org.tomes.review.ReviewService;
import org.tomes.review.TopicReviewSource;
import org.tomes.review.decision.DecisionService;
import org.tomes.score.ScoreTargetReviewSource;
import org.tomes.settings.CompanyService;
import org.tomes.soa.SoaReviewSource;
import org.tomes.soa.SoaService;
import org.tomes.storage.Register;

/** The services of manually maintained records: measures, people, changes, evidence, reviews and their trail. */
public record RecordServices(AuditTrail trail, CompanyService company, PeopleService people,
        ResponsibilityService responsibilities, MeasureService measures, LibraryService library, SoaService soa,
        EvidenceService evidence, ReviewService reviews, ChangeService changes,
        UnrecordedChangeFindings unrecordedFindings, RemediationMeasures remedies, WorkbookService exchange,
        RecordLinks links) {

    /**
     * @param required reviews that the documents require
     * @param approved called when a change was approved
     */
    static RecordServices of(Register register, AzureServices azure, Supplier<List<RequiredReview>> required,
            Consumer<Actor> approved, Clock clock) {
        PeopleService people = new PeopleService(register.ledger(), register.people());
        MeasureService measures = new MeasureService(register.ledger(), register.measures(), register.people());
        SoaService soa = new SoaService(register.ledger(), register.soaEntries(), register.measures(),
                register.people(),
                new ImplementedByDocuments(register.documentVersions(),
                        new AcknowledgementService(register.ledger(), register.acknowledgements(),
                                register.documentVersions(), register.people(), clock),
                        register.responsibilities(), register.reviews(), register.evidence(), clock));
        EvidenceService evidence = new EvidenceService(register.ledger(), register.evidence(), register.people(),
                azure.inventory(), clock);
        ChangeService changes = new ChangeService(register.ledger(), register.changes(), register.measures(),
                register.people(), azure.inventory(), clock, azure.serviceTags()::addresses,
                (actor, change) -> approved.accept(actor));
        return new RecordServices(new AuditTrail(register.ledger()),
                new CompanyService(register.ledger(), register.companyProfiles(), register.processingContracts(),
                        register.people()),
                people,
                new ResponsibilityService(register.ledger(), register.responsibilities(), register.roles(),
                        register.people()),
                measures, new LibraryService(register.ledger(), measures, register.adoptedMeasures()), soa, evidence,
                reviews(register, required, clock), changes,
                new UnrecordedChangeFindings(
                        register.ledger(), changes, azure.inventory(), azure.findings(), azure.checkRuns()),
                new RemediationMeasures(register.ledger(), azure.findings(), measures),
                new WorkbookService(register.ledger(),
                        new WorkbookService.Records(measures, register.people(), register.adoptedMeasures(), soa,
                                register.soaEntries(), evidence, register.reviews(), azure.inventory()),
                        clock),
                register.links());
    }

    /** Lists the items to review: every kind of record that has a review source. */
    private static ReviewService reviews(Register register, Supplier<List<RequiredReview>> required, Clock clock) {
        return new ReviewService(register.ledger(), register.reviews(),
                List.of(new MeasureReviewSource(register.measures()),
                        new TopicReviewSource(register.responsibilities()),
                        new DocumentReviewSource(register.documentVersions(), register.customDocuments(),
                                clock.getZone()),
                        new EvidenceReviewSource(register.evidence(), clock.getZone()),
                        new SoaReviewSource(register.soaEntries()), new CostReviewSource(register.costs()),
                        new ScoreTargetReviewSource(register.scoreTargets(), register.subscriptionGroups())),
                new DecisionService(register.ledger(), register.decisions(), register.findings(), clock), required,
                clock);
    }
}
