package org.tomes.app;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tomes.document.DocumentService;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.annex.AnnexGate;
import org.tomes.document.annex.AnnexService;
import org.tomes.document.branding.BrandingService;
import org.tomes.document.policy.PolicyReleaseConditions;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.release.ReleaseChecks;
import org.tomes.document.release.ReleaseGate;
import org.tomes.document.release.ReleaseGates;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionService;
import org.tomes.document.release.WorkingVersions;
import org.tomes.document.soa.ControlStatusReader;
import org.tomes.document.statement.StatementService;
import org.tomes.document.statement.StatementSources;
import org.tomes.document.text.TextService;
import org.tomes.office.OfficeFormats;
import org.tomes.people.RaciWarning;
import org.tomes.review.decision.Decision;
import org.tomes.storage.Register;

/** The services that create, edit and release the documents of one register. */
public record DocumentServices(StatementService statements, BrandingService branding, TextService texts,
        DocumentService composition, VersionService versions, ReleaseService releases, ReleaseChecks releaseChecks,
        AnnexService annex, AcknowledgementService acknowledgements, ControlStatusReader proofs) {

    static DocumentServices of(Register register, RecordServices records, AzureServices azure, Clock clock) {
        Supplier<Predicate<Decision>> released = () -> LastManagementReview.of(register.documentVersions().all(),
                clock.getZone())::isInEffect;
        StatementService statements = new StatementService(register.ledger(), register.measuresByStatement(),
                new StatementSources(azure.checks(), azure.findings(), azure.inventory(), records.people(),
                        records.responsibilities(), records.measures(), records.reviews(), records.changes(),
                        azure.scores(), azure.scoreServices().annotations(), records.soa(), records.evidence(),
                        register.adoptedMeasures(), azure.rules(), released),
                clock);
        BrandingService branding = new BrandingService(register.ledger(), register.brandingFiles(),
                OfficeFormats.brandReader());
        TextService texts = new TextService(register.ledger(), register.editedSections(), register.documentOutlines());
        WorkingVersions drafts = new WorkingVersions(register.documentVersions(), register.people(), register.roles(),
                clock.getZone());
        AcknowledgementService acknowledgements = new AcknowledgementService(register.ledger(),
                register.acknowledgements(), register.documentVersions(), register.people(), clock);
        ControlStatusReader proofs = new ControlStatusReader(new ControlStatusReader.Sources(
                register.documentVersions(), acknowledgements, register.responsibilities(), register.reviews(),
                register.measures(), register.evidence(), register.findings(), statements), clock);
        DocumentService documents = DocumentComposers.of(register,
                new DocumentComposers.Services(records, azure, statements, texts, branding), proofs, clock, drafts,
                branding.writers(OfficeFormats.all()));
        AnnexService annex = new AnnexService(register.ledger(), register.presentationDecisions(), statements,
                register.measures(), register.findings(), register.processingContracts(), released,
                () -> RaciWarning.approversWithoutSeparation(register.roles().all(), register.responsibilities().all()),
                clock);
        ReleaseGate gate = new ReleaseGates(List.of(new AnnexGate(annex, documents),
                new PolicyReleaseConditions(register.findings(), statements, register.documentVersions(), clock)));
        VersionService versions = new VersionService(register.ledger(), register.documentVersions(), drafts, documents,
                register.snapshots(), register.changes(), register.people(), gate, clock);
        ReleaseService releases = new ReleaseService(register.ledger(), register.documentVersions(), drafts, documents,
                register.reviews(), azure.rules(), gate, clock);
        ReleaseChecks checks = new ReleaseChecks(releases, statements, register.companyProfiles(), register.snapshots(),
                texts, gate, register.processingContracts());
        return new DocumentServices(statements, branding, texts, documents, versions, releases, checks, annex,
                acknowledgements, proofs);
    }
}
