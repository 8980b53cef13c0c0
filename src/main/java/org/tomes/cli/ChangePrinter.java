package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.RecordedStep;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.text.Texts;

/** A change record as text for a terminal: its fields, then every step so far. */
final class ChangePrinter {

    private ChangePrinter() {
    }

    static void print(ChangeRecord change, OpenRegister register, ChangeJson json, CommandOutput output) {
        Texts texts = output.texts();
        for (Map.Entry<String, Object> field : json.of(change).fields().entrySet()) {
            String name = "change.field." + field.getKey();
            String value = text(change, field, texts);
            if (texts.containsKey(name) && !value.isEmpty()) {
                output.line(texts.get("cli.field", texts.get(name), value));
            }
        }
        output.line("");
        List<RecordedStep> steps = register.records().changes().history(change);
        output.table(steps, column("change.history.at", step -> output.moment(step.at())),
                column("change.history.who", step -> Objects.requireNonNullElse(json.name(step), step.account())),
                column("change.field.state", "change", RecordedStep::state),
                column("change.history.remark", RecordedStep::remark));
        register.records().changes().traffic(change).ifPresent(report -> {
            output.line("");
            report.groups()
                    .stream()
                    .filter(DifferenceReport.Group::differs)
                    .forEach(group -> NsgCommand.Diff.print(group, output));
        });
    }

    private static String text(ChangeRecord change, Map.Entry<String, Object> field, Texts texts) {
        return switch (field.getKey()) {
            case "kind" -> texts.name("change", change.kind());
            case "state" -> texts.name("change", change.state());
            case "selfApproved", "afterTheFact" -> Boolean.TRUE.equals(field.getValue()) ? texts.get("change.yes") : "";
            default -> switch (field.getValue()) {
                case null -> "";
                case List<?> many -> String.join(", ", many.stream().map(String::valueOf).toList());
                case Object value -> value.toString();
            };
        };
    }
}
