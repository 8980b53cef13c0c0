package org.tomes.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.TopicId;
import org.tomes.people.TopicKeys;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Displays and sets the responsible, accountable, consulted and informed roles. */
@Command(name = "responsibility", subcommands = {ResponsibilityCommand.ListAll.class, ResponsibilityCommand.Set.class})
final class ResponsibilityCommand extends CommandGroup {

    private static List<String> names(Responsibility topic, Duty duty, OpenRegister register) {
        return topic.assignees(duty).map(assignee -> name(assignee, register)).toList();
    }

    private static String name(Assignee assignee, OpenRegister register) {
        return switch (assignee) {
            case Assignee.OfPerson of -> register.records()
                    .people()
                    .all()
                    .stream()
                    .filter(person -> person.id().equals(of.person()))
                    .map(Person::name)
                    .findFirst()
                    .orElseThrow();
            case Assignee.OfRole of -> register.records()
                    .responsibilities()
                    .roles()
                    .stream()
                    .filter(role -> role.id().equals(of.role()))
                    .map(Role::title)
                    .findFirst()
                    .orElseThrow();
        };
    }

    private static JsonObject json(Responsibility topic, OpenRegister register, Texts texts) {
        JsonObject json = JsonObject.of("id", topic.id())
                .with("subject", topic.subject())
                .with("title", topic.title(texts));
        for (Duty duty : Duty.values()) {
            json.with(duty.name().toLowerCase(Locale.ROOT), names(topic, duty, register));
        }
        return json.with("warnings", register.records().responsibilities().warnings().apply(topic))
                .with("revision", topic.revision());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--on", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.duties-on")
        private String on;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            Optional<LocalDate> day = DateOptions.read("--on", on);
            if (day.isPresent()) {
                Instant until = day.get().plusDays(1).atStartOfDay(root().context().clock().getZone()).toInstant();
                return PastDutiesPrinter.print(register.records().responsibilities().before(until), day.get(), register,
                        output);
            }
            List<Responsibility> topics = register.records().responsibilities().topics();
            return output.reply(() -> JsonObject.of("responsibilities", topics, topic -> json(topic, register, texts)),
                    () -> output.table(topics,
                            PastDutiesPrinter.columns((topic, duty) -> names(topic, duty, register), texts)));
        }
    }

    /** Sets only the given duties of a topic; a missing topic is added to the matrix. */
    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Parameters(paramLabel = "TOPIC", descriptionKey = "tomes.parameter.topic")
        private String topic;

        @Option(names = "--responsible", paramLabel = "NAME", descriptionKey = "tomes.option.responsible")
        private List<String> responsible;

        @Option(names = "--accountable", paramLabel = "NAME", descriptionKey = "tomes.option.accountable")
        private List<String> accountable;

        @Option(names = "--consulted", paramLabel = "NAME", descriptionKey = "tomes.option.consulted")
        private List<String> consulted;

        @Option(names = "--informed", paramLabel = "NAME", descriptionKey = "tomes.option.informed")
        private List<String> informed;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            Responsibility before = existing(register, texts);
            List<RaciAssignment> assignments = new ArrayList<>();
            assignments.addAll(assigned(Duty.RESPONSIBLE, responsible, before, register));
            assignments.addAll(assigned(Duty.ACCOUNTABLE, accountable, before, register));
            assignments.addAll(assigned(Duty.CONSULTED, consulted, before, register));
            assignments.addAll(assigned(Duty.INFORMED, informed, before, register));
            Responsibility changed = new Responsibility(before.id(), before.subject(), before.title(),
                    before.position(), assignments, before.revision());
            Responsibility after = before.revision() == 0
                    ? register.records().responsibilities().add(actor(register), changed)
                    : register.records().responsibilities().change(actor(register), changed);
            return output.reply(() -> JsonObject.of("responsibility", json(after, register, texts)),
                    after.title(texts));
        }

        private Responsibility existing(OpenRegister register, Texts texts) {
            List<Responsibility> topics = register.records().responsibilities().topics();
            boolean exists = topics.stream()
                    .anyMatch(row -> row.subject().equalsIgnoreCase(topic.strip())
                            || row.title(texts).equalsIgnoreCase(topic.strip())
                            || row.id().toString().equalsIgnoreCase(topic.strip()));
            if (exists) {
                return register.records().responsibilities().get(topic);
            }
            String subject = TopicKeys.ALL.contains(topic.strip().toLowerCase(Locale.ROOT))
                    ? topic.strip().toLowerCase(Locale.ROOT)
                    : "";
            return new Responsibility(TopicId.random(), subject, subject.isEmpty() ? topic.strip() : "", 0, List.of(),
                    0);
        }

        private static List<RaciAssignment> assigned(Duty duty, List<String> names, Responsibility before,
                OpenRegister register) {
            if (names == null) {
                return before.assignments().stream().filter(assignment -> assignment.duty() == duty).toList();
            }
            return names.stream()
                    .filter(name -> !name.isBlank())
                    .map(name -> new RaciAssignment(assignee(name, register), duty))
                    .toList();
        }

        /** Returns the role with this title; if there is none, returns the person with this name. */
        private static Assignee assignee(String name, OpenRegister register) {
            return register.records()
                    .responsibilities()
                    .roles()
                    .stream()
                    .filter(role -> role.title().equalsIgnoreCase(name.strip()))
                    .<Assignee>map(role -> new Assignee.OfRole(role.id()))
                    .findFirst()
                    .orElseGet(() -> new Assignee.OfPerson(register.records().people().get(name).id()));
        }
    }
}
