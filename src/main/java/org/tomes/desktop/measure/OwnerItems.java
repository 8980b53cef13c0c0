package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/**
 * The people who can become owner or deputy of a measure. Owner and deputy cannot be the same person. Choosing the
 * deputy as owner, or the owner as deputy, therefore swaps the two; the menu states this.
 *
 * @param change applies a change to the measure
 */
record OwnerItems(Workspace workspace, InlineEdit<Measure> cells, List<Person> people,
        Consumer<UnaryOperator<Measure>> change) {

    /** @param deputy the present deputy */
    List<MenuItem> owners(Optional<PersonId> deputy) {
        return cells.people(people, person -> name(person, deputy, "desktop_measure.cell.deputySwaps"),
                person -> change.accept(measure -> measure.change()
                        .owner(person)
                        .deputy(isSame(person, measure.deputy()) ? measure.owner() : measure.deputy())
                        .build()));
    }

    /** @param owner the present owner */
    List<MenuItem> deputies(Optional<PersonId> owner) {
        return cells.people(people, person -> name(person, owner, "desktop_measure.cell.ownerSwaps"),
                person -> change.accept(measure -> measure.change()
                        .deputy(person)
                        .owner(isSame(person, measure.owner()) ? measure.deputy() : measure.owner())
                        .build()));
    }

    private static boolean isSame(Optional<PersonId> one, Optional<PersonId> other) {
        return one.isPresent() && one.equals(other);
    }

    private String name(Person person, Optional<PersonId> other, String swaps) {
        return isSame(Optional.of(person.id()), other) ? workspace.texts().get(swaps, person.name()) : person.name();
    }
}
