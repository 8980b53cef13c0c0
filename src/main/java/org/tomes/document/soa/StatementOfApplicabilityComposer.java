package org.tomes.document.soa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.defender.IsoAssessments;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.release.Versions;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.TextDocument;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.people.People;
import org.tomes.people.Responsibilities;
import org.tomes.review.Reviews;
import org.tomes.soa.SoaEntries;
import org.tomes.soa.SoaRow;
import org.tomes.soa.SoaService;
import org.tomes.soa.SoaTables;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;

/** Composes the Statement of Applicability: what was decided for each control, why, and how far it is. */
public final class StatementOfApplicabilityComposer implements Composer.OfTables {

    private static final TextDocument<ApplicabilityData> DOCUMENT = TextDocument
            .of(DocumentKind.STATEMENT_OF_APPLICABILITY, List.of(new ApplicabilityGuide(), new ScopeOfStatement(),
                    new ThemeTotals(), new ControlDecisions(), new ExcludedControls()), new ApplicabilityGaps());

    private final DocumentMetadataService imprints;
    private final SoaEntries entries;
    private final Measures measures;
    private final People people;
    private final Responsibilities topics;
    private final Versions versions;
    private final AcknowledgementService acknowledgements;
    private final Reviews reviews;
    private final InventoryService inventory;

    public StatementOfApplicabilityComposer(DocumentMetadataService imprints, SoaEntries entries, Measures measures,
            People people, Responsibilities topics, Versions versions, AcknowledgementService acknowledgements,
            Reviews reviews, InventoryService inventory) {
        this.imprints = imprints;
        this.entries = entries;
        this.measures = measures;
        this.people = people;
        this.topics = topics;
        this.versions = versions;
        this.acknowledgements = acknowledgements;
        this.reviews = reviews;
        this.inventory = inventory;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.STATEMENT_OF_APPLICABILITY;
    }

    @Override
    public Worded read() {
        Map<Language, ApplicabilityData> facts = imprints.atOneState(this::facts);
        return (language, wording) -> DOCUMENT.compose(facts.get(language), facts.get(language).imprint(), wording,
                language);
    }

    private Map<Language, ApplicabilityData> facts(ChainHead head) {
        Optional<Inventory> newest = inventory.latest();
        Optional<IsoAssessments> azure = newest.map(IsoAssessments::new).filter(IsoAssessments::hasResults);
        DocumentMetadata imprint = azure.isPresent() ? imprints.of(kind(), head, newest.map(Inventory::snapshot))
                : imprints.of(kind(), head);
        RegisterProofs proofs = proofs(imprint);
        return Stream.of(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> new ApplicabilityData(imprint,
                        rows(language), imprints.names(), !entries.licensed().isEmpty(), proofs, azure)));
    }

    @Override
    public PlaceholderCatalog<?> vocabulary() {
        return DOCUMENT.vocabulary();
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return imprints.atOneState(
                head -> SoaTables.of(rows(language), proofs(imprints.of(kind(), head))::state, people.all(), language));
    }

    private RegisterProofs proofs(DocumentMetadata imprint) {
        return new RegisterProofs(versions.all(), acknowledgements.inForce(), topics.all(), reviews.all(),
                imprint.zone());
    }

    private List<SoaRow> rows(Language language) {
        return SoaService.rows(entries, measures.all(), language);
    }
}
