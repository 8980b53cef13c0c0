package org.tomes.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import picocli.CommandLine.Command;

@Command(name = "measure", subcommands = {MeasureCommand.ListAll.class, MeasureAddCommand.class})
final class MeasureCommand {

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Override
        int run(OpenRegister register, Output output) {
            List<Measure> measures = register.measures().all();
            Map<PersonId, String> names = register.people().all().stream().collect(Collectors.toMap(Person::id, Person::name));
            if (output.isJson()) {
                output.json(Map.of("measures", measures.stream().map(measure -> MeasureJson.of(measure, names)).toList()));
                return 0;
            }
            output.table(List.of(output.texts().get("measure.field.code"), output.texts().get("measure.field.title"),
                    output.texts().get("measure.field.status"), output.texts().get("measure.field.owner")),
                    measures.stream().map(measure -> List.of(measure.code(), measure.title(),
                            output.texts().name("measure", measure.status()), name(measure.owner(), names))).toList());
            return 0;
        }

        private static String name(Optional<PersonId> person, Map<PersonId, String> names) {
            return person.map(names::get).orElse("");
        }
    }
}
