package org.tomes.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedDialogs.Conflict;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ConcurrentChangeNotifier;
import org.tomes.desktop.common.Dialogs.Unsaved;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.ResponsibilityService;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.problem.Refused;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class RoleFormTest {

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    @AutoClose
    private OpenRegister register;
    private ResponsibilityService service;
    private Person marta;
    private Person jonas;
    private Role officer;
    private RoleForm form;
    private final RecordedFrame frame = new RecordedFrame();
    private final List<Runnable> offered = new ArrayList<>();
    private AppContext context;

    @BeforeEach
    void openRole() {
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        service = register.records().responsibilities();
        marta = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta"));
        jonas = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Jonas"));
        officer = service.addRole(DesktopFixture.ACTOR, new Role(RoleId.random(), "Officer", List.of(marta.id()), 0));
        frame.forms().setBar(new ConcurrentChangeNotifier.Bar() {

            @Override
            public void show(Message message, Message offer, Runnable action) {
                offered.add(action);
            }

            @Override
            public void hide() {
                offered.clear();
            }
        });
        start();
    }

    private void start() {
        start(Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }));
    }

    private void start(Background background) {
        form = new RoleForm(new Workspace(context, register, Texts.in(Language.EN), background, dialogs, frame), () -> {
        });
        form.people(register.records().people().all());
        form.load(officer);
    }

    @Test
    void unsavedTextIsOfferedAfterACrash() {
        form.title.set("Security officer");
        start();
        assertThat(form.title.get()).as("not without asking").isEqualTo("Officer");
        offered.getLast().run();
        assertThat(form.title.get()).isEqualTo("Security officer");
        assertThat(form.dirty().get()).isTrue();

        form.save();
        offered.clear();
        officer = service.roles().getFirst();
        start();
        assertThat(offered).as("gone when it is saved").isEmpty();
    }

    @Test
    void discardedTextIsNotOffered() {
        form.title.set("Security officer");
        form.discard();
        start();
        assertThat(offered).isEmpty();
    }

    @Test
    void discardedTextIsNotOfferedDuringDeletionOfItsDraft() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        start(new Background(waiting::add, Runnable::run, failure -> {
            throw new AssertionError(failure);
        }));
        form.title.set("Security officer");
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        form.discard();
        form.load(officer);
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
        assertThat(offered).isEmpty();
    }

    @Test
    void changedTitleAndNewHolderAreInTheRegister() {
        form.title.set(" Security officer ");
        form.holders.add(jonas.id());
        form.save();

        assertThat(service.roles()).extracting(Role::title).containsExactly("Security officer");
        assertThat(service.roles().getFirst().holders()).containsExactly(marta.id(), jonas.id());
        assertThat(form.dirty().get()).isFalse();

        frame.undo.run();
        assertThat(service.roles()).extracting(Role::title).containsExactly("Officer");
        assertThat(service.roles().getFirst().holders()).containsExactly(marta.id());
    }

    @Test
    void undoRemovesANewRole() {
        form.create();
        form.title.set("Cloud team");
        form.save();
        frame.undo.run();

        assertThat(service.roles()).containsExactly(officer);
        assertThat(form.stored().get()).isFalse();
    }

    @Test
    void removingAndAddingAHolderIsNotAChange() {
        form.holders.remove(marta.id());
        assertThat(form.dirty().get()).isTrue();

        form.holders.add(marta.id());
        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void missingTitleIsReportedAtItsFieldAndNotSaved() {
        form.title.set(" ");
        form.save();

        assertThat(form.errors()).containsOnlyKeys("title");
        assertThat(service.roles()).containsExactly(officer);
    }

    @Test
    void duplicateRoleTitlePreventsLeaving() {
        form.create();
        form.title.set("officer");
        dialogs.unsaved = Unsaved.SAVE;

        AtomicBoolean left = new AtomicBoolean();
        form.leave(() -> left.set(true), () -> {
        });
        assertThat(left).isFalse();
        assertThat(form.errors()).containsOnlyKeys("title");
    }

    @Test
    void mineCanReplaceTheirsAfterShowingDifferences() {
        changeMeanwhile();
        form.title.set("Mine");
        dialogs.conflict = Conflict.KEEP_MINE;
        form.save();

        assertThat(dialogs.conflicts.getFirst()).extracting(one -> one.mine() + "/" + one.theirs())
                .containsExactlyInAnyOrder("Mine/Theirs", "Marta/Jonas");
        assertThat(service.roles()).extracting(Role::title).containsExactly("Mine");
        assertThat(service.roles().getFirst().holders()).containsExactly(marta.id());
    }

    @Test
    void theirsCanBeTaken() {
        changeMeanwhile();
        form.title.set("Mine");
        dialogs.conflict = Conflict.TAKE_THEIRS;
        form.save();

        assertThat(form.title.get()).isEqualTo("Theirs");
        assertThat(form.entered()).isEqualTo(service.roles().getFirst());
    }

    private void changeMeanwhile() {
        service.changeRole(DesktopFixture.ACTOR,
                new Role(officer.id(), "Theirs", List.of(jonas.id()), officer.revision()));
    }

    @Test
    void unusedRoleIsRemovedAndTheFormIsEmpty() {
        form.remove();

        assertThat(service.roles()).isEmpty();
        assertThat(form.title.get()).isEmpty();
        assertThat(form.stored().get()).isFalse();

        frame.undo.run();
        assertThat(service.roles()).extracting(Role::id, Role::holders)
                .containsExactly(tuple(officer.id(), officer.holders()));
    }

    @Test
    void roleWithADutyCannotBeRemoved() {
        service.add(DesktopFixture.ACTOR, Responsibility.forSubject("nsg")
                .assigned(List.of(new RaciAssignment(new Assignee.OfRole(officer.id()), Duty.RESPONSIBLE))));
        form.remove();

        assertThat(service.roles()).containsExactly(officer);
        assertThat(dialogs.failures).singleElement().satisfies(Refused.with("people.roleInUse"));
    }
}
