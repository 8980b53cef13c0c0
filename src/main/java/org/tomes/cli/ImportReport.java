package org.tomes.cli;

import java.util.List;
import org.tomes.exchange.WorkbookImportPlan;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.people.Person;
import org.tomes.text.Message;

/** Prints the effects of an import, performed or planned. */
final class ImportReport {

    private static final int MAX_ERRORS_SHOWN = 50;
    private static final int MAX_NAMES_SHOWN = 20;

    private ImportReport() {
    }

    /** @param missing number of files whose content is not in the register */
    static void print(WorkbookImportPlan plan, boolean written, int missing, CommandOutput output) {
        plan.errors().stream().limit(MAX_ERRORS_SHOWN).forEach(error -> output.note(sentence(error)));
        if (plan.errors().size() > MAX_ERRORS_SHOWN) {
            output.note(Message.of("cli.moreErrors", plan.errors().size() - MAX_ERRORS_SHOWN));
        }
        if (!plan.errors().isEmpty()) {
            output.note(Message.of("cli.nothingImported", plan.errors().size()));
        }
        output.reply(() -> json(plan, written, missing, output), () -> {
            if (plan.errors().isEmpty()) {
                lines(plan, written, output);
            }
        });
        if (plan.errors().isEmpty() && missing > 0) {
            output.note(Message.of("cli.contentMissing", missing));
        }
    }

    private static void lines(WorkbookImportPlan plan, boolean written, CommandOutput output) {
        MeasureImportPlan measures = plan.measures();
        output.line(output.texts()
                .get(written ? "cli.measuresImported" : "cli.measuresWouldImport", measures.added().size(),
                        measures.changed().size(), measures.unchanged()));
        if (plan.otherRecordCount() > 0) {
            output.line(output.texts()
                    .get("cli.othersImported", plan.soa().size(),
                            plan.newEvidence().size() + plan.changedEvidence().size(), plan.reviews().size(),
                            plan.adoptions().size()));
        }
        names("cli.newPeople", measures.newPeople().stream().map(Person::name).toList(), output);
        if (measures.newPeople().isEmpty()) {
            names("cli.leftEmpty", measures.unknownNames(), output);
        }
    }

    private static void names(String key, List<String> names, CommandOutput output) {
        if (!names.isEmpty()) {
            output.line(output.texts()
                    .get(key, names.size(), String.join(", ", names.stream().limit(MAX_NAMES_SHOWN).toList())));
        }
    }

    private static Message sentence(CellError error) {
        return Message.of("cli.cellError", error.place(), headed(error), error.sentence());
    }

    private static Message headed(CellError error) {
        if (!error.sheet().isEmpty()) {
            return Message.of("exchange.field." + error.heading());
        }
        return switch (error.heading()) {
            case "id", "ownerId", "deputyId" -> Message.of("measure.sheet." + error.heading());
            default -> Message.of("measure.field." + error.heading());
        };
    }

    private static JsonObject json(WorkbookImportPlan plan, boolean written, int missing, CommandOutput output) {
        return JsonObject.of("written", written)
                .with("added", plan.measures().added().size())
                .with("changed", plan.measures().changed().size())
                .with("unchanged", plan.measures().unchanged())
                .with("newPeople", plan.measures().newPeople(), Person::name)
                .with("unknownNames", plan.measures().unknownNames())
                .with("soa", plan.soa().size())
                .with("evidence", plan.newEvidence().size() + plan.changedEvidence().size())
                .with("reviews", plan.reviews().size())
                .with("adoptions", plan.adoptions().size())
                .with("missingFiles", missing)
                .with("errors", plan.errors(),
                        error -> JsonObject.of("row", error.row())
                                .with("cell", error.place())
                                .with("field", error.heading())
                                .with("message", output.texts().get(error.sentence())));
    }
}
