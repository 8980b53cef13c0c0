package org.tomes.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.check.CheckCriteria;
import org.tomes.check.cost.Price;
import org.tomes.check.criteria.CheckRules;
import org.tomes.parameter.Parameter;
import org.tomes.text.Texts;

/** The text output of a register's check rules. */
final class RulesPrinter {

    private RulesPrinter() {
    }

    static int print(CheckRules rules, CommandOutput output) {
        return output.reply(() -> JsonObject.of("rules", json(rules)), () -> lines(rules, output));
    }

    private static void lines(CheckRules checkRules, CommandOutput output) {
        Texts texts = output.texts();
        CheckCriteria rules = checkRules.criteria();
        line("productionTags", rules.production().tags(), output);
        line("productionWords", rules.production().words(), output);
        line("requiredTags", rules.requiredTags(), output);
        line("ownerTags", rules.ownerTags(), output);
        line("officeAddresses", rules.officeAddresses(), output);
        line("allowedRegions", rules.allowedRegions(), output);
        line("maxAdministrators", List.of(String.valueOf(rules.maxAdministrators())), output);
        output.line("");
        output.line(texts.get("rules.prices"));
        rules.prices()
                .all()
                .forEach(price -> output.line("  " + texts.get("rules.price.line",
                        texts.get("rules.item." + price.item()), price.amount(), price.asOf().toString())));
        output.line("");
        output.line(texts.get("rules.longer"));
        rules.longerRecords()
                .forEach((workspace, reason) -> output
                        .line("  " + texts.get("rules.longer.line", workspace.name(), reason)));
        if (rules.longerRecords().isEmpty()) {
            output.line("  " + texts.get("rules.none"));
        }
        output.line("");
        output.line(texts.get("rules.values"));
        Stream.of(Parameter.values())
                .forEach(parameter -> output.line("  " + texts.get("rules.value.line", parameter.key(),
                        texts.get(parameter.words(rules.values().get(parameter))))));
    }

    private static void line(String field, List<String> values, CommandOutput output) {
        Texts texts = output.texts();
        output.line(texts.get("audit.field." + field) + ": "
                + (values.isEmpty() ? texts.get("rules.none") : String.join(", ", values)));
    }

    private static JsonObject json(CheckRules checkRules) {
        CheckCriteria rules = checkRules.criteria();
        JsonObject json = JsonObject.of("productionTags", rules.production().tags())
                .with("productionWords", rules.production().words())
                .with("requiredTags", rules.requiredTags())
                .with("ownerTags", rules.ownerTags())
                .with("officeAddresses", rules.officeAddresses())
                .with("allowedRegions", rules.allowedRegions())
                .with("maxAdministrators", rules.maxAdministrators())
                .with("prices", rules.prices().all(), RulesPrinter::json)
                .with("longerRecords", rules.longerRecords().entrySet(),
                        entry -> JsonObject.of("workspace", entry.getKey()).with("reason", entry.getValue()));
        JsonObject values = JsonObject.empty();
        Stream.of(Parameter.values()).forEach(parameter -> values.with(parameter.key(), rules.values().get(parameter)));
        return json.with("values", values).with("revision", checkRules.revision());
    }

    private static JsonObject json(Price price) {
        return JsonObject.of("item", price.item().key())
                .with("amount", new BigDecimal(price.amount().stripTrailingZeros().toPlainString()))
                .with("currency", "EUR")
                .with("asOf", price.asOf());
    }
}
