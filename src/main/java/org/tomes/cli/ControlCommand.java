package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Which measures serve which Annex A control. */
@Command(name = "control", subcommands = {ControlCommand.ListAll.class, ControlCommand.Show.class})
final class ControlCommand extends CommandGroup {

    /** Codes of the measures in force that serve the control in the given way. */
    private static List<String> codes(ControlId control, LinkKind kind, List<Measure> measures) {
        return measures.stream().filter(measure -> measure.status() != Status.RETIRED)
                .filter(measure -> measure.controls().stream().anyMatch(link -> link.control().equals(control) && link.kind() == kind))
                .map(Measure::code).toList();
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
        int run(OpenRegister register, Output output) {
            List<Measure> measures = register.measures().all();
            Texts texts = output.texts();
            if (output.isJson()) {
                output.json(Map.of("controls", Controls.all().stream().map(control -> json(control, measures, texts)).toList()));
                return 0;
            }
            output.table(List.of(texts.get("cli.control"), texts.get("cli.controlLabel"), texts.get("measure.linkKind.DIRECT"),
                    texts.get("measure.linkKind.SUPPORTING")), Controls.all().stream().map(control -> List.of(
                    control.id().toString(), control.label(texts.language()),
                    String.valueOf(codes(control.id(), LinkKind.DIRECT, measures).size()),
                    String.valueOf(codes(control.id(), LinkKind.SUPPORTING, measures).size()))).toList());
            return 0;
        }
    }

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Parameters(paramLabel = "A.8.20", descriptionKey = "tomes.parameter.control")
        private String id;

        @Override
        int run(OpenRegister register, Output output) {
            Control control = Controls.get(ControlId.of(id));
            List<Measure> measures = register.measures().all();
            Texts texts = output.texts();
            if (output.isJson()) {
                output.json(Map.of("control", json(control, measures, texts)));
                return 0;
            }
            output.line(control.id() + "  " + control.label(texts.language()));
            for (LinkKind kind : LinkKind.values()) {
                List<String> codes = codes(control.id(), kind, measures);
                measures.stream().filter(measure -> codes.contains(measure.code())).forEach(measure -> output.line(
                        measure.code() + "  " + measure.title() + " (" + texts.name("measure", kind) + ", "
                                + texts.name("measure", measure.status()) + ")"));
            }
            return 0;
        }
    }
}
