package org.tomes.measure.spreadsheet;

import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A column of the sheet of people that accompanies the measures. */
enum PeopleSheetColumn {
    ID,
    NAME,
    EMAIL,
    JOB_TITLE,
    DEPUTY,
    ACTIVE;

    String heading(Texts texts) {
        return texts.name("measure", this);
    }

    Object cell(Person person, Texts texts) {
        return switch (this) {
            case ID -> person.id().toString();
            case NAME -> person.name();
            case EMAIL -> person.email();
            case JOB_TITLE -> person.jobTitle();
            case DEPUTY -> person.deputy().map(PersonId::toString).orElse("");
            case ACTIVE -> texts.get(person.active() ? "measure.sheet.yes" : "measure.sheet.no");
        };
    }

    static Optional<PeopleSheetColumn> of(String heading) {
        String normalised = MeasureColumn.normalise(heading);
        return Stream.of(values())
                .filter(column -> Stream.of(Language.values())
                        .anyMatch(language -> MeasureColumn.normalise(column.heading(Texts.in(language)))
                                .equals(normalised)))
                .findFirst();
    }
}
