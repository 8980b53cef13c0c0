package org.tomes.app;

import java.time.Clock;
import java.util.function.BiFunction;
import org.tomes.document.DocumentService;
import org.tomes.document.annex.AnnexGate;
import org.tomes.document.annex.AnnexService;
import org.tomes.document.branding.BrandingService;
import org.tomes.document.release.ReleaseChecks;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionService;
import org.tomes.document.release.WorkingVersions;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.TextService;
import org.tomes.office.OfficeWriters;
import org.tomes.storage.Register;

/** The services that create, edit and release the documents of one register. */
record DocumentServices(BrandingService branding, TextService texts, DocumentService documents, VersionService versions,
        ReleaseService releases, ReleaseChecks releaseChecks, AnnexService annex) {

    /**
     * @param sources supplies the composers with data of the other features
     */
    static DocumentServices of(Register register, StatementService statements, Clock clock,
            BiFunction<TextService, BrandingService, DocumentComposers.Services> sources) {
        BrandingService branding = new BrandingService(register.ledger(), register.brandFiles(),
                OfficeWriters.brandReader());
        TextService texts = new TextService(register.ledger(), register.documentSections(),
                register.documentOutlines());
        WorkingVersions drafts = new WorkingVersions(register.documentVersions(), register.people(), register.roles(),
                clock.getZone());
        DocumentService documents = DocumentComposers.of(register, sources.apply(texts, branding), clock, drafts,
                branding.writers(OfficeWriters.all()));
        AnnexService annex = new AnnexService(register.ledger(), register.measureTreatments(), statements,
                register.measures(), register.findings());
        AnnexGate gate = new AnnexGate(annex, documents);
        VersionService versions = new VersionService(register.ledger(), register.documentVersions(), drafts, documents,
                register.snapshots(), register.changes(), register.people(), gate, clock);
        ReleaseService releases = new ReleaseService(register.ledger(), register.documentVersions(), drafts, documents,
                register.reviews(), gate, clock);
        ReleaseChecks checks = new ReleaseChecks(releases, statements, register.companyProfiles(), register.snapshots(),
                texts);
        return new DocumentServices(branding, texts, documents, versions, releases, checks, annex);
    }
}
