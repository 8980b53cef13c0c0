package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.check.Check;
import org.tomes.finding.ControlStanding;
import org.tomes.finding.FindingWords;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the measures for each Annex A control. */
@Command(name = "control",
        subcommands = {ControlCommand.ListAll.class, ControlCommand.Show.class, DataSheetCommands.OfControl.class})
final class ControlCommand extends CommandGroup {

    /** Returns the codes of active measures that are linked to the control in the given way. */
    private static List<String> codes(ControlId control, LinkKind kind, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.status() != Status.RETIRED)
                .filter(measure -> measure.controls()
                        .stream()
                        .anyMatch(link -> link.control().equals(control) && link.kind() == kind))
                .map(Measure::code)
                .toList();
    }

    private static Map<String, Object> json(Control control, List<Measure> measures, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", control.id().toString());
        json.put("theme", control.id().theme());
        json.put("label", control.label(texts.language()));
        json.put("direct", codes(control.id(), LinkKind.DIRECT, measures));
        json.put("supporting", codes(control.id(), LinkKind.SUPPORTING, measures));
        return json;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Measure> measures = register.records().measures().all();
            Texts texts = output.texts();
            DefenderResults defender = DefenderResults.newest(register);
            List<ControlStanding> standings = register.azure()
                    .findings()
                    .standing(Controls.all().stream().map(Control::id).toList());
            if (output.isJson()) {
                output.json(Map.of("controls", standings.stream().map(standing -> {
                    Map<String, Object> json = json(Controls.get(standing.control()), measures, texts);
                    json.put("checks", standing.direct().size() + standing.supporting().size());
                    json.put("openFindings", standing.open().size());
                    json.put("defender", defender.state(standing.control()));
                    return json;
                }).toList()));
                return 0;
            }
            output.table(
                    List.of(texts.get("cli.control"), texts.get("cli.controlLabel"),
                            texts.get("measure.linkKind.DIRECT"), texts.get("measure.linkKind.SUPPORTING"),
                            texts.get("cli.controlFindings"), texts.get("azure.iso.column")),
                    standings.stream()
                            .map(standing -> List.of(standing.control().toString(),
                                    Controls.get(standing.control()).label(texts.language()),
                                    String.valueOf(codes(standing.control(), LinkKind.DIRECT, measures).size()),
                                    String.valueOf(codes(standing.control(), LinkKind.SUPPORTING, measures).size()),
                                    String.valueOf(standing.open().size()), defender.word(standing.control(), texts)))
                            .toList());
            return 0;
        }
    }

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Parameters(paramLabel = "A.8.20", descriptionKey = "tomes.parameter.control")
        private String id;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Control control = Controls.get(ControlId.of(id));
            ControlStanding standing = register.azure().findings().standing(List.of(control.id())).getFirst();
            List<Measure> measures = register.records().measures().all();
            Texts texts = output.texts();
            DefenderResults defender = DefenderResults.newest(register);
            if (output.isJson()) {
                Map<String, Object> json = json(control, measures, texts);
                json.put(
                        "checks", Stream
                                .concat(standing.direct().stream().map(check -> checkJson(check, true, texts)),
                                        standing.supporting().stream().map(check -> checkJson(check, false, texts)))
                                .toList());
                FindingJson findings = FindingJson.of(register, texts);
                json.put("findings", standing.findings().stream().map(findings::of).toList());
                json.put("defender", defender.json(control.id(), texts));
                output.json(Map.of("control", json));
                return 0;
            }
            output.line(control.id() + "  " + control.label(texts.language()));
            for (LinkKind kind : LinkKind.values()) {
                List<String> codes = codes(control.id(), kind, measures);
                measures.stream()
                        .filter(measure -> codes.contains(measure.code()))
                        .forEach(measure -> output.line(measure.code() + "  " + measure.title() + " ("
                                + texts.name("measure", kind) + ", " + texts.name("measure", measure.status()) + ")"));
            }
            print(standing, register, output);
            defender.print(control.id(), output);
            return 0;
        }

        private static void print(ControlStanding standing, OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            if (standing.direct().isEmpty() && standing.supporting().isEmpty()) {
                output.line(texts.get("cli.controlWithoutChecks"));
                return;
            }
            output.line(texts.get("cli.controlChecks", standing.direct().size(), standing.supporting().size()));
            standing.findings()
                    .forEach(finding -> output.line(finding.id() + "  "
                            + FindingWords.of(register.azure().findings().explanations().headline(finding), texts)
                            + ": " + finding.resource().name() + " (" + texts.name("finding", finding.severity()) + ", "
                            + texts.name("finding", finding.state()) + ")"));
        }

        private static Map<String, Object> checkJson(Check check, boolean direct, Texts texts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", check.id().value());
            json.put("title", texts.get(check.title()));
            json.put("severity", check.severity());
            json.put("direct", direct);
            return json;
        }
    }
}
