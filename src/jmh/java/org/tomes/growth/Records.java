package org.tomes.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Controls;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.demo.CopiedAzure;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.evidence.Evidence;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.text.Language;

/** Fills a register with so many records of each kind, and measures what lists them and writes of them. */
final class Records {

    /** Resources of one copy of the example company's Azure. */
    private static final int OF_ONE_COPY = 350;

    private final GrowthTable table;
    private final int size;
    private final OpenRegister register;
    private final LocalDate today;
    private List<Person> people;
    private List<Measure> measures;
    private Actor actor = new Actor("", "account", "host");

    Records(GrowthTable table, int size, OpenRegister register, LocalDate today) {
        this.table = table;
        this.size = size;
        this.register = register;
        this.today = today;
    }

    void measure() {
        write();
        lists();
        documents();
    }

    private void write() {
        table.once("write: people", size,
                () -> people = register.records()
                        .people()
                        .addAll(actor, each(i -> new Person(PersonId.random(), "Person " + i, i + "@example.com", "",
                                Optional.empty(), true, 0))));
        actor = new Actor(people.getFirst().id().toString(), "account", "host");
        table.once("write: responsibilities", size,
                () -> register.records().responsibilities().addAll(actor, each(this::responsibility)));
        table.once("write: measures", size,
                () -> measures = register.records().measures().addAll(actor, each(this::measure)));
        table.once("write: changes, one after the other", size, () -> each(this::change));
        table.once("write: evidence, one after the other", size, () -> each(this::evidence));
        table.once("write: import of a snapshot, checks included", size,
                () -> register.azure()
                        .inventory()
                        .importFiles(actor, new CopiedAzure(today, Math.max(1, size / OF_ONE_COPY)).files(), "",
                                ReadingProgress.NONE));
    }

    private <T> List<T> each(java.util.function.IntFunction<T> made) {
        return IntStream.range(0, size).mapToObj(made).toList();
    }

    private Responsibility responsibility(int i) {
        return Responsibility.titled("Topic " + i)
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(people.get(i).id()), Duty.RESPONSIBLE),
                        new RaciAssignment(new Assignee.OfPerson(people.get((i + 1) % size).id()), Duty.ACCOUNTABLE)));
    }

    private Measure measure(int i) {
        return new MeasureBuilder().code("M-" + i)
                .title("Measure " + i)
                .status(MeasureStatus.IMPLEMENTED)
                .target("What measure " + i + " is for")
                .owner(Optional.of(people.get(i).id()))
                .controls(List.of(
                        new ControlLink(Controls.all().get(i % Controls.all().size()).id(), ControlLinkKind.DIRECT)))
                .build();
    }

    private ChangeRecord change(int i) {
        ChangeRecord draft = register.records()
                .changes()
                .add(actor,
                        ChangeRecord.draft(ChangeSubject.OTHER, "Change " + i,
                                new ChangePlan("Reason", "Risk", "Rollback", Optional.of(today), ""),
                                Optional.of(people.get(i).id()), new ChangeLinks(List.of(measures.get(i).id()),
                                        List.of(), List.of(), Optional.empty(), Optional.empty())));
        return register.records().changes().applyStep(actor, draft, ChangeStep.SUBMIT, ChangeStepInput.NONE);
    }

    private Evidence evidence(int i) {
        return register.records()
                .evidence()
                .addLink(actor,
                        Evidence.titled("Evidence " + i, "", Optional.of(people.get(i).id()),
                                List.of(measures.get(i).ref())),
                        "https://example.com/" + i, Instant.now(), Optional.of(today.plusDays(90)));
    }

    private void lists() {
        table.measure("list: people", size, () -> register.records().people().all());
        table.measure("list: responsibilities", size, () -> register.records().responsibilities().topics());
        table.measure("list: measures", size, () -> register.records().measures().all());
        table.measure("list: changes", size, () -> register.records().changes().all());
        table.measure("list: evidence", size, () -> register.records().evidence().all());
        table.measure("list: findings", size, () -> register.azure().findings().all());
        table.measure("list: reviews due", size, () -> register.records().reviews().due());
        table.measure("list: statement of applicability", size, () -> register.records().soa().rows(Language.EN));
        table.measure("list: statements of the policy", size,
                () -> register.documents().statements().evaluate(DocumentKind.CLOUD_SECURITY_POLICY));
        table.measure("workbook: tables of the register", size,
                () -> register.records().exchange().tables(Language.EN));
        table.measure("audit trail: verify", size, () -> register.records().trail().verify(Optional.empty()));
    }

    private void documents() {
        DocumentService documents = register.documents().composition();
        for (DocumentKind kind : DocumentKind.fixed()) {
            table.measure("document: " + kind.key(), size, () -> documents.compose(kind, Language.EN));
        }
        table.measure("document: cloud-security-policy with annexes", size,
                () -> documents.withAnnexes(DocumentKind.CLOUD_SECURITY_POLICY)
                        .compose(DocumentKind.CLOUD_SECURITY_POLICY, Language.EN));
    }
}
