package org.tomes.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.tomes.document.Composer;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.DocumentWriter;
import org.tomes.document.DraftVersionMarker;
import org.tomes.document.annex.MeasuresAnnexComposer;
import org.tomes.document.auditsession.AuditSessionReader;
import org.tomes.document.branding.BrandingService;
import org.tomes.document.change.ChangeReportComposer;
import org.tomes.document.cloudevidence.CloudEvidenceComposer;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.datasheet.DataSheets;
import org.tomes.document.evidenceindex.EvidenceIndexComposer;
import org.tomes.document.executivesummary.ExecutiveSummaryComposer;
import org.tomes.document.managementreview.ManagementReviewComposer;
import org.tomes.document.network.NetworkDocumentationComposer;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.document.policy.CloudPolicyComposer;
import org.tomes.document.policy.CustomDocumentComposer;
import org.tomes.document.release.AttachmentSheetComposer;
import org.tomes.document.responsibility.ResponsibilityComposer;
import org.tomes.document.score.ScoreReportComposer;
import org.tomes.document.soa.ControlStatusReader;
import org.tomes.document.soa.StatementOfApplicabilityComposer;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.SectionTexts;
import org.tomes.ledger.AuditTrail;
import org.tomes.office.OfficeFormats;
import org.tomes.storage.Register;

/** Creates the composers of all documents of one register. */
final class DocumentComposers {

    /** The services used by documents; all other data is read from the register. */
    record Services(RecordServices records, AzureServices azure, StatementService statements, SectionTexts wording,
            BrandingService brand) {
    }

    private final Register register;
    private final Services services;
    private final ControlStatusReader statusReader;
    private final DocumentMetadataService metadataService;

    private DocumentComposers(Register register, Services services, ControlStatusReader statusReader, Clock clock) {
        this.statusReader = statusReader;
        this.register = register;
        this.services = services;
        this.metadataService = new DocumentMetadataService(clock, register.ledger(), register.companyProfiles(),
                register.people(), register.roles(), register.responsibilities(), services.brand(),
                register.measures());
    }

    /**
     * @param drafts returns the version in progress
     * @param writers one writer for each format
     */
    static DocumentService of(Register register, Services services, ControlStatusReader statusReader, Clock clock,
            DraftVersionMarker drafts, Map<DocumentFormat, DocumentWriter> writers) {
        DocumentComposers composers = new DocumentComposers(register, services, statusReader, clock);
        return new DocumentService(composers::composers,
                new CustomDocumentService(register.ledger(), register.customDocuments(),
                        kind -> isUsed(register, kind)),
                composers::own, writers, new DataSheets(composers.metadataService, composers.sheetSources()),
                new AuditSessionReader(composers.metadataService, composers.sessionSources()),
                OfficeFormats.workbooks(), drafts, services.wording());
    }

    private static boolean isUsed(Register register, DocumentKind kind) {
        return !register.editedSections().of(kind).isEmpty() || register.documentOutlines().find(kind).isPresent()
                || register.documentVersions().all().stream().anyMatch(version -> version.kind().equals(kind));
    }

    private AuditSessionReader.Sources sessionSources() {
        return new AuditSessionReader.Sources(services.records().soa(), register.measures(), register.evidence(),
                services.records().reviews(), services.azure().findings(), services.statements(), statusReader,
                register.ledger());
    }

    private DataSheets.Sources sheetSources() {
        return new DataSheets.Sources(register.measures(), services.azure().findings(), register.changes(),
                services.records().soa(), register.evidence(), services.azure().rules(), services.statements(),
                statusReader, register.ledger());
    }

    private Composer own(DocumentKind kind) {
        return kind.isAttached() ? new AttachmentSheetComposer(kind, metadataService, register.documentVersions())
                : new CustomDocumentComposer(kind, metadataService, policySources(), services.wording());
    }

    private CloudPolicyComposer.Sources policySources() {
        return new CloudPolicyComposer.Sources(register.measures(), register.responsibilities(), register.scores(),
                register.scoreTargets(), services.statements(), services.azure().rules(),
                services.azure().networkPlans(), services.azure().serviceTags());
    }

    private CloudEvidenceComposer.Sources evidenceSources() {
        return new CloudEvidenceComposer.Sources(services.statements(), services.azure().checks(),
                services.azure().findings(), register.checkRuns(), register.snapshots(), register.measures(),
                register.changes(), register.documentVersions(), services.azure().scores(), services.azure().costs());
    }

    private List<Composer> composers() {
        return List.of(new CloudPolicyComposer(metadataService, policySources()),
                new CloudEvidenceComposer(metadataService, evidenceSources()),
                new ExecutiveSummaryComposer(metadataService,
                        new ExecutiveSummaryComposer.Sources(evidenceSources(), services.azure().scores(),
                                services.records().reviews(), services.azure().costs(), services.records().soa(),
                                statusReader, services.wording())),
                new MeasuresAnnexComposer(metadataService, register.measures(), services.azure().findings(),
                        services.statements(), register.presentationDecisions(), services.azure().rules(),
                        register.processingContracts(), register.documentVersions(), services.azure().checks()::traits),
                new ResponsibilityComposer(metadataService, register.responsibilities(), register.people(),
                        register.roles()),
                new EvidenceIndexComposer(metadataService, register.evidence(), register.measures(),
                        services.records().soa(), register.snapshots(), services.statements(),
                        services.records().reviews(), register.ledger()),
                new ChangeReportComposer(metadataService, services.records().changes(), register.measures(),
                        register.snapshots(), register.evidence(), services.statements(), register.documentVersions()),
                new ScoreReportComposer(metadataService, new ScoreReportComposer.Sources(services.azure().scores(),
                        services.azure().scoreServices().annotations(), services.azure().scoreServices().links(),
                        register.changes(), register.measures(), services.azure().findings(), services.azure().rules(),
                        services.statements(), register.documentVersions())),
                new ManagementReviewComposer(metadataService,
                        new ManagementReviewComposer.Sources(register.measures(), services.records().soa(),
                                services.azure().findings(), services.records().reviews(), register.changes(),
                                register.evidence(), services.records().responsibilities(), services.azure().scores(),
                                services.azure().scoreServices().links(), services.statements(),
                                services.azure().checks(), register.documentVersions(), statusReader,
                                services.azure().rules(), new AuditTrail(register.ledger()))),
                new NetworkDocumentationComposer(metadataService,
                        new NetworkDocumentationComposer.Sources(services.statements(), services.azure().checks(),
                                services.azure().findings(), services.azure().networkPlans(), services.azure().rules(),
                                services.azure().serviceTags())),
                new StatementOfApplicabilityComposer(metadataService,
                        new StatementOfApplicabilityComposer.Sources(services.records().soa(), register.people(),
                                services.azure().inventory(), statusReader, services.azure().rules())));
    }
}
