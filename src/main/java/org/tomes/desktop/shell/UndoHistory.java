package org.tomes.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * The actions that each person did in this window and can undo. If another person is selected, these steps remain those
 * of the previous person. Otherwise, the audit trail would name the wrong person for undoing them.
 */
final class UndoHistory {

    private static final int MAX_STEPS = 50;

    /** @param what the notice of the action */
    record Step(Message what, Runnable run) {
    }

    /** The steps that can be undone and redone; both lists begin with the last step. */
    private record Steps(Deque<Step> undo, Deque<Step> redo) {

        Steps() {
            this(new ArrayDeque<>(), new ArrayDeque<>());
        }

        void add(Step step) {
            undo.push(step);
            if (undo.size() > MAX_STEPS) {
                undo.removeLast();
            }
        }
    }

    private final Map<Optional<PersonId>, Steps> steps = new HashMap<>();
    private Optional<Person> acting = Optional.empty();
    /** The person who did the last step; empty if nobody was selected. */
    private Optional<Person> last = Optional.empty();

    /**
     * Sets the acting person. Steps done while no person was selected are attributed to the person selected next.
     *
     * @return whether the steps of another person are current now
     */
    boolean act(Optional<Person> person) {
        boolean isOther = !id(acting).equals(id(person));
        boolean isNamed = isOther && acting.isEmpty();
        acting = person;
        if (isNamed) {
            Steps unnamed = own(Optional.empty());
            steps.remove(Optional.<PersonId>empty());
            unnamed.undo.descendingIterator().forEachRemaining(own(person)::add);
            unnamed.redo.descendingIterator().forEachRemaining(own(person).redo::push);
            last = last.or(() -> person);
        }
        return isOther && !isNamed;
    }

    Optional<Person> acting() {
        return acting;
    }

    void add(Step step) {
        own(acting).add(step);
        last = acting;
    }

    void addUndone(Step step) {
        own(acting).redo.push(step);
    }

    void forgetUndone() {
        own(acting).redo.clear();
    }

    Deque<Step> undoSteps() {
        return own(acting).undo;
    }

    Deque<Step> redoSteps() {
        return own(acting).redo;
    }

    /** Returns the reason why nothing can be undone, which differs if another person did the last step. */
    Message nothingToUndoMessage() {
        return last.filter(other -> !id(acting).equals(Optional.of(other.id())))
                .filter(other -> !own(last).undo.isEmpty())
                .map(other -> acting
                        .map(person -> Message.of("shell.nothingToUndo.ofOther", person.name(), other.name()))
                        .orElseGet(() -> Message.of("shell.nothingToUndo.ofPerson", other.name())))
                .orElseGet(() -> Message.of("shell.nothingToUndo"));
    }

    private Steps own(Optional<Person> person) {
        return steps.computeIfAbsent(id(person), nobody -> new Steps());
    }

    private static Optional<PersonId> id(Optional<Person> person) {
        return person.map(Person::id);
    }
}
