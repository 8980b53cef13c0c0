package org.tomes.document.annex;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tomes.check.rules.RuleService;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.FindingNames;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.release.LastReview;
import org.tomes.document.release.Versions;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementService;
import org.tomes.document.text.SignaturePlaceholder;
import org.tomes.document.text.TextComposer;
import org.tomes.document.text.TextDocument;
import org.tomes.finding.FindingService;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.settings.ProcessingContract;
import org.tomes.settings.ProcessingContracts;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Composes the annex of technical and organisational measures for data processing agreements (Art. 28 and 32 GDPR). */
public final class MeasuresAnnexComposer extends TextComposer<AnnexData> implements Composer.OfTables {

    private static final TextDocument<AnnexData> DOCUMENT = TextDocument.of(DocumentKind.TOM_ANNEX,
            List.of(new ContractParties(), new ContractTables(), new MeasureList(), new ObjectiveCoverage(),
                    new StatusSheet()));

    static {
        SignaturePlaceholder.addTo(DOCUMENT.vocabulary(), "controller", "processor");
    }

    private final Measures measures;
    private final FindingService findings;
    private final StatementService statements;
    private final MeasureTreatments treatments;
    private final RuleService rules;
    private final ProcessingContracts contracts;
    private final Versions versions;
    private final Function<Inventory, Predicate<ResourceId>> production;

    /** @param production tells which resources of a snapshot are production */
    public MeasuresAnnexComposer(DocumentMetadataService metadataService, Measures measures, FindingService findings,
            StatementService statements, MeasureTreatments treatments, RuleService rules, ProcessingContracts contracts,
            Versions versions, Function<Inventory, Predicate<ResourceId>> production) {
        super(DOCUMENT, metadataService);
        this.measures = measures;
        this.findings = findings;
        this.statements = statements;
        this.treatments = treatments;
        this.rules = rules;
        this.contracts = contracts;
        this.versions = versions;
        this.production = production;
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return AnnexSheet.of(facts(), language);
    }

    /** Returns the contract details that are blanks in the annex. */
    @Override
    public List<Message> cautions() {
        return contract().blanks().stream().toList();
    }

    private ProcessingContract contract() {
        return contracts.find().orElseGet(ProcessingContract::empty);
    }

    @Override
    protected AnnexData facts(ChainHead head) {
        EvaluationBasis basis = statements.basis(kind());
        DocumentMetadata metadata = metadataService.of(kind(), head);
        return AnnexData.of(metadata, measures.all(), basis, findings.all(), treatments.all(), rules.values(),
                contract(), new FindingOrder(basis.inventory().map(production).orElse(id -> false)),
                new FindingNames(findings.explanations()), LastReview.of(versions.all(), metadata.zone()));
    }
}
