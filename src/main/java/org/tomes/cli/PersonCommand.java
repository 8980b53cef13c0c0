package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, adds and anonymises people. */
@Command(name = "person",
        subcommands = {PersonCommand.ListAll.class, PersonCommand.Add.class, PersonCommand.Anonymise.class})
final class PersonCommand extends CommandGroup {

    private static JsonObject json(Person person, PersonNames names) {
        return JsonObject.of("id", person.id())
                .with("name", person.name())
                .with("email", person.email())
                .with("jobTitle", person.jobTitle())
                .with("deputy", names.of(person.deputy()))
                .with("active", person.active())
                .with("revision", person.revision());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Person> people = register.records().people().all();
            return output.reply(() -> {
                PersonNames names = PersonNames.of(register);
                return JsonObject.of("persons", people, person -> json(person, names));
            }, () -> output.table(people, column("people.field.name", Person::name),
                    column("people.field.jobTitle", Person::jobTitle), column("people.field.email", Person::email)));
        }
    }

    /** The first person of a register can be added without {@code --as}, since there is no actor yet. */
    @Command(name = "add")
    static final class Add extends OpenRegisterCommand {

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
                    .map(deputyName -> register.records().people().get(deputyName).id());
            if (name != null && named != null) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.nameTwice", name, named));
            }
            String called = named != null ? named : name != null ? name : "";
            boolean nameExists = register.records()
                    .people()
                    .all()
                    .stream()
                    .anyMatch(person -> person.name().equalsIgnoreCase(called.strip()));
            Person added = register.records()
                    .people()
                    .add(actor(register), new Person(PersonId.random(), called.strip(), email.strip(), jobTitle.strip(),
                            standIn, true, 0));
            if (nameExists) {
                output.note(Message.of("cli.personNameTaken", added.name()));
            }
            return output.reply(() -> JsonObject.of("person", json(added, PersonNames.of(register))), added.name());
        }
    }

    /** Replaces name and contact data permanently; the trail stays valid, since it contains only the person's id. */
    @Command(name = "anonymise")
    static final class Anonymise extends OpenRegisterCommand {

        @Parameters(paramLabel = "NAME", descriptionKey = "tomes.parameter.name")
        private String name;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Person person = register.records().people().get(name);
            Person nameless = register.records()
                    .people()
                    .anonymise(actor(register), person,
                            output.texts().get("people.anonymised", person.id().toString().substring(0, 8)));
            output.note(Message.of("people.anonymisedLimits"));
            return output.reply(() -> JsonObject.of("person", json(nameless, PersonNames.of(register))),
                    nameless.name());
        }
    }
}
