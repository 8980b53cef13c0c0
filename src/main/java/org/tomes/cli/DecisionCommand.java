package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.finding.FindingId;
import org.tomes.measure.AmountText;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.review.decision.DecisionSummary;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions of management reviews. */
@Command(name = "decision",
        subcommands = {DecisionCommand.ListAll.class, DecisionCommand.Add.class, DecisionCommand.Change.class})
final class DecisionCommand extends CommandGroup {

    private static JsonObject json(Decision decision, PersonNames names) {
        return JsonObject.of("id", decision.id())
                .with("code", decision.code())
                .with("title", decision.summary().title())
                .with("text", decision.text())
                .with("effortDays", decision.summary().effortDays())
                .with("decided", decision.decided())
                .with("owner", names.of(decision.owner()))
                .with("due", decision.due())
                .with("state", decision.state())
                .with("findings", decision.findings())
                .with("proposal", decision.proposal())
                .with("settled", decision.settled())
                .with("outcome", decision.outcome());
    }

    private static int reply(OpenRegister register, Decision decision, CommandOutput output) {
        return output.reply(() -> JsonObject.of("decision", json(decision, PersonNames.of(register))),
                register.documents()
                        .statements()
                        .lateRemediationDate(decision)
                        .map(planned -> Message.of("decision.saved.early", decision.code(), planned))
                        .orElseGet(() -> Message.of("decision.saved", decision.code())));
    }

    /** @return empty for an empty name, which clears the owner */
    private static Optional<PersonId> person(OpenRegister register, String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(register.records().people().get(name).id());
    }

    /** Parses ids of findings; an empty value means that there are no findings. */
    private static List<FindingId> ids(List<String> findings) {
        return findings.stream().filter(id -> !id.isBlank()).map(FindingId::of).distinct().toList();
    }

    /** Parses a proposal; an empty word means that there is no proposal. */
    private static Optional<ReviewProposal> proposal(String word) {
        return word.isBlank() ? Optional.empty()
                : Optional.of(CliConstants.of(ReviewProposal.class, "--proposal", word));
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--open", descriptionKey = "tomes.option.decision-open")
        private boolean open;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            PersonNames names = PersonNames.of(register);
            List<Decision> decisions = register.records()
                    .reviews()
                    .decisions()
                    .all()
                    .stream()
                    .filter(decision -> !open || decision.state() == DecisionState.OPEN)
                    .toList();
            return output.reply(() -> JsonObject.of("decisions", decisions, decision -> json(decision, names)),
                    () -> output.table(decisions, column("review.field.code", Decision::code),
                            column("decision.field.decided", Decision::decided),
                            column("decision.field.text", Decision::text),
                            column("review.field.owner", decision -> names.of(decision.owner())),
                            column("decision.field.due", Decision::due),
                            column("review.field.state", "decision", Decision::state)));
        }
    }

    @Command(name = "add")
    static final class Add extends OpenRegisterCommand {

        @Option(names = "--title", paramLabel = "T", defaultValue = "", descriptionKey = "tomes.option.decision-title")
        private String title;

        @Option(names = "--effort-days", paramLabel = "N", defaultValue = "",
                descriptionKey = "tomes.option.decision-effort")
        private String effort;

        @Option(names = "--text", paramLabel = "T", required = true, descriptionKey = "tomes.option.decision-text")
        private String text;

        @Option(names = "--date", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.decision-date")
        private String date;

        @Option(names = "--owner", paramLabel = "PERSON", defaultValue = "", descriptionKey = "tomes.option.owner")
        private String owner;

        @Option(names = "--due", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.due")
        private String due;

        @Option(names = "--finding", paramLabel = "ID", descriptionKey = "tomes.option.decision-finding")
        private List<String> findings = List.of();

        @Option(names = "--proposal", paramLabel = "KEY", defaultValue = "",
                descriptionKey = "tomes.option.decision-proposal")
        private String proposal;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            LocalDate decided = DateOptions.read("--date", date)
                    .orElseGet(() -> LocalDate.now(root().context().clock()));
            Decision decision = Decision.of(text, decided)
                    .withSummary(new DecisionSummary(title, AmountText.parse(effort, Locale.ROOT)))
                    .withOwner(person(register, owner), DateOptions.read("--due", due))
                    .withFindings(ids(findings))
                    .withProposal(proposal(proposal));
            return reply(register, register.records().reviews().decisions().save(actor(register), decision), output);
        }
    }

    @Command(name = "change")
    static final class Change extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.decision")
        private String code;

        @Option(names = "--title", paramLabel = "T", descriptionKey = "tomes.option.decision-title")
        private String title;

        @Option(names = "--effort-days", paramLabel = "N", descriptionKey = "tomes.option.decision-effort")
        private String effort;

        @Option(names = "--text", paramLabel = "T", descriptionKey = "tomes.option.decision-text")
        private String text;

        @Option(names = "--date", paramLabel = "D", descriptionKey = "tomes.option.decision-date")
        private String date;

        @Option(names = "--owner", paramLabel = "PERSON", descriptionKey = "tomes.option.owner")
        private String owner;

        @Option(names = "--due", paramLabel = "D", descriptionKey = "tomes.option.due")
        private String due;

        @Option(names = "--finding", paramLabel = "ID", descriptionKey = "tomes.option.decision-finding")
        private List<String> findings;

        @Option(names = "--proposal", paramLabel = "KEY", descriptionKey = "tomes.option.decision-proposal")
        private String proposal;

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
                    .withSummary(new DecisionSummary(title == null ? before.summary().title() : title,
                            effort == null ? before.summary().effortDays() : AmountText.parse(effort, Locale.ROOT)))
                    .withOwner(owner == null ? before.owner() : person(register, owner),
                            due == null ? before.due() : DateOptions.read("--due", due))
                    .withFindings(findings == null ? before.findings() : ids(findings))
                    .withProposal(proposal == null ? before.proposal() : proposal(proposal))
                    .withState(state == null ? before.state() : CliConstants.of(DecisionState.class, "--state", state),
                            outcome == null ? before.outcome() : outcome, LocalDate.now(root().context().clock()));
            return reply(register, register.records().reviews().decisions().save(actor(register), changed), output);
        }
    }
}
