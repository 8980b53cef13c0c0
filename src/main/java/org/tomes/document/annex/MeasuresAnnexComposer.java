package org.tomes.document.annex;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.check.ResourceTraits;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.SignaturePlaceholder;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingService;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.ProcessingContracts;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Composes the annex of technical and organisational measures for data processing agreements (Art. 28 and 32 GDPR). */
public final class MeasuresAnnexComposer extends TextComposer<AnnexData> implements Composer.OfTables {

    private static final DocumentAssembler<AnnexData> DOCUMENT = DocumentAssembler.of(DocumentKind.TOM_ANNEX,
            List.of(new ContractPartiesPart(), new ContractTablesPart(), new MeasureListPart(),
                    new ObjectiveCoveragePart(), new StatusSheetPart()));

    static {
        SignaturePlaceholder.addTo(DOCUMENT.vocabulary(), "controller", "processor");
    }

    private final Measures measures;
    private final FindingService findings;
    private final StatementService statements;
    private final PresentationDecisions decisions;
    private final CheckRulesService rules;
    private final ProcessingContracts contracts;
    private final DocumentVersions versions;
    private final Function<Inventory, ResourceTraits> traits;

    /** @param traits what a snapshot shows about resources */
    public MeasuresAnnexComposer(DocumentMetadataService metadataService, Measures measures, FindingService findings,
            StatementService statements, PresentationDecisions decisions, CheckRulesService rules,
            ProcessingContracts contracts, DocumentVersions versions, Function<Inventory, ResourceTraits> traits) {
        super(DOCUMENT, metadataService);
        this.measures = measures;
        this.findings = findings;
        this.statements = statements;
        this.decisions = decisions;
        this.rules = rules;
        this.contracts = contracts;
        this.versions = versions;
        this.traits = traits;
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        return AnnexWorkbook.of(facts(), content.info().language());
    }

    /** Adds the contract details that are blanks in the annex. */
    @Override
    public List<Message> cautions(Language language) {
        return Stream.concat(contract().blanks().stream(), super.cautions(language).stream()).toList();
    }

    private ProcessingContract contract() {
        return contracts.find().orElseGet(ProcessingContract::empty);
    }

    @Override
    protected AnnexData facts(ChainHead head) {
        EvaluationBasis basis = statements.basis(kind());
        DocumentMetadata metadata = metadataService.of(kind(), head);
        List<Finding> all = findings.all();
        return AnnexData.of(metadata, measures.all(), basis, all, decisions.all(), rules.values(), contract(),
                new FindingOrder(basis.inventory().map(traits).orElse(ResourceTraits.NONE), all),
                new FindingTitles(findings.explanations()), LastManagementReview.of(versions.all(), metadata.zone()),
                metadataService.approversWithoutSeparation());
    }
}
