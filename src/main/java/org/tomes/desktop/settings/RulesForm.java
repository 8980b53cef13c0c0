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
import org.tomes.check.CheckRules;
import org.tomes.check.ProductionRule;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.cost.Prices;
import org.tomes.check.rules.RuleBook;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/**
 * What somebody typed about the rules: lists with commas, amounts with a comma or a point.
 *
 * @param amounts empty where an item is to have no price
 * @param reasons empty where a workspace is to have none
 */
record RulesForm(String productionTags, String productionWords, String requiredTags, String officeAddresses,
        String allowedRegions, String maxAdministrators, Map<PriceItem, String> amounts,
        Map<ResourceId, String> reasons) {

    /** Logs that are kept for longer need a reason. */
    static final int USUAL_DAYS = 90;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}([.,]\\d{1,4})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    static String text(List<String> list) {
        return String.join(", ", list);
    }

    /** Without zeros that say nothing, but with cents where there are some. */
    static String text(BigDecimal amount, Locale locale) {
        BigDecimal plain = amount.stripTrailingZeros();
        BigDecimal shown = plain.scale() == 1 ? plain.setScale(2) : plain;
        return shown.toPlainString().replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    static String field(PriceItem item) {
        return "price-" + item.key();
    }

    private static boolean isAmount(String text) {
        return AMOUNT.matcher(text.strip()).matches();
    }

    /** What cannot be understood at all. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (!NUMBER.matcher(maxAdministrators.strip()).matches()) {
            errors.add(new FieldError("maxAdministrators", Message.of("rules.amount")));
        }
        amounts.forEach((item, amount) -> {
            if (!amount.isBlank() && !isAmount(amount)) {
                errors.add(new FieldError(field(item), Message.of("rules.amount")));
            }
        });
        return errors;
    }

    /**
     * The rules that it makes of those before; what cannot be understood stays as it was, but for a number, which
     * becomes one that the register refuses.
     *
     * @param today on which changed prices were read
     */
    RuleBook on(RuleBook before, LocalDate today) {
        CheckRules rules = before.rules();
        Map<ResourceId, String> why = new TreeMap<>(rules.longerRecords());
        reasons.forEach((workspace, reason) -> {
            why.remove(workspace);
            if (!reason.isBlank()) {
                why.put(workspace, reason.strip());
            }
        });
        return before.with(new CheckRules(new ProductionRule(list(productionTags), list(productionWords)),
                list(requiredTags), list(officeAddresses), list(allowedRegions), number(maxAdministrators),
                prices(rules.prices(), today), why, rules.scoreGoal()));
    }

    private static int number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Integer.parseInt(text.strip()) : 0;
    }

    private Prices prices(Prices before, LocalDate today) {
        Map<PriceItem, Price> all = new EnumMap<>(PriceItem.class);
        amounts.forEach((item, amount) -> {
            if (!amount.isBlank() && !isAmount(amount)) {
                before.of(item).ifPresent(known -> all.put(item, known));
            } else if (!amount.isBlank()) {
                Price typed = new Price(item, new BigDecimal(amount.strip().replace(',', '.')), today);
                all.put(item, before.of(item).filter(known -> known.amount().equals(typed.amount())).orElse(typed));
            }
        });
        return new Prices(all);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
