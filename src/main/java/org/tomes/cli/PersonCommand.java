package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "person",
        subcommands = {PersonCommand.ListAll.class, PersonCommand.Add.class, PersonCommand.Anonymise.class})
final class PersonCommand extends CommandGroup {

    private static Map<String, Object> json(Person person, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", person.id().toString());
        json.put("name", person.name());
        json.put("email", person.email());
        json.put("jobTitle", person.jobTitle());
        json.put("deputy", names.of(person.deputy()));
        json.put("active", person.active());
        json.put("revision", person.revision());
        return json;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Person> people = register.records().people().all();
            if (output.isJson()) {
                PersonNames names = PersonNames.of(register.records().people());
                output.json(Map.of("persons", people.stream().map(person -> json(person, names)).toList()));
                return 0;
            }
            Texts texts = output.texts();
            output.table(
                    List.of(texts.get("people.field.name"), texts.get("people.field.jobTitle"),
                            texts.get("people.field.email")),
                    people.stream().map(person -> List.of(person.name(), person.jobTitle(), person.email())).toList());
            return 0;
        }
    }

    /** The first person of a register can be added without {@code --as}, since there is nobody to name yet. */
    @Command(name = "add")
    static final class Add extends RegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.name", arity = "0..1")
        private String name;

        @Option(names = "--name", descriptionKey = "tomes.option.name", paramLabel = "NAME")
        private String named;

        @Option(names = "--email", descriptionKey = "tomes.option.email", paramLabel = "ADDRESS")
        private String email = "";

        @Option(names = "--job-title", descriptionKey = "tomes.option.job-title", paramLabel = "TITLE")
        private String jobTitle = "";

        @Option(names = "--deputy", descriptionKey = "tomes.option.deputy", paramLabel = "NAME")
        private String deputy;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<PersonId> standIn = Optional.ofNullable(deputy)
                    .map(who -> register.records().people().get(who).id());
            String called = named != null ? named : name != null ? name : "";
            Person added = register.records()
                    .people()
                    .add(actor(register), new Person(PersonId.random(), called.strip(), email.strip(), jobTitle.strip(),
                            standIn, true, 0));
            if (output.isJson()) {
                output.json(Map.of("person", json(added, PersonNames.of(register.records().people()))));
            } else {
                output.line(added.name());
            }
            return 0;
        }
    }

    /** Replaces name and contact data permanently; the trail stays valid, since it contains only the person's id. */
    @Command(name = "anonymise")
    static final class Anonymise extends RegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.name")
        private String name;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Person person = register.records().people().get(name);
            Person nameless = register.records()
                    .people()
                    .anonymise(actor(register), person,
                            output.texts().get("people.anonymised", person.id().toString().substring(0, 8)));
            if (output.isJson()) {
                output.json(Map.of("person", json(nameless, PersonNames.of(register.records().people()))));
            } else {
                output.line(nameless.name());
            }
            return 0;
        }
    }
}
