package org.tomes.desktop.settings;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tomes.check.CheckCriteria;
import org.tomes.check.ProductionRule;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.cost.Prices;
import org.tomes.check.criteria.CheckRules;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * The rules as typed: comma-separated lists, amounts with a comma or a point as decimal separator.
 *
 * @param values values of parameters; empty to use the default
 * @param amounts prices of items; empty to remove a price
 * @param reasons reasons of workspaces; empty to remove a reason
 */
record RulesForm(String productionTags, String productionWords, String requiredTags, String ownerTags,
        String officeAddresses, String allowedRegions, String maxAdministrators, Map<Parameter, String> values,
        Map<PriceItem, String> amounts, Map<ResourceId, String> reasons) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}([.,]\\d{1,4})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    static String text(List<String> list) {
        return String.join(", ", list);
    }

    /** Formats an amount without trailing zeros, but with two decimals if there are any. */
    static String text(BigDecimal amount, Locale locale) {
        BigDecimal stripped = amount.stripTrailingZeros();
        BigDecimal scaled = stripped.scale() == 1 ? stripped.setScale(2) : stripped;
        return scaled.toPlainString().replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    static String field(PriceItem item) {
        return "price-" + item.key();
    }

    private static boolean isAmount(String text) {
        return AMOUNT.matcher(text.strip()).matches();
    }

    /** Returns the errors in input that cannot be parsed. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (!NUMBER.matcher(maxAdministrators.strip()).matches()) {
            errors.add(new FieldError("maxAdministrators", Message.of("rules.amount")));
        }
        values.forEach((parameter, value) -> {
            if (!value.isBlank() && parameter.read(value).isEmpty()) {
                errors.add(new FieldError(CheckRules.field(parameter), Message.of("rules.amount")));
            }
        });
        amounts.forEach((item, amount) -> {
            if (!amount.isBlank() && !isAmount(amount)) {
                errors.add(new FieldError(field(item), Message.of("rules.amount")));
            }
        });
        return errors;
    }

    /**
     * Applies the input to the existing rules; values that cannot be parsed stay unchanged, except that an invalid
     * number becomes one that the register rejects.
     *
     * @param today the date recorded for changed prices
     */
    CheckRules on(CheckRules before, LocalDate today) {
        CheckCriteria rules = before.criteria();
        Map<ResourceId, String> newReasons = new TreeMap<>(rules.longerRecords());
        reasons.forEach((workspace, reason) -> {
            newReasons.remove(workspace);
            if (!reason.isBlank()) {
                newReasons.put(workspace, reason.strip());
            }
        });
        return before.with(
                new CheckCriteria(new ProductionRule(list(productionTags), list(productionWords)), list(requiredTags),
                        list(ownerTags), list(officeAddresses), list(allowedRegions), number(maxAdministrators),
                        prices(rules.prices(), today), newReasons, values(rules.values()), rules.scoreGoal()));
    }

    private ParameterValues values(ParameterValues before) {
        Map<Parameter, Integer> all = new EnumMap<>(Parameter.class);
        values.forEach((parameter, value) -> {
            if (!value.isBlank()) {
                all.put(parameter, parameter.read(value).orElse(before.get(parameter)));
            }
        });
        return new ParameterValues(all);
    }

    private static int number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : 0;
    }

    private Prices prices(Prices before, LocalDate today) {
        Map<PriceItem, Price> all = new EnumMap<>(PriceItem.class);
        amounts.forEach((item, amount) -> {
            if (!amount.isBlank() && !isAmount(amount)) {
                before.of(item).ifPresent(oldPrice -> all.put(item, oldPrice));
            } else if (!amount.isBlank()) {
                Price typed = new Price(item, new BigDecimal(amount.strip().replace(',', '.')), today);
                all.put(item,
                        before.of(item).filter(oldPrice -> oldPrice.amount().equals(typed.amount())).orElse(typed));
            }
        });
        return new Prices(all);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
