package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tomes.desktop.common.Dialogs.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.ledger.AuditedRecord;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** Changes one field of a stored record from its list, with the same checks and conflict handling as its form. */
public final class InlineEdit<R extends AuditedRecord> {

    /** The field of a form that asks for a day. */
    public static final String DAY = "day";
    private static final int WEEK = 7;

    private final Workspace workspace;
    private final RecordEditing.RecordAccess<R> access;
    private final BiConsumer<R, R> written;

    /**
     * @param access writes the record and returns differences, as for its form
     * @param written receives the previous and the stored version; both are the same if the user accepted the version
     * of another user
     */
    public InlineEdit(Workspace workspace, RecordEditing.RecordAccess<R> access, BiConsumer<R, R> written) {
        this.workspace = workspace;
        this.access = access;
        this.written = written;
    }

    public void change(R before, UnaryOperator<R> change) {
        R changed = change.apply(before);
        new Writing<>(workspace, access).write(before, changed, stored -> written.accept(before, stored), () -> {
        }, failure -> failed(failure, before, change));
    }

    /**
     * Changes a record by the input of a form, which stays open until the change is written.
     *
     * @param change returns the changed record; called in the background
     */
    public void change(R before, FormInput form, BiFunction<R, FormInput, R> change) {
        AtomicReference<FormInput> submitted = new AtomicReference<>(form);
        UnaryOperator<R> entered = record -> change.apply(record, submitted.get());
        new FormSaving(workspace, form).confirming(input -> access.objection(before, change.apply(before, input)))
                .onStale(failure -> failed(failure, before, entered))
                .save((input, progress) -> {
                    submitted.set(input);
                    return access.write(entered.apply(before));
                }, stored -> written.accept(before, stored));
    }

    @SuppressWarnings("unchecked")
    private void failed(Throwable failure, R before, UnaryOperator<R> change) {
        if (!(failure instanceof StaleRecord stale)) {
            workspace.dialogs().failed(failure);
            return;
        }
        R mine = (R) stale.mine();
        R theirs = (R) stale.stored();
        workspace.background().job(progress -> {
            Set<String> changed = ConflictingChange.changed(before, mine, access);
            return ConflictingChange.of(before, mine, theirs, changed::contains, access, workspace);
        })
                .onSuccess(other -> workspace.dialogs()
                        .conflict(other.message(), other.choices())
                        .ifPresent(fields -> resolve(theirs, other.choices(), fields, change)))
                .start();
    }

    /** Repeats the change on the other user's version, unless the user accepts that version in all fields. */
    private void resolve(R theirs, List<Choice> choices, Set<String> fields, UnaryOperator<R> change) {
        if (choices.stream().allMatch(choice -> fields.contains(choice.difference().name()))) {
            written.accept(theirs, theirs);
        } else {
            change(theirs, change);
        }
    }

    /** Creates a menu item for a value of a cell. */
    public static MenuItem value(String name, Runnable choose) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> choose.run());
        return item;
    }

    /** Returns menu items for the active people, and for no person. */
    public List<MenuItem> people(List<Person> people, Consumer<Optional<PersonId>> choose) {
        return people(people, Person::name, choose);
    }

    /**
     * Returns menu items for the active people, and for no person.
     *
     * @param name the text of a person's item
     */
    public List<MenuItem> people(List<Person> people, Function<Person, String> name,
            Consumer<Optional<PersonId>> choose) {
        Stream<MenuItem> all = people.stream()
                .filter(Person::active)
                .map(person -> value(name.apply(person), () -> choose.accept(Optional.of(person.id()))));
        return Stream
                .concat(all, Stream.of(new SeparatorMenuItem(),
                        value(workspace.texts().get("desktop.cell.nobody"), () -> choose.accept(Optional.empty()))))
                .toList();
    }

    /**
     * Returns menu items for days in the near future, any other day, and no day.
     *
     * @param field name of the field
     * @param present current day in the field
     * @param newest passes on the record to change, once it is known
     * @param change returns the record with another day
     */
    public List<MenuItem> days(Message field, Optional<LocalDate> present, Consumer<Consumer<R>> newest,
            BiFunction<R, Optional<LocalDate>, R> change) {
        Consumer<Optional<LocalDate>> choose = day -> newest
                .accept(before -> change(before, record -> change.apply(record, day)));
        Consumer<FormInput> enter = form -> newest
                .accept(before -> change(before, form, (record, input) -> change.apply(record, input.day(DAY))));
        return Stream
                .concat(days(workspace, field, present, day -> choose.accept(Optional.of(day)), enter).stream(), Stream
                        .of(value(workspace.texts().get("desktop.cell.noDay"), () -> choose.accept(Optional.empty()))))
                .toList();
    }

    /**
     * Returns menu items for days in the near future and any other day, for a field that cannot be empty.
     *
     * @param enter saves the {@link #DAY} of a form
     */
    public static List<MenuItem> days(Workspace workspace, Message field, Optional<LocalDate> present,
            Consumer<LocalDate> choose, Consumer<FormInput> enter) {
        LocalDate today = workspace.today();
        Dates dates = new Dates(workspace.texts().language());
        Stream<MenuItem> suggestions = Stream.of(today, today.plusDays(WEEK), today.plusMonths(1), today.plusMonths(3))
                .map(day -> value(dates.show(day), () -> choose.accept(day)));
        Confirmation question = new Confirmation(field, Message.of("desktop.cell.dayText"), Message.of("desktop.save"));
        Runnable ask = () -> enter.accept(FormInput.of(question,
                Map.of(DAY, present.map(LocalDate::toString).orElse("")), Entry.date(DAY, field, true)));
        return Stream
                .concat(suggestions,
                        Stream.of(new SeparatorMenuItem(), value(workspace.texts().get("desktop.cell.otherDay"), ask)))
                .toList();
    }
}
