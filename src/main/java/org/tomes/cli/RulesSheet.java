package org.tomes.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.check.CheckRules;
import org.tomes.check.cost.Price;
import org.tomes.check.rules.RuleBook;
import org.tomes.parameter.Parameter;
import org.tomes.text.Texts;

/** The text output of a register's rules for checks. */
final class RulesSheet {

    private RulesSheet() {
    }

    static void print(RuleBook book, CommandOutput output) {
        if (output.isJson()) {
            output.json(Map.of("rules", json(book)));
            return;
        }
        Texts texts = output.texts();
        CheckRules rules = book.rules();
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

    private static Map<String, Object> json(RuleBook book) {
        CheckRules rules = book.rules();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("productionTags", rules.production().tags());
        json.put("productionWords", rules.production().words());
        json.put("requiredTags", rules.requiredTags());
        json.put("ownerTags", rules.ownerTags());
        json.put("officeAddresses", rules.officeAddresses());
        json.put("allowedRegions", rules.allowedRegions());
        json.put("maxAdministrators", rules.maxAdministrators());
        json.put("prices", rules.prices().all().stream().map(RulesSheet::json).toList());
        json.put("longerRecords",
                rules.longerRecords()
                        .entrySet()
                        .stream()
                        .map(entry -> JsonObject.of("workspace", entry.getKey().toString(), "reason", entry.getValue()))
                        .toList());
        Map<String, Object> values = new LinkedHashMap<>();
        Stream.of(Parameter.values()).forEach(parameter -> values.put(parameter.key(), rules.values().get(parameter)));
        json.put("values", values);
        json.put("revision", book.revision());
        return json;
    }

    private static Map<String, Object> json(Price price) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", price.item().key());
        json.put("amount", new BigDecimal(price.amount().stripTrailingZeros().toPlainString()));
        json.put("currency", "EUR");
        json.put("asOf", price.asOf().toString());
        return json;
    }
}
