package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.check.SubjectNames;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingQuery;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.finding.ProposedDecision;
import org.tomes.finding.importing.ReportService;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.Actor;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Findings in Azure and the decisions about them. */
@Command(name = "finding",
        subcommands = {FindingCommand.ListAll.class, FindingCommand.Show.class, FindingCommand.Accept.class,
            FindingCommand.Exempt.class, FindingCommand.Exploited.class, FindingCommand.Reopen.class,
            FindingCommand.History.class, FindingCommand.Proposals.class, FindingCommand.Refresh.class,
            FindingCommand.Import.class, FindingCommand.Link.class, FindingCommand.MakeMeasure.class,
            DataSheetCommands.OfFinding.class})
final class FindingCommand extends CommandGroup {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::state)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::id);

    private static FindingJson json(OpenRegister register, CommandOutput output) {
        return FindingJson.of(register, output.texts());
    }

    private static List<Finding> findings(OpenRegister register, List<String> ids) {
        return ids.stream().map(FindingId::of).distinct().map(register.azure().findings()::get).toList();
    }

    /** Prints the findings after a decision about them. */
    private static int written(List<Finding> findings, OpenRegister register, CommandOutput output) {
        return output.reply(() -> JsonObject.of("findings", findings, json(register, output)::of), () -> findings
                .forEach(finding -> output.line(finding.id() + "  " + FindingText.state(finding, output.texts()))));
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Mixin
        private FindingFilter filter;

        @Option(names = "--fail-on", paramLabel = "high|medium|low", descriptionKey = "tomes.option.fail-on")
        private Severity failOn;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            FindingQuery query = filter.query();
            List<Finding> findings = register.azure().findings().list(query).stream().sorted(GRAVEST_FIRST).toList();
            if (findings.isEmpty()) {
                filter.requireKnownCheck(register);
            }
            boolean checked = !register.azure().checkRuns().all().isEmpty();
            output.reply(() -> JsonObject.of("findings", findings, json(register, output)::of).with("checked", checked),
                    () -> table(findings, register, output));
            if (!checked) {
                output.note(Message.of("finding.neverJudged"));
                // Without a check run, an empty list does not mean that everything is met.
                return failOn == null ? 0 : ProblemKind.USAGE.exitCode();
            }
            boolean fails = failOn != null && register.azure()
                    .findings()
                    .list(query.in(FindingState.OPEN))
                    .stream()
                    .anyMatch(finding -> finding.severity().compareTo(failOn) <= 0);
            return fails ? ProblemKind.CHECK_FAILED.exitCode() : 0;
        }

        private static void table(List<Finding> findings, OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            SubjectNames names = SubjectNames.of(findings.stream().map(Finding::resource).toList(),
                    CheckedResource::name);
            output.table(findings, column("finding.field.id", Finding::id),
                    column("finding.field.severity", "finding", Finding::severity),
                    column("finding.field.state", "finding", Finding::state),
                    column("finding.field.name", finding -> names.of(finding.resource())),
                    column("finding.field.headline", finding -> FindingText
                            .of(register.azure().findings().explanations().headline(finding), texts)));
        }
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", descriptionKey = "tomes.parameter.finding")
        private String id;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Finding finding = register.azure().findings().get(FindingId.of(id));
            FindingJson json = json(register, output);
            return output.reply(
                    () -> JsonObject.of("finding", json.of(finding, register.azure().findings().history(finding))),
                    () -> new FindingPrinter(json, output).print(finding,
                            register.azure().findings().history(finding)));
        }
    }

    /** Notes that only the account is recorded for the decision. */
    private static void noteMissingPerson(Actor actor, CommandOutput output) {
        if (actor.person().isEmpty()) {
            output.note(Message.of("cli.decidedWithoutPerson", actor.account()));
        }
    }

    /** The common options of accepting and exempting. */
    abstract static class Decide extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "tomes.parameter.findings")
        private List<String> ids;

        @Option(names = "--reason", paramLabel = "R", required = true, descriptionKey = "tomes.option.reason")
        private String reason;

        @Option(names = "--by", paramLabel = "PERSON", descriptionKey = "tomes.option.decided-by")
        private String by;

        abstract String until();

        abstract List<Finding> decide(OpenRegister register, List<Finding> findings, String reason,
                Optional<LocalDate> until, Optional<PersonId> person);

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            Optional<PersonId> person = Optional.ofNullable(by).map(register.records().people()::get).map(Person::id);
            Optional<LocalDate> until = until() == null ? Optional.empty() : DateOptions.read("--until", until());
            if (person.isEmpty()) {
                noteMissingPerson(actor(register), output);
            }
            return written(decide(register, findings(register, ids), reason, until, person), register, output);
        }
    }

    @Command(name = "accept")
    static final class Accept extends Decide {

        @Option(names = "--until", paramLabel = "DATE", required = true, descriptionKey = "tomes.option.accepted-until")
        private String until;

        @Override
        String until() {
            return until;
        }

        @Override
        List<Finding> decide(OpenRegister register, List<Finding> findings, String reason, Optional<LocalDate> last,
                Optional<PersonId> by) {
            return register.azure().findings().accept(actor(register), findings, reason, last, by);
        }
    }

    @Command(name = "exempt")
    static final class Exempt extends Decide {

        @Option(names = "--until", paramLabel = "DATE", descriptionKey = "tomes.option.exempt-until")
        private String until;

        @Override
        String until() {
            return until;
        }

        @Override
        List<Finding> decide(OpenRegister register, List<Finding> findings, String reason, Optional<LocalDate> last,
                Optional<PersonId> by) {
            return register.azure().findings().exempt(actor(register), findings, reason, last, by);
        }
    }

    /** Treats findings as exploited, so that the shortest deadline applies. */
    @Command(name = "exploited")
    static final class Exploited extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "tomes.parameter.findings")
        private List<String> ids;

        @Option(names = "--reason", paramLabel = "R", required = true, descriptionKey = "tomes.option.reason")
        private String reason;

        @Option(names = "--since", paramLabel = "DATE", descriptionKey = "tomes.option.exploited-since")
        private String since;

        @Option(names = "--by", paramLabel = "PERSON", descriptionKey = "tomes.option.exploited-by")
        private String by;

        @Option(names = "--withdraw", descriptionKey = "tomes.option.exploited-withdraw")
        private boolean withdraw;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            FindingService service = register.azure().findings();
            List<Finding> findings = findings(register, ids);
            if (withdraw && (since != null || by != null)) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.withdrawWithoutAssessment"));
            }
            if (by == null) {
                noteMissingPerson(actor(register), output);
            }
            return written(
                    withdraw ? service.withdrawExploitation(actor(register), findings, reason)
                            : service.treatAsExploited(actor(register), findings, reason,
                                    Optional.ofNullable(since).flatMap(day -> DateOptions.read("--since", day)),
                                    Optional.ofNullable(by).map(register.records().people()::get).map(Person::id)),
                    register, output);
        }
    }

    @Command(name = "reopen")
    static final class Reopen extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "tomes.parameter.findings")
        private List<String> ids;

        @Option(names = "--reason", paramLabel = "R", required = true, descriptionKey = "tomes.option.reason")
        private String reason;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            noteMissingPerson(actor(register), output);
            return written(register.azure().findings().reopen(actor(register), findings(register, ids), reason),
                    register, output);
        }
    }

    /** Lists all runs, or the history of one finding. */
    @Command(name = "history")
    static final class History extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "tomes.parameter.finding-history")
        private String id;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            FindingJson json = json(register, output);
            FindingPrinter sheet = new FindingPrinter(json, output);
            if (id != null) {
                List<FindingEvent> events = register.azure()
                        .findings()
                        .history(register.azure().findings().get(FindingId.of(id)));
                return output.reply(() -> JsonObject.of("events", events, json::of), () -> sheet.events(events));
            }
            List<CheckRun> runs = register.azure().checkRuns().all();
            return output.reply(() -> JsonObject.of("runs", runs, FindingJson::of)
                    .with("events", register.azure().findings().history(), json::of), () -> sheet.runs(runs));
        }
    }

    /** Lists decisions taken in Azure that the register does not contain. */
    @Command(name = "proposals")
    static final class Proposals extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            List<ProposedDecision> proposals = register.azure()
                    .findings()
                    .proposals(register.azure().findings().all(), register.azure().inventory());
            return output.reply(
                    () -> JsonObject.of("proposals", proposals, proposal -> FindingJson.of(proposal, texts)),
                    () -> print(proposals, output));
        }

        private static void print(List<ProposedDecision> proposals, CommandOutput output) {
            if (proposals.isEmpty()) {
                output.note(Message.of("finding.proposal.none"));
            } else {
                output.table(proposals, column("finding.field.id", proposal -> proposal.finding().id()),
                        column("finding.field.name", proposal -> proposal.finding().resource().name()),
                        column("finding.field.state", "finding", ProposedDecision::as),
                        columnOrDash("finding.field.until", ProposedDecision::until),
                        column("finding.field.note", proposal -> FindingText.of(proposal.reason(), output.texts())));
            }
        }
    }

    /** Assesses the newest snapshot again, for example after an update of the program. */
    @Command(name = "refresh")
    static final class Refresh extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Inventory newest = newestSnapshot(register);
            CheckRun run = register.azure().checkRuns().reevaluate(actor(register), newest);
            return output.reply(() -> JsonObject.of("run", FindingJson.of(run)),
                    Message.of("finding.judged", run.label(), run.tally().appeared(), run.tally().cameBack(),
                            run.tally().stillThere(), run.tally().closed()));
        }
    }

    /** Imports the findings of other tools. */
    @Command(name = "import")
    static final class Import extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "tomes.parameter.report-files")
        private List<Path> paths;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ReportService.Imported imported = register.azure()
                    .reports()
                    .importFiles(actor(register), InputFileFinder.below(paths));
            imported.notRead().forEach(gap -> output.note(gap.sentence()));
            Texts texts = output.texts();
            return output.reply(
                    () -> JsonObject.of("runs", imported.runs(), FindingJson::of)
                            .with("notRead", imported.notRead(),
                                    gap -> JsonObject.of("origin", gap.origin())
                                            .with("what", gap.item())
                                            .with("reason", output.texts().get(gap.reason()))),
                    () -> imported.runs()
                            .forEach(run -> output.line(texts.get("finding.imported", run.label(),
                                    texts.name("finding", run.source()), run.tally().appeared(), run.tally().cameBack(),
                                    run.tally().stillThere(), run.tally().closed()))));
        }
    }

    /** Links findings to the measure that will remediate them. */
    @Command(name = "link")
    static final class Link extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "tomes.parameter.findings")
        private List<String> ids;

        @Option(names = "--measure", paramLabel = "CODE", required = true,
                descriptionKey = "tomes.option.linked-measure")
        private String code;

        @Option(names = "--remove", descriptionKey = "tomes.option.unlink")
        private boolean remove;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records().measures().get(code);
            List<Finding> findings = findings(register, ids);
            return written(remove ? register.azure().findings().unlink(actor(register), findings, measure)
                    : register.azure().findings().link(actor(register), findings, measure), register, output);
        }
    }

    /** Creates one measure from findings and prints its code. */
    @Command(name = "measure")
    static final class MakeMeasure extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "tomes.parameter.findings")
        private List<String> ids;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Measure measure = register.records()
                    .remedies()
                    .makeMeasure(actor(register), findings(register, ids), output.texts());
            return output.reply(() -> JsonObject.of("measure", MeasureJson.of(measure, PersonNames.of(register))),
                    measure.code());
        }
    }
}
