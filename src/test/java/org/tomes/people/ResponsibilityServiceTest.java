package org.tomes.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;
import org.tomes.storage.Engine;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ParameterizedClass
@EnumSource
@SlowTest
class ResponsibilityServiceTest {

    @Parameter
    private Engine engine;

    private static final Actor ACTOR = new Actor("", "test", "host");

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;
    private ResponsibilityService service;

    @BeforeEach
    void open() {
        register = new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)).open(engine.place(folder),
                Optional.empty());
        service = register.records().responsibilities();
    }

    @Test
    void topicsKeepTheOrderInWhichTheyWereAdded() {
        service.addAll(ACTOR, TopicKeys.ALL.stream().map(Responsibility::forSubject).toList());
        service.add(ACTOR, Responsibility.titled("Kitchen"));

        assertThat(service.topics()).extracting(Responsibility::subject)
                .startsWith("cloud-policy", "azure-subscription")
                .endsWith("");
        assertThat(service.topics().getLast().title()).isEqualTo("Kitchen");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKnownSubjectIsFoundByItsName(Language language) {
        service.addAll(ACTOR, TopicKeys.ALL.stream().map(Responsibility::forSubject).toList());

        for (String subject : TopicKeys.ALL) {
            String name = Responsibility.forSubject(subject).title(Texts.in(language));
            assertThat(service.get(name.toLowerCase(language.locale())).subject()).isEqualTo(subject);
        }
    }

    @Test
    void subjectCannotBeInTheMatrixTwice() {
        service.add(ACTOR, Responsibility.forSubject("nsg"));

        assertThatThrownBy(() -> service.add(ACTOR, Responsibility.forSubject("nsg"))).satisfies(Refused.at("title"));
        assertThat(service.topics()).hasSize(1);
    }

    @Test
    void unknownPersonCannotHaveADuty() {
        RaciAssignment toStranger = new RaciAssignment(new Assignee.OfPerson(PersonId.random()), Duty.ACCOUNTABLE);

        assertThatThrownBy(() -> service.add(ACTOR, Responsibility.forSubject("nsg").assigned(List.of(toStranger))))
                .satisfies(Refused.at("assignments"));
    }

    @Test
    void topicWithoutPeopleWarnsOfMissingDuties() {
        assertThat(RaciWarning.of(Responsibility.forSubject("nsg"))).containsExactly(RaciWarning.NO_ACCOUNTABLE,
                RaciWarning.NO_RESPONSIBLE);
    }

    @Test
    void twoAccountablePeopleCauseAWarning() {
        Responsibility topic = Responsibility.forSubject("nsg")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(PersonId.random()), Duty.ACCOUNTABLE),
                        new RaciAssignment(new Assignee.OfRole(RoleId.random()), Duty.ACCOUNTABLE),
                        new RaciAssignment(new Assignee.OfRole(RoleId.random()), Duty.RESPONSIBLE)));

        assertThat(RaciWarning.of(topic)).containsExactly(RaciWarning.SEVERAL_ACCOUNTABLE);
    }

    @Test
    void roleWithADutyCannotBeRemoved() {
        Role role = service.addRole(ACTOR, new Role(RoleId.random(), "Security officer", List.of(), 0));
        Responsibility topic = service.add(ACTOR, Responsibility.forSubject("nsg")
                .assigned(List.of(new RaciAssignment(new Assignee.OfRole(role.id()), Duty.RESPONSIBLE))));

        assertThatThrownBy(() -> service.removeRole(ACTOR, role)).isInstanceOf(Problem.class)
                .hasMessageContaining("Security officer");

        service.remove(ACTOR, topic);
        service.removeRole(ACTOR, role);
        assertThat(service.roles()).isEmpty();
    }

    @Test
    void accountableDataProtectionOfficerIsAHintOfAConflictOfInterests() {
        Person officer = new Person(PersonId.random(), "Ida Berg", "", "Externe Datenschutzbeauftragte",
                Optional.empty(), true, 1);
        Person head = new Person(PersonId.random(), "Jan Roth", "", "Head of IT", Optional.empty(), true, 1);
        Role office = new Role(RoleId.random(), "Data protection officer", List.of(head.id()), 1);
        Function<Responsibility, List<RaciWarning>> warnings = RaciWarning.among(List.of(officer, head),
                List.of(office), List.of());

        assertThat(warnings.apply(accountable(new Assignee.OfPerson(officer.id()))))
                .contains(RaciWarning.PRIVACY_CONFLICT);
        assertThat(warnings.apply(accountable(new Assignee.OfRole(office.id()))))
                .contains(RaciWarning.PRIVACY_CONFLICT);
        assertThat(warnings.apply(accountable(new Assignee.OfPerson(head.id()))))
                .doesNotContain(RaciWarning.PRIVACY_CONFLICT);
        assertThat(warnings.apply(Responsibility.forSubject("data-retention")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(officer.id()), Duty.CONSULTED)))))
                .doesNotContain(RaciWarning.PRIVACY_CONFLICT);
    }

    @Test
    void accountableDeputyOfTheDataProtectionOfficerCausesAWarning() {
        Person deputy = new Person(PersonId.random(), "Jan Roth", "", "Head of IT", Optional.empty(), true, 1);
        Person officer = new Person(PersonId.random(), "Ida Berg", "", "Data protection officer",
                Optional.of(deputy.id()), true, 1);

        assertThat(RaciWarning.among(List.of(officer, deputy), List.of(), List.of())
                .apply(accountable(new Assignee.OfPerson(deputy.id())))).contains(RaciWarning.PRIVACY_DEPUTY_CONFLICT)
                .doesNotContain(RaciWarning.PRIVACY_CONFLICT);
        assertThat(RaciWarning.among(List.of(officer.withDeputy(Optional.empty()), deputy), List.of(), List.of())
                .apply(accountable(new Assignee.OfPerson(deputy.id()))))
                .doesNotContain(RaciWarning.PRIVACY_DEPUTY_CONFLICT);
    }

    @Test
    void auditorWithOtherTasksCausesAWarning() {
        Person auditor = new Person(PersonId.random(), "Jan Roth", "", "Head of finance", Optional.empty(), true, 1);
        Responsibility audit = Responsibility.forSubject("internal-audit")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(auditor.id()), Duty.RESPONSIBLE)));
        Responsibility budget = Responsibility.forSubject("budget")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(auditor.id()), Duty.ACCOUNTABLE)));

        assertThat(RaciWarning.among(List.of(auditor), List.of(), List.of(audit, budget)).apply(audit))
                .contains(RaciWarning.AUDIT_CONFLICT);
        assertThat(RaciWarning.among(List.of(auditor), List.of(), List.of(audit)).apply(audit))
                .doesNotContain(RaciWarning.AUDIT_CONFLICT);
    }

    @Test
    void deputyOfTheAuditorWithOtherTasksIsAHint() {
        Person deputy = new Person(PersonId.random(), "Ida Berg", "", "Head of finance", Optional.empty(), true, 1);
        Person auditor = new Person(PersonId.random(), "Jan Roth", "", "Auditor", Optional.of(deputy.id()), true, 1);
        Responsibility audit = Responsibility.forSubject("internal-audit")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(auditor.id()), Duty.RESPONSIBLE)));
        Responsibility budget = Responsibility.forSubject("budget")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(deputy.id()), Duty.ACCOUNTABLE)));

        assertThat(RaciWarning.among(List.of(auditor, deputy), List.of(), List.of(audit, budget)).apply(audit))
                .contains(RaciWarning.AUDIT_DEPUTY_CONFLICT)
                .doesNotContain(RaciWarning.AUDIT_CONFLICT);
        assertThat(RaciWarning.among(List.of(auditor, deputy), List.of(), List.of(audit)).apply(audit))
                .doesNotContain(RaciWarning.AUDIT_DEPUTY_CONFLICT);
    }

    @Test
    void approvalOfChangesByThoseWhoCarryThemOutIsAHint() {
        Person admin = new Person(PersonId.random(), "Ida Berg", "", "Administrator", Optional.empty(), true, 1);
        Person head = new Person(PersonId.random(), "Jan Roth", "", "Head of IT", Optional.of(admin.id()), true, 1);
        Responsibility approval = Responsibility.forSubject("change-approval")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(head.id()), Duty.ACCOUNTABLE)));
        Responsibility groups = Responsibility.forSubject("nsg")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(admin.id()), Duty.RESPONSIBLE)));
        List<Person> independent = List.of(admin, head.withDeputy(Optional.empty()));
        Responsibility prepared = approval
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(admin.id()), Duty.RESPONSIBLE)));

        assertThat(RaciWarning.among(List.of(admin, head), List.of(), List.of(approval, groups)).apply(approval))
                .contains(RaciWarning.APPROVAL_CONFLICT);
        assertThat(RaciWarning.among(independent, List.of(), List.of(approval, groups)).apply(approval))
                .doesNotContain(RaciWarning.APPROVAL_CONFLICT);
        assertThat(RaciWarning.among(independent, List.of(), List.of(prepared, groups)).apply(prepared))
                .contains(RaciWarning.APPROVAL_CONFLICT);
    }

    @Test
    void approverWhoIsAccountableForWhatChangesIsAHint() {
        Person head = new Person(PersonId.random(), "Jan Roth", "", "Head of IT", Optional.empty(), true, 1);
        Person other = new Person(PersonId.random(), "Ida Berg", "", "Director", Optional.empty(), true, 1);
        Responsibility groups = Responsibility.forSubject("nsg")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(head.id()), Duty.ACCOUNTABLE)));
        Responsibility own = Responsibility.forSubject("change-approval")
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(head.id()), Duty.ACCOUNTABLE)));
        Responsibility separate = own
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(other.id()), Duty.ACCOUNTABLE)));

        assertThat(RaciWarning.among(List.of(head, other), List.of(), List.of(own, groups)).apply(own))
                .contains(RaciWarning.APPROVAL_OWNER_CONFLICT);
        assertThat(RaciWarning.among(List.of(head, other), List.of(), List.of(separate, groups)).apply(separate))
                .doesNotContain(RaciWarning.APPROVAL_OWNER_CONFLICT);
    }

    /** The head of finance substituted for the head of IT and for the approver of changes to the systems of IT. */
    @Test
    void deputyWhoUnitesApprovalAndAccountabilityIsAHint() {
        Person deputy = new Person(PersonId.random(), "Eva Lang", "", "Finance", Optional.empty(), true, 1);
        Person owner = new Person(PersonId.random(), "Jan Roth", "", "Head of IT", Optional.of(deputy.id()), true, 1);
        Person approver = new Person(PersonId.random(), "Ida Berg", "", "Director", Optional.of(deputy.id()), true, 1);
        Responsibility groups = accountable("nsg", owner);
        Responsibility approval = accountable("change-approval", approver);

        assertThat(RaciWarning.among(List.of(deputy, owner, approver), List.of(), List.of(approval, groups))
                .apply(approval)).contains(RaciWarning.APPROVAL_DEPUTY_CONFLICT);
        assertThat(
                RaciWarning
                        .among(List.of(deputy, owner, approver.withDeputy(Optional.of(owner.id()))), List.of(),
                                List.of(approval, groups))
                        .apply(approval))
                .contains(RaciWarning.APPROVAL_DEPUTY_CONFLICT);
        assertThat(
                RaciWarning
                        .among(List.of(deputy, owner, approver.withDeputy(Optional.empty())), List.of(),
                                List.of(approval, groups))
                        .apply(approval))
                .doesNotContain(RaciWarning.APPROVAL_DEPUTY_CONFLICT);
    }

    private static Responsibility accountable(String subject, Person person) {
        return Responsibility.forSubject(subject)
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(person.id()), Duty.ACCOUNTABLE)));
    }

    private static Responsibility accountable(Assignee assignee) {
        return Responsibility.forSubject("data-retention")
                .assigned(List.of(new RaciAssignment(assignee, Duty.ACCOUNTABLE)));
    }

    @Test
    void everyWarningHasASentence() {
        for (RaciWarning warning : RaciWarning.values()) {
            assertThat(Texts.in(Language.DE).name("people", warning)).isNotBlank();
        }
    }

    @Test
    void topicCanBeMovedWithinTheList() {
        service.addAll(ACTOR,
                List.of(Responsibility.titled("A"), Responsibility.titled("B"), Responsibility.titled("C")));
        assertThat(service.move(ACTOR, service.get("C"), true)).isTrue();
        assertThat(service.topics()).extracting(Responsibility::title).containsExactly("A", "C", "B");

        assertThat(service.move(ACTOR, service.get("A"), true)).isFalse();
        service.move(ACTOR, service.get("B"), false);
        assertThat(service.topics()).extracting(Responsibility::title).containsExactly("A", "C", "B");
    }

    @Test
    void removedTopicReturnsToItsPlace() {
        service.addAll(ACTOR,
                List.of(Responsibility.titled("A"), Responsibility.titled("B"), Responsibility.titled("C")));
        Responsibility second = service.get("B");
        service.remove(ACTOR, second);
        service.restore(ACTOR, second);
        assertThat(service.topics()).extracting(Responsibility::title).containsExactly("A", "B", "C");

        Responsibility last = service.get("C");
        service.remove(ACTOR, last);
        service.add(ACTOR, Responsibility.titled("D"));
        service.restore(ACTOR, last);
        assertThat(service.topics()).extracting(Responsibility::title).containsExactly("A", "B", "D", "C");
    }

    /** A file may come from a program that knows more subjects; an unknown name must not cause an error. */
    @Test
    void unknownSubjectIsShownByItsKey() {
        assertThat(Responsibility.forSubject("quantum-keys").title(Texts.in(Language.DE))).isEqualTo("quantum-keys");
        assertThat(Responsibility.forSubject("nsg").title(Texts.in(Language.EN)))
                .isEqualTo("Network security groups (NSGs)");
        assertThat(Responsibility.titled("Printers").title(Texts.in(Language.EN))).isEqualTo("Printers");
    }
}
