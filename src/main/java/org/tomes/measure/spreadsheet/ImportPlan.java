package org.tomes.measure.spreadsheet;

import java.util.List;
import org.tomes.measure.Measure;
import org.tomes.people.Person;

/**
 * What an import would do; nothing is written before it is carried out, and never while there are errors.
 *
 * @param newPeople persons that would be added
 * @param unknownNames names that nobody in the register or in the file has, whether they become persons or are left out
 * @param unchanged how many rows say what the register holds already
 */
public record ImportPlan(List<Person> newPeople, List<String> unknownNames, List<Measure> added, List<Measure> changed,
        int unchanged, List<CellError> errors) {

    public ImportPlan {
        unknownNames = List.copyOf(unknownNames);
        newPeople = List.copyOf(newPeople);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        errors = List.copyOf(errors);
    }
}
