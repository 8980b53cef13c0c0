package org.tomes.measure.spreadsheet;

import java.util.List;
import org.tomes.measure.Measure;
import org.tomes.people.Person;

/**
 * The effects of an import. Nothing is written until the plan is executed. If it contains errors, nothing is written at
 * all.
 *
 * @param newPeople people that would be added
 * @param unknownNames names to which no person in the register or the file belongs, whether people of these names are
 * added or left out
 * @param unchanged the number of rows that are equal to the measures in the register
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
