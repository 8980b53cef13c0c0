package org.tomes.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.document.soa.RegisterProofs;
import org.tomes.inventory.view.ComplianceState;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.soa.Applicability;
import org.tomes.soa.Coverage;
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

@Command(name = "soa", subcommands = {SoaCommand.ListAll.class, SoaCommand.Set.class, SoaCommand.ImportTitles.class})
final class SoaCommand extends CommandGroup {

    private static Map<String, Object> json(SoaRow row, PersonNames names, DefenderResults defender,
            RegisterProofs proofs) {
        SoaEntry entry = row.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("control", row.control());
        json.put("title", row.title());
        json.put("theme", row.annexA().map(id -> id.theme().name()).orElse(null));
        json.put("own", entry.isOwn());
        json.put("decision", entry.decision());
        json.put("applicable",
                entry.decision() == Applicability.OPEN ? null : entry.decision() == Applicability.APPLICABLE);
        json.put("law", entry.law());
        json.put("contract", entry.contract());
        json.put("risk", entry.risk());
        json.put("goodPractice", entry.goodPractice());
        json.put("justification", entry.justification());
        json.put("state", proofs.state(row).or(row::state).map(Enum::name).orElse(null));
        json.put("deviations", proofs.openDeviations(row));
        json.put("evidenceMissing", proofs.lacksEvidence(row));
        json.put("implementation", entry.implementation());
        json.put("evidence", entry.evidence());
        json.put("owner", names.of(entry.owner()));
        json.put("ownerId", entry.owner().map(PersonId::toString).orElse(null));
        json.put("reviewIntervalMonths", entry.reviewIntervalMonths());
        json.put("nextReview", entry.nextReview().map(Object::toString).orElse(null));
        json.put("direct", row.direct().stream().map(Measure::code).toList());
        json.put("supporting", row.supporting().stream().map(Measure::code).toList());
        json.put("coverage", row.coverage());
        json.put("defender", row.annexA().map(defender::state).orElse(null));
        json.put("revision", entry.revision());
        return json;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

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
            Optional<ComplianceState> reported = Optional.ofNullable(defender)
                    .map(word -> EnumWords.of(ComplianceState.class, "--defender", word));
            Optional<Coverage> wanted = Optional.ofNullable(coverage)
                    .map(word -> EnumWords.of(Coverage.class, "--coverage", word));
            List<SoaRow> rows = register.records()
                    .soa()
                    .rows(texts.language())
                    .stream()
                    .filter(row -> !gaps || row.hasGap())
                    .filter(row -> wanted.isEmpty() || row.coverage() == wanted.get())
                    .filter(row -> reported.isEmpty() || row.annexA().flatMap(results::of).equals(reported))
                    .toList();
            RegisterProofs proofs = register.documents().proofs().read();
            if (output.isJson()) {
                PersonNames names = PersonNames.of(register.records().people());
                output.json(Map.of("controls", rows.stream().map(row -> json(row, names, results, proofs)).toList()));
                return 0;
            }
            output.table(
                    List.of(texts.get("soa.field.control"), texts.get("soa.field.title"),
                            texts.get("soa.field.decision"), texts.get("soa.field.state"),
                            texts.get("soa.field.coverage"), texts.get("azure.iso.column")),
                    rows.stream()
                            .map(row -> List.of(row.control(), row.title(), texts.name("soa", row.entry().decision()),
                                    proofs.words(row, texts), texts.name("soa", row.coverage()),
                                    row.annexA().map(id -> results.word(id, texts)).orElse("")))
                            .toList());
            return 0;
        }
    }

    @Command(name = "set")
    static final class Set extends RegisterCommand {

        @Parameters(paramLabel = "A.8.20", descriptionKey = "tomes.parameter.soa-control")
        private String control;

        @Option(names = "--applicable", descriptionKey = "tomes.option.soa-applicable")
        private boolean applicable;

        @Option(names = "--not-applicable", descriptionKey = "tomes.option.soa-not-applicable")
        private boolean notApplicable;

        @Option(names = "--title", descriptionKey = "tomes.option.soa-title", paramLabel = "T")
        private String title;

        @Option(names = "--law", descriptionKey = "tomes.option.soa-law")
        private String law;

        @Option(names = "--contract", descriptionKey = "tomes.option.soa-contract")
        private String contract;

        @Option(names = "--risk", descriptionKey = "tomes.option.soa-risk")
        private String risk;

        @Option(names = "--good-practice", descriptionKey = "tomes.option.soa-good-practice")
        private String goodPractice;

        @Option(names = {"--justification", "--reason"}, descriptionKey = "tomes.option.soa-justification")
        private String justification;

        @Option(names = "--state", descriptionKey = "tomes.option.soa-state", paramLabel = "STATE")
        private String state;

        @Option(names = "--implementation", descriptionKey = "tomes.option.soa-implementation")
        private String implementation;

        @Option(names = "--evidence", descriptionKey = "tomes.option.soa-evidence")
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
            if (output.isJson()) {
                PersonNames names = PersonNames.of(register.records().people());
                RegisterProofs proofs = register.documents().proofs().read();
                output.json(Map.of("control",
                        register.records()
                                .soa()
                                .rows(output.texts().language())
                                .stream()
                                .filter(row -> row.control().equals(stored.control()))
                                .map(row -> json(row, names, DefenderResults.newest(register), proofs))
                                .findFirst()
                                .orElseThrow()));
            } else {
                output.line(stored.control() + "  " + output.texts().name("soa", stored.decision()));
            }
            return 0;
        }

        private SoaEntry changed(SoaEntry before, OpenRegister register) {
            Applicability decision = applicable ? Applicability.APPLICABLE
                    : notApplicable ? Applicability.NOT_APPLICABLE : before.decision();
            Optional<ImplementationState> newState = state == null ? before.state()
                    : state.isBlank() ? Optional.empty()
                            : Optional.of(EnumWords.of(ImplementationState.class, "--state", state));
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
    static final class ImportTitles extends RegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.soa-titles")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            int number = register.records()
                    .soa()
                    .importTitles(actor(register),
                            LicensedTitlesReader.read(register.sheets(output.texts().language()).read(file)));
            if (output.isJson()) {
                output.json(Map.of("titles", number));
            } else {
                output.line(output.texts().get("soa.titlesImported", number));
            }
            return 0;
        }
    }
}
