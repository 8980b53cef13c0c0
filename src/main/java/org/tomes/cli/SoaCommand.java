package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.soa.Applicability;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.LicensedTitlesReader;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.soa.SoaService;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and changes the Statement of Applicability. */
@Command(name = "soa", subcommands = {SoaCommand.ListAll.class, SoaCommand.Set.class, SoaCommand.ImportTitles.class})
final class SoaCommand extends CommandGroup {

    private static JsonObject json(SoaRow row, PersonNames names, DefenderResults defender, ControlStatuses proofs) {
        SoaEntry entry = row.entry();
        return JsonObject.of("control", row.control())
                .with("title", row.title())
                .with("theme", row.annexAControl().map(id -> id.theme().name()))
                .with("own", entry.isCustom())
                .with("decision", entry.decision())
                .with("applicable",
                        entry.decision() == Applicability.OPEN ? null : entry.decision() == Applicability.APPLICABLE)
                .with("law", entry.law())
                .with("contract", entry.contract())
                .with("risk", entry.risk())
                .with("goodPractice", entry.goodPractice())
                .with("justification", entry.justification())
                .with("state", proofs.state(row).or(row::state).map(Enum::name))
                .with("deviations", proofs.openDeviations(row))
                .with("evidenceMissing", proofs.lacksEvidence(row))
                .with("implementation", entry.implementation())
                .with("evidence", entry.evidence())
                .with("owner", names.of(entry.owner()))
                .with("ownerId", entry.owner())
                .with("reviewIntervalMonths", entry.reviewIntervalMonths())
                .with("nextReview", entry.nextReview())
                .with("direct", row.direct(), Measure::code)
                .with("supporting", row.supporting(), Measure::code)
                .with("coverage", row.coverage())
                .with("defender", row.annexAControl().map(defender::state))
                .with("revision", entry.revision());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--gaps", descriptionKey = "tomes.option.soa-gaps")
        private boolean gaps;

        @Option(names = "--coverage", descriptionKey = "tomes.option.soa-coverage", paramLabel = "WORD")
        private String coverage;

        @Option(names = "--defender", descriptionKey = "tomes.option.soa-defender", paramLabel = "WORD")
        private String defender;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            DefenderResults results = DefenderResults.newest(register);
            Optional<RegulatoryComplianceState> reported = Optional.ofNullable(defender)
                    .map(word -> CliConstants.of(RegulatoryComplianceState.class, "--defender", word));
            Optional<ControlCoverage> chosenCoverage = Optional.ofNullable(coverage)
                    .map(word -> CliConstants.of(ControlCoverage.class, "--coverage", word));
            List<SoaRow> rows = register.records()
                    .soa()
                    .rows(texts.language())
                    .stream()
                    .filter(row -> !gaps || row.hasGap())
                    .filter(row -> chosenCoverage.isEmpty() || row.coverage() == chosenCoverage.get())
                    .filter(row -> reported.isEmpty() || row.annexAControl().flatMap(results::of).equals(reported))
                    .toList();
            ControlStatuses proofs = register.documents().proofs().read();
            return output.reply(() -> {
                PersonNames names = PersonNames.of(register);
                return JsonObject.of("controls", rows, row -> json(row, names, results, proofs));
            }, () -> output.table(rows, column("soa.field.control", SoaRow::control),
                    column("soa.field.title", SoaRow::title),
                    column("soa.field.decision", "soa", row -> row.entry().decision()),
                    column("soa.field.state", row -> proofs.words(row, texts)),
                    column("soa.field.coverage", "soa", SoaRow::coverage),
                    column("azure.iso.column", row -> row.annexAControl().map(id -> results.stateName(id, texts)))));
        }
    }

    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Parameters(paramLabel = "A.8.20", descriptionKey = "tomes.parameter.soa-control")
        private String control;

        @Option(names = "--applicable", descriptionKey = "tomes.option.soa-applicable")
        private boolean applicable;

        @Option(names = "--not-applicable", descriptionKey = "tomes.option.soa-not-applicable")
        private boolean notApplicable;

        @Option(names = "--title", descriptionKey = "tomes.option.soa-title", paramLabel = "T")
        private String title;

        @Option(names = "--law", descriptionKey = "tomes.option.soa-law", paramLabel = "TEXT")
        private String law;

        @Option(names = "--contract", descriptionKey = "tomes.option.soa-contract", paramLabel = "TEXT")
        private String contract;

        @Option(names = "--risk", descriptionKey = "tomes.option.soa-risk", paramLabel = "TEXT")
        private String risk;

        @Option(names = "--good-practice", descriptionKey = "tomes.option.soa-good-practice", paramLabel = "TEXT")
        private String goodPractice;

        @Option(names = {"--justification", "--reason"}, descriptionKey = "tomes.option.soa-justification",
                paramLabel = "TEXT")
        private String justification;

        @Option(names = "--state", descriptionKey = "tomes.option.soa-state", paramLabel = "STATE")
        private String state;

        @Option(names = "--implementation", descriptionKey = "tomes.option.soa-implementation", paramLabel = "TEXT")
        private String implementation;

        @Option(names = "--evidence", descriptionKey = "tomes.option.soa-evidence", paramLabel = "TEXT")
        private String evidence;

        @Option(names = "--owner", descriptionKey = "tomes.option.owner", paramLabel = "NAME")
        private String owner;

        @Option(names = "--review-months", descriptionKey = "tomes.option.review-months", paramLabel = "N")
        private Integer reviewMonths;

        @Option(names = "--next-review", descriptionKey = "tomes.option.next-review", paramLabel = "DATE")
        private String nextReview;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if (applicable && notApplicable) {
                throw new Problem(ProblemKind.USAGE, Message.of("soa.both"));
            }
            SoaEntry stored = register.records()
                    .soa()
                    .set(actor(register), changed(register.records().soa().get(control), register));
            return output.reply(() -> {
                PersonNames names = PersonNames.of(register);
                ControlStatuses proofs = register.documents().proofs().read();
                return JsonObject.of("control",
                        register.records()
                                .soa()
                                .rows(output.texts().language())
                                .stream()
                                .filter(row -> row.control().equals(stored.control()))
                                .map(row -> json(row, names, DefenderResults.newest(register), proofs))
                                .findFirst()
                                .orElseThrow());
            }, stored.control() + "  " + output.texts().name("soa", stored.decision()));
        }

        private SoaEntry changed(SoaEntry before, OpenRegister register) {
            Applicability decision = applicable ? Applicability.APPLICABLE
                    : notApplicable ? Applicability.NOT_APPLICABLE : before.decision();
            Optional<ImplementationState> newState = state == null ? before.state()
                    : state.isBlank() ? Optional.empty()
                            : Optional.of(CliConstants.of(ImplementationState.class, "--state", state));
            Optional<PersonId> newOwner = owner == null ? before.owner()
                    : owner.isBlank() ? Optional.empty() : Optional.of(register.records().people().get(owner).id());
            return new SoaEntry(SoaService.number(control), or(title, before.ownTitle()), decision,
                    or(law, before.law()), or(contract, before.contract()), or(risk, before.risk()),
                    or(goodPractice, before.goodPractice()), or(justification, before.justification()), newState,
                    or(implementation, before.implementation()), or(evidence, before.evidence()), newOwner,
                    reviewMonths == null ? before.reviewIntervalMonths() : reviewMonths,
                    nextReview == null ? before.nextReview() : DateOptions.read("--next-review", nextReview),
                    before.revision());
        }

        private static String or(String given, String before) {
            return given == null ? before : given;
        }
    }

    @Command(name = "import-titles")
    static final class ImportTitles extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.soa-titles")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            int number = register.records()
                    .soa()
                    .importTitles(actor(register),
                            LicensedTitlesReader.read(register.sheets(output.texts().language()).read(file)));
            return output.reply(() -> JsonObject.of("titles", number), Message.of("soa.titlesImported", number));
        }
    }
}
