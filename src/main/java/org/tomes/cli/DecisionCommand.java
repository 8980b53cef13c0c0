package org.tomes.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions of management reviews. */
@Command(name = "decision",
        subcommands = {DecisionCommand.ListAll.class, DecisionCommand.Add.class, DecisionCommand.Change.class})
final class DecisionCommand extends CommandGroup {

    private static Map<String, Object> json(Decision decision, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", decision.id().toString());
        json.put("code", decision.code());
        json.put("text", decision.text());
        json.put("decided", decision.decided().toString());
        json.put("owner", names.of(decision.owner()));
        json.put("due", decision.due().map(LocalDate::toString).orElse(null));
        json.put("state", decision.state());
        json.put("settled", decision.settled().map(LocalDate::toString).orElse(null));
        json.put("outcome", decision.outcome());
        return json;
    }

    private static int said(OpenRegister register, Decision decision, CommandOutput output) {
        if (output.isJson()) {
            output.json(Map.of("decision", json(decision, PersonNames.of(register.records().people()))));
        } else {
            output.line(output.texts().get("decision.saved", decision.code()));
        }
        return 0;
    }

    /** @return empty for an empty name, which clears the owner */
    private static Optional<PersonId> person(OpenRegister register, String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(register.records().people().get(name).id());
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Option(names = "--open", descriptionKey = "tomes.option.decision-open")
        private boolean open;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            PersonNames names = PersonNames.of(register.records().people());
            List<Decision> decisions = register.records()
                    .reviews()
                    .decisions()
                    .all()
                    .stream()
                    .filter(decision -> !open || decision.state() == DecisionState.OPEN)
                    .toList();
            if (output.isJson()) {
                output.json(Map.of("decisions", decisions.stream().map(decision -> json(decision, names)).toList()));
                return 0;
            }
            output.table(
                    List.of(texts.get("review.field.code"), texts.get("decision.field.decided"),
                            texts.get("decision.field.text"), texts.get("review.field.owner"),
                            texts.get("decision.field.due"), texts.get("review.field.state")),
                    decisions.stream()
                            .map(decision -> List.of(decision.code(), decision.decided().toString(),
                                    decision.text().replace('\n', ' '),
                                    Optional.ofNullable(names.of(decision.owner())).orElse(""),
                                    decision.due().map(LocalDate::toString).orElse(""),
                                    texts.name("decision", decision.state())))
                            .toList());
            return 0;
        }
    }

    @Command(name = "add")
    static final class Add extends RegisterCommand {

        @Option(names = "--text", paramLabel = "T", required = true, descriptionKey = "tomes.option.decision-text")
        private String text;

        @Option(names = "--date", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.decision-date")
        private String date;

        @Option(names = "--owner", paramLabel = "PERSON", defaultValue = "", descriptionKey = "tomes.option.owner")
        private String owner;

        @Option(names = "--due", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.due")
        private String due;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            LocalDate decided = DateOptions.read("--date", date)
                    .orElseGet(() -> LocalDate.now(root().context().clock()));
            Decision decision = Decision.of(text, decided)
                    .assigned(person(register, owner), DateOptions.read("--due", due));
            return said(register, register.records().reviews().decisions().save(actor(register), decision), output);
        }
    }

    @Command(name = "change")
    static final class Change extends RegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.decision")
        private String code;

        @Option(names = "--text", paramLabel = "T", descriptionKey = "tomes.option.decision-text")
        private String text;

        @Option(names = "--date", paramLabel = "D", descriptionKey = "tomes.option.decision-date")
        private String date;

        @Option(names = "--owner", paramLabel = "PERSON", descriptionKey = "tomes.option.owner")
        private String owner;

        @Option(names = "--due", paramLabel = "D", descriptionKey = "tomes.option.due")
        private String due;

        @Option(names = "--state", paramLabel = "STATE", descriptionKey = "tomes.option.decision-state")
        private String state;

        @Option(names = "--outcome", paramLabel = "T", descriptionKey = "tomes.option.decision-outcome")
        private String outcome;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Decision before = register.records().reviews().decisions().get(code);
            Decision changed = before
                    .withText(text == null ? before.text() : text,
                            date == null ? before.decided() : DateOptions.read("--date", date).orElse(before.decided()))
                    .assigned(owner == null ? before.owner() : person(register, owner),
                            due == null ? before.due() : DateOptions.read("--due", due))
                    .settled(state == null ? before.state() : EnumWords.of(DecisionState.class, "--state", state),
                            outcome == null ? before.outcome() : outcome, LocalDate.now(root().context().clock()));
            return said(register, register.records().reviews().decisions().save(actor(register), changed), output);
        }
    }
}
