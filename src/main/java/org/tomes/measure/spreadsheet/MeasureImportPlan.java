package org.tomes.measure.spreadsheet;

import java.util.List;
import org.tomes.measure.Measure;
import org.tomes.people.Person;

/**
 * The effects of an import. Nothing is written until it is executed, and nothing at all if there are errors.
 *
 * @param newPeople people that would be added
 * @param unknownNames names without a person in the register or the file, whether they are added or left out
 * @param unchanged the number of rows equal to the register's records
 */
public record MeasureImportPlan(List<Person> newPeople, List<String> unknownNames, List<Measure> added,
        List<Measure> changed, int unchanged, List<CellError> errors) {

    public MeasureImportPlan {
        unknownNames = List.copyOf(unknownNames);
        newPeople = List.copyOf(newPeople);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        errors = List.copyOf(errors);
    }
}
