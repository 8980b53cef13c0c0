package org.tomes.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.PastResponsibilities;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.text.Texts;

/** The responsibilities on a day in the past: roles with their holders at that time. */
record PastDutiesPrinter(PastResponsibilities duties, PersonNames names, Texts texts) {

    static int print(PastResponsibilities duties, LocalDate day, OpenRegister register, CommandOutput output) {
        PastDutiesPrinter sheet = new PastDutiesPrinter(duties, PersonNames.of(register), output.texts());
        return output.reply(() -> JsonObject.of("on", day).with("responsibilities", duties.topics(), sheet::json),
                () -> output.table(duties.topics(), columns(sheet::names, output.texts())));
    }

    /**
     * Returns the columns of a matrix: the topic, then the people with each duty.
     *
     * @param namesOf returns the names of the people with a duty
     */
    static List<OutputColumn<Responsibility>> columns(BiFunction<Responsibility, Duty, List<String>> namesOf,
            Texts texts) {
        return Stream.concat(Stream.of(OutputColumn.<Responsibility>column("cli.topic", topic -> topic.title(texts))),
                Stream.of(Duty.values())
                        .map(duty -> OutputColumn.<Responsibility>column("people.duty." + duty.name(),
                                topic -> namesOf.apply(topic, duty))))
                .toList();
    }

    private JsonObject json(Responsibility topic) {
        JsonObject json = JsonObject.of("id", topic.id())
                .with("subject", topic.subject())
                .with("title", topic.title(texts));
        for (Duty duty : Duty.values()) {
            json.with(duty.name().toLowerCase(Locale.ROOT), names(topic, duty));
        }
        return json;
    }

    private List<String> names(Responsibility topic, Duty duty) {
        return topic.assignees(duty).map(this::name).toList();
    }

    private String name(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> name(of.person());
            case Assignee.OfRole of -> duties.roles()
                    .stream()
                    .filter(role -> role.id().equals(of.role()))
                    .findFirst()
                    .map(this::name)
                    .orElseGet(() -> of.role().toString());
        };
    }

    private String name(Role role) {
        return role.holders().isEmpty() ? role.title()
                : role.title() + " (" + role.holders().stream().map(this::name).collect(Collectors.joining(", ")) + ")";
    }

    private String name(PersonId person) {
        return Optional.ofNullable(names.of(Optional.of(person))).orElse(person.toString());
    }
}
