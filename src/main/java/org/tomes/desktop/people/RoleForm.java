package org.tomes.desktop.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.FormModel;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.trail.AuditText;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.ResponsibilityService;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.text.Message;

/** The form state of a role: input, errors and saving. */
final class RoleForm extends FormModel<Role> {

    final StringProperty title = new SimpleStringProperty("");
    final ObservableSet<PersonId> holders = FXCollections.observableSet(new LinkedHashSet<>());
    private final BooleanProperty stored = new SimpleBooleanProperty();
    private final Workspace workspace;
    private final RecordEditing<Role> editing;
    private final ResponsibilityService service;
    private final Runnable written;
    private Map<PersonId, String> names = Map.of();

    /** @param written called after each write, when the form matches the register */
    RoleForm(Workspace workspace, Runnable written) {
        super(fresh());
        this.workspace = workspace;
        this.service = workspace.register().records().responsibilities();
        this.written = written;
        this.editing = new RecordEditing<>(workspace, this, new RoleAccess());
        field("title", title);
        field("holders", holders);
    }

    private static Role fresh() {
        return new Role(RoleId.random(), "", List.of(), 0);
    }

    void people(List<Person> people) {
        names = Person.namesById(people);
    }

    void create() {
        load(fresh());
    }

    @Override
    protected boolean closesWhenDiscarded() {
        return isNew();
    }

    @Override
    protected void fill(Role role) {
        title.set(role.title());
        holders.clear();
        holders.addAll(role.holders());
        stored.set(role.revision() > 0);
    }

    void discard() {
        editing.discard();
    }

    /** Returns the role with the field values: existing holders keep their order, new ones are appended. */
    @Override
    public Role entered() {
        List<PersonId> newHolders = Stream.concat(base().holders().stream().filter(holders::contains), holders.stream())
                .distinct()
                .toList();
        return new Role(base().id(), title.get().strip(), newHolders, base().revision());
    }

    void leave(Runnable then, Runnable stay) {
        editing.leave(then, stay);
    }

    void save() {
        editing.save();
    }

    private final class RoleAccess implements RecordEditing.RecordAccess<Role> {

        @Override
        public Message name(Role entered) {
            return Message.of("desktop_people.unsavedRole");
        }

        @Override
        public Role write(Role role) {
            return role.revision() == 0 ? service.addRole(workspace.actor(), role)
                    : service.changeRole(workspace.actor(), role);
        }

        @Override
        public Optional<Role> stored(Role base) {
            return service.roles().stream().filter(role -> role.id().equals(base.id())).findFirst();
        }

        @Override
        public List<FieldConflict> differences(Role mine, Role theirs) {
            return new AuditText(workspace.register()).differences(mine, theirs, workspace.texts());
        }

        @Override
        public void loaded(Role role) {
            stored.set(true);
        }

        @Override
        public void written(Role before, Role role) {
            Message saved = Message.of("desktop_people.topicSaved", role.title());
            if (before.revision() > 0) {
                RecordUndo.offer(workspace, saved, this, before, role, Role::withRevision, restored -> written.run());
            } else {
                workspace.showReversible(saved, role, RoleForm.this::removeRole, RoleForm.this::restoreRole, stored -> {
                    create();
                    written.run();
                });
            }
            written.run();
        }
    }

    /** Asks for confirmation, then deletes the role; a role used in the matrix is kept, and the reason is shown. */
    void remove() {
        Role role = base();
        if (stored.get() && workspace.dialogs()
                .confirm(new Confirmation(Message.of("desktop_people.removeRole"),
                        Message.of("desktop_people.removeRoleText", role.title()),
                        Message.of("desktop_people.remove")))) {
            workspace.background()
                    .job(progress -> removeRole(role))
                    .onSuccess(this::removed)
                    .onFailure(workspace.dialogs()::failed)
                    .start();
        }
    }

    private void removed(Role role) {
        create();
        workspace.showReversible(Message.of("desktop_people.roleRemoved", role.title()), role, this::restoreRole,
                this::removeRole, restored -> written.run());
        written.run();
    }

    private Role restoreRole(Role role) {
        return service.addRole(workspace.actor(), role.withRevision(0));
    }

    private Role removeRole(Role role) {
        service.removeRole(workspace.actor(), role);
        return role;
    }

    String holdersOf(Role role) {
        return role.holders().stream().map(holder -> names.getOrDefault(holder, "")).collect(Collectors.joining(", "));
    }

    /** Whether the role has been saved. */
    ReadOnlyBooleanProperty stored() {
        return stored;
    }
}
