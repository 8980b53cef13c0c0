package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.check.Check;
import org.tomes.finding.ControlFindings;
import org.tomes.finding.FindingText;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the measures for each Annex A control. */
@Command(name = "control",
        subcommands = {ControlCommand.ListAll.class, ControlCommand.Show.class, DataSheetCommands.OfControl.class})
final class ControlCommand extends CommandGroup {

    /** Returns the codes of active measures that are linked to the control in the given way. */
    private static List<String> codes(ControlId control, ControlLinkKind kind, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .filter(measure -> measure.controls()
                        .stream()
                        .anyMatch(link -> link.control().equals(control) && link.kind() == kind))
                .map(Measure::code)
                .toList();
    }

    private static JsonObject json(Control control, List<Measure> measures, Texts texts) {
        return JsonObject.of("id", control.id())
                .with("theme", control.id().theme())
                .with("label", control.label(texts.language()))
                .with("direct", codes(control.id(), ControlLinkKind.DIRECT, measures))
                .with("supporting", codes(control.id(), ControlLinkKind.SUPPORTING, measures));
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Measure> measures = register.records().measures().all();
            Texts texts = output.texts();
            DefenderResults defender = DefenderResults.newest(register);
            List<ControlFindings> standings = register.azure()
                    .findings()
                    .standing(Controls.all().stream().map(Control::id).toList());
            return output.reply(
                    () -> JsonObject.of("controls", standings,
                            standing -> json(Controls.get(standing.control()), measures, texts)
                                    .with("checks", standing.direct().size() + standing.supporting().size())
                                    .with("openFindings", standing.open().size())
                                    .with("defender", defender.state(standing.control()))),
                    () -> output.table(standings, column("cli.control", ControlFindings::control),
                            column("cli.controlLabel",
                                    standing -> Controls.get(standing.control()).label(texts.language())),
                            column("measure.controlLinkKind.DIRECT",
                                    standing -> codes(standing.control(), ControlLinkKind.DIRECT, measures).size()),
                            column("measure.controlLinkKind.SUPPORTING",
                                    standing -> codes(standing.control(), ControlLinkKind.SUPPORTING, measures).size()),
                            column("cli.controlFindings", standing -> standing.open().size()),
                            column("azure.iso.column", standing -> defender.stateName(standing.control(), texts))));
        }
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "A.8.20", descriptionKey = "tomes.parameter.control")
        private String id;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Control control = Controls.get(ControlId.of(id));
            ControlFindings standing = register.azure().findings().standing(List.of(control.id())).getFirst();
            List<Measure> measures = register.records().measures().all();
            Texts texts = output.texts();
            DefenderResults defender = DefenderResults.newest(register);
            return output.reply(() -> JsonObject.of("control",
                    json(control, measures, texts).with("checks", checks(standing, texts))
                            .with("findings", standing.findings(), FindingJson.of(register, texts)::of)
                            .with("defender", defender.json(control.id(), texts))),
                    () -> {
                        print(control, measures, output);
                        print(standing, register, output);
                        defender.print(control.id(), output);
                    });
        }

        private static void print(Control control, List<Measure> measures, CommandOutput output) {
            Texts texts = output.texts();
            output.line(control.id() + "  " + control.label(texts.language()));
            for (ControlLinkKind kind : ControlLinkKind.values()) {
                List<String> codes = codes(control.id(), kind, measures);
                measures.stream()
                        .filter(measure -> codes.contains(measure.code()))
                        .forEach(measure -> output.line(measure.code() + "  " + measure.title() + " ("
                                + texts.name("measure", kind) + ", " + texts.name("measure", measure.status()) + ")"));
            }
        }

        private static void print(ControlFindings standing, OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            if (standing.direct().isEmpty() && standing.supporting().isEmpty()) {
                output.line(texts.get("cli.controlWithoutChecks"));
                return;
            }
            output.line(texts.get("cli.controlChecks", standing.direct().size(), standing.supporting().size()));
            standing.findings()
                    .forEach(finding -> output.line(finding.id() + "  "
                            + FindingText.of(register.azure().findings().explanations().headline(finding), texts) + ": "
                            + finding.resource().name() + " (" + texts.name("finding", finding.severity()) + ", "
                            + texts.name("finding", finding.state()) + ")"));
        }

        private static List<JsonObject> checks(ControlFindings standing, Texts texts) {
            return Stream
                    .concat(standing.direct().stream().map(check -> checkJson(check, true, texts)),
                            standing.supporting().stream().map(check -> checkJson(check, false, texts)))
                    .toList();
        }

        private static JsonObject checkJson(Check check, boolean direct, Texts texts) {
            return JsonObject.of("id", check.id().value())
                    .with("title", texts.get(check.title()))
                    .with("severity", check.severity())
                    .with("direct", direct);
        }
    }
}
