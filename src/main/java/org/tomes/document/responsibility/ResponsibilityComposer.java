package org.tomes.document.responsibility;

import java.util.List;
import org.tomes.document.Composer;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.TextComposer;
import org.tomes.ledger.ChainHead;
import org.tomes.people.People;
import org.tomes.people.Responsibilities;
import org.tomes.people.Roles;
import org.tomes.spreadsheet.OutputSheet;

/** Composes the responsibility matrix: who is responsible, accountable, consulted and informed for each topic. */
public final class ResponsibilityComposer extends TextComposer<ResponsibilityData> implements Composer.OfTables {

    private static final DocumentAssembler<ResponsibilityData> DOCUMENT = DocumentAssembler.of(
            DocumentKind.RESPONSIBILITIES,
            List.of(new PeopleAndRolesPart(), new ResponsibilityMatrixPart(), new DutiesByPersonPart()),
            new MatrixWarningsSection());

    private final Responsibilities topics;
    private final People people;
    private final Roles roles;

    public ResponsibilityComposer(DocumentMetadataService metadataService, Responsibilities topics, People people,
            Roles roles) {
        super(DOCUMENT, metadataService);
        this.topics = topics;
        this.people = people;
        this.roles = roles;
    }

    @Override
    public List<OutputSheet> tables(DocumentContent content) {
        return ResponsibilityWorkbook.of(facts(), content.info().language());
    }

    @Override
    protected ResponsibilityData facts(ChainHead head) {
        return new ResponsibilityData(metadataService.of(kind(), head), topics.all(), people.all(), roles.all());
    }
}
