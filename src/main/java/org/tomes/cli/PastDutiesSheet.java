package org.tomes.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.PastDuties;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.text.Texts;

/** The responsibilities on a day in the past: roles with their holders at that time. */
record PastDutiesSheet(PastDuties duties, PersonNames names, Texts texts) {

    static int print(PastDuties duties, LocalDate day, OpenRegister register, CommandOutput output) {
        PastDutiesSheet sheet = new PastDutiesSheet(duties, PersonNames.of(register.records().people()),
                output.texts());
        if (output.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("on", day.toString());
            json.put("responsibilities", duties.topics().stream().map(sheet::json).toList());
            output.json(json);
            return 0;
        }
        List<String> heads = Stream
                .concat(Stream.of(output.texts().get("cli.topic")),
                        Stream.of(Duty.values()).map(duty -> output.texts().name("people", duty)))
                .toList();
        output.table(heads,
                duties.topics()
                        .stream()
                        .map(topic -> Stream
                                .concat(Stream.of(topic.title(output.texts())),
                                        Stream.of(Duty.values()).map(duty -> String.join(", ", sheet.who(topic, duty))))
                                .toList())
                        .toList());
        return 0;
    }

    private Map<String, Object> json(Responsibility topic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", topic.id().toString());
        json.put("subject", topic.subject());
        json.put("title", topic.title(texts));
        for (Duty duty : Duty.values()) {
            json.put(duty.name().toLowerCase(Locale.ROOT), who(topic, duty));
        }
        return json;
    }

    private List<String> who(Responsibility topic, Duty duty) {
        return topic.who(duty).map(this::name).toList();
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
