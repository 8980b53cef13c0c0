package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.measure.spreadsheet.ImportPlan;
import org.tomes.people.Person;
import org.tomes.text.Message;
import org.tomes.workbook.WorkbookImportPlan;

/** Prints what an import did or would do. */
final class ImportReport {

    private static final int MOST_ERRORS_SHOWN = 50;
    private static final int MOST_NAMES_SHOWN = 20;

    private ImportReport() {
    }

    /**
     * @param missing number of files whose content is not in the register
     */
    static void print(WorkbookImportPlan plan, boolean written, int missing, CommandOutput output) {
        plan.errors().stream().limit(MOST_ERRORS_SHOWN).forEach(error -> output.note(sentence(error)));
        if (plan.errors().size() > MOST_ERRORS_SHOWN) {
            output.note(Message.of("cli.moreErrors", plan.errors().size() - MOST_ERRORS_SHOWN));
        }
        if (!plan.errors().isEmpty()) {
            output.note(Message.of("cli.nothingImported", plan.errors().size()));
        }
        if (output.isJson()) {
            output.json(json(plan, written, missing, output));
        } else if (plan.errors().isEmpty()) {
            lines(plan, written, output);
        }
        if (plan.errors().isEmpty() && missing > 0) {
            output.note(Message.of("cli.contentMissing", missing));
        }
    }

    private static void lines(WorkbookImportPlan plan, boolean written, CommandOutput output) {
        ImportPlan measures = plan.measures();
        output.line(output.texts()
                .get(written ? "cli.measuresImported" : "cli.measuresWouldImport", measures.added().size(),
                        measures.changed().size(), measures.unchanged()));
        if (plan.others() > 0) {
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
                    .get(key, names.size(), String.join(", ", names.stream().limit(MOST_NAMES_SHOWN).toList())));
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

    private static Map<String, Object> json(WorkbookImportPlan plan, boolean written, int missing,
            CommandOutput output) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("written", written);
        json.put("added", plan.measures().added().size());
        json.put("changed", plan.measures().changed().size());
        json.put("unchanged", plan.measures().unchanged());
        json.put("newPeople", plan.measures().newPeople().stream().map(Person::name).toList());
        json.put("unknownNames", plan.measures().unknownNames());
        json.put("soa", plan.soa().size());
        json.put("evidence", plan.newEvidence().size() + plan.changedEvidence().size());
        json.put("reviews", plan.reviews().size());
        json.put("adoptions", plan.adoptions().size());
        json.put("missingFiles", missing);
        json.put("errors",
                plan.errors()
                        .stream()
                        .map(error -> JsonObject.of("row", error.row(), "cell", error.place(), "field", error.heading(),
                                "message", output.texts().get(error.sentence())))
                        .toList());
        return json;
    }
}
