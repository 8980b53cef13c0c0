package org.tomes.document.soa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.RuleValueTexts;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.RiskAssessmentLine;
import org.tomes.document.text.SignaturePlaceholder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.ChainHead;
import org.tomes.people.People;
import org.tomes.soa.SoaRow;
import org.tomes.soa.SoaService;
import org.tomes.soa.SoaSheets;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Composes the Statement of Applicability: decision, reasons and status of each control. */
public final class StatementOfApplicabilityComposer implements Composer.OfTables {

    private static final DocumentAssembler<SoaData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.STATEMENT_OF_APPLICABILITY, List.of(new ApplicabilityIntroductionPart(), new SoaScopePart(),
                    new ThemeTotalsPart(), new ControlDecisionsPart(), new ExcludedControlsPart()),
            new ApplicabilityGapsSection());

    static {
        SignaturePlaceholder.addTo(DOCUMENT.vocabulary(), "information-security", "management");
    }

    /** The features of the register from which the statement is composed. */
    public record Sources(SoaService soa, People people, InventoryService inventory, ControlStatusReader proofs,
            CheckRulesService rules) {
    }

    private final DocumentMetadataService metadataService;
    private final Sources sources;

    public StatementOfApplicabilityComposer(DocumentMetadataService metadataService, Sources sources) {
        this.metadataService = metadataService;
        this.sources = sources;
    }

    @Override
    public List<Message> cautions(Language language) {
        return metadataService.untranslatedTexts(language);
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.STATEMENT_OF_APPLICABILITY;
    }

    @Override
    public DocumentData read() {
        Map<Language, SoaData> facts = metadataService.readConsistently(this::facts);
        return (language, wording) -> {
            SoaData data = facts.get(language).withRiskAssessment(!RiskAssessmentLine.isBlank(wording));
            return DOCUMENT.compose(data, data.metadata(),
                    RiskAssessmentLine.withoutBlanks(wording, Texts.in(language).get("soa.riskAssessment.missing")),
                    language);
        };
    }

    private Map<Language, SoaData> facts(ChainHead head) {
        Optional<Inventory> newest = sources.inventory().latest();
        Optional<IsoAssessments> azure = newest.map(IsoAssessments::new).filter(IsoAssessments::hasResults);
        DocumentMetadata metadata = azure.isPresent()
                ? metadataService.of(kind(), head, newest.map(Inventory::snapshot))
                : metadataService.of(kind(), head);
        ControlStatuses proofs = sources.proofs().read();
        ControlImplementationDates dates = sources.proofs().dates(proofs);
        return Stream.of(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> SoaData.of(metadata, rows(language),
                        metadataService.names(), sources.soa().isLicensed(), proofs, dates, azure)));
    }

    @Override
    public PlaceholderCatalog<?> vocabulary() {
        return DOCUMENT.vocabulary();
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        Language language = content.info().language();
        return metadataService.readConsistently(head -> {
            SoaData data = facts(head).get(language);
            Texts texts = Texts.in(language);
            Formats formats = new Formats(texts, data.metadata().zone());
            return SoaSheets.of(data.rows(), row -> data.shown(row, texts, formats), sources.people().all(), language);
        });
    }

    private List<SoaRow> rows(Language language) {
        RuleValueTexts values = sources.rules().values();
        Texts texts = Texts.in(language);
        return sources.soa()
                .rows(language)
                .stream()
                .map(row -> row.with(row.entry().withTexts(text -> values.fillCompanyText(text, texts))))
                .toList();
    }
}
