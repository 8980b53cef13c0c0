package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.Measure;
import org.tomes.measure.OwnControl;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/** A measure as the table shows it, with its people's names. */
record MeasureRow(Measure measure, String owner, String deputy) {

    static List<MeasureRow> of(List<Measure> measures, List<Person> people) {
        Map<PersonId, String> names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        return measures.stream().map(measure -> new MeasureRow(measure, measure.owner().map(names::get).orElse(""),
                measure.deputy().map(names::get).orElse(""))).toList();
    }

    String controls() {
        return Stream.concat(measure.controls().stream().map(link -> link.control().toString()),
                measure.details().ownControls().stream().map(OwnControl::control)).collect(Collectors.joining(", "));
    }

    String searched() {
        return String.join("\n", measure.code(), measure.title(), owner, deputy, controls(), measure.target(),
                measure.implementation(), measure.scope(), String.join(" ", measure.details().tags()));
    }
}
