package org.tomes.policy.soa;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.ledger.ChainHead;
import org.tomes.measure.Measures;
import org.tomes.people.People;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.TextDocument;
import org.tomes.policy.draft.Vocabulary;
import org.tomes.sheet.SheetTable;
import org.tomes.soa.SoaEntries;
import org.tomes.soa.SoaRow;
import org.tomes.soa.SoaService;
import org.tomes.soa.SoaTables;
import org.tomes.text.Language;

/** Composes the Statement of Applicability: what was decided for each control, why, and how far it is. */
public final class SoaComposer implements Composer.OfTables {

    private static final TextDocument<SoaFacts> DOCUMENT = TextDocument.of(DocumentKind.STATEMENT_OF_APPLICABILITY, List.of(new SoaReading(),
            new SoaOverview(), new SoaControls(), new SoaExcluded()), new SoaGaps());

    private final Imprints imprints;
    private final SoaEntries entries;
    private final Measures measures;
    private final People people;

    public SoaComposer(Imprints imprints, SoaEntries entries, Measures measures, People people) {
        this.imprints = imprints;
        this.entries = entries;
        this.measures = measures;
        this.people = people;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.STATEMENT_OF_APPLICABILITY;
    }

    @Override
    public Worded read() {
        Map<Language, SoaFacts> facts = imprints.atOneState(this::facts);
        return (language, wording) -> DOCUMENT.compose(facts.get(language), facts.get(language).imprint(), wording, language);
    }

    private Map<Language, SoaFacts> facts(ChainHead head) {
        Imprint imprint = imprints.of(kind(), head);
        return Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), language ->
                new SoaFacts(imprint, rows(language), imprints.names(), !entries.licensed().isEmpty())));
    }

    @Override
    public Vocabulary<?> vocabulary() {
        return DOCUMENT.vocabulary();
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return SoaTables.of(rows(language), people.all(), language);
    }

    private List<SoaRow> rows(Language language) {
        return SoaService.rows(entries, measures.all(), language);
    }
}
