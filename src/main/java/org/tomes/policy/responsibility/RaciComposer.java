package org.tomes.policy.responsibility;

import java.util.List;
import org.tomes.ledger.ChainHead;
import org.tomes.people.People;
import org.tomes.people.Responsibilities;
import org.tomes.people.Roles;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.draft.TextDocument;
import org.tomes.sheet.SheetTable;
import org.tomes.text.Language;

/** Composes the responsibility matrix: who is responsible, accountable, consulted and informed for each topic. */
public final class RaciComposer extends TextComposer<RaciFacts> implements Composer.OfTables {

    private static final TextDocument<RaciFacts> DOCUMENT = TextDocument.of(DocumentKind.RESPONSIBILITIES, List.of(new RaciReading(),
            new RaciMatrix(), new RaciPeople()), new RaciChecks());

    private final Responsibilities topics;
    private final People people;
    private final Roles roles;

    public RaciComposer(Imprints imprints, Responsibilities topics, People people, Roles roles) {
        super(DOCUMENT, imprints);
        this.topics = topics;
        this.people = people;
        this.roles = roles;
    }

    @Override
    public List<SheetTable> tables(Language language) {
        return RaciTables.of(facts(), language);
    }

    @Override
    protected RaciFacts facts(ChainHead head) {
        return new RaciFacts(imprints.of(kind(), head), topics.all(), people.all(), roles.all());
    }
}
