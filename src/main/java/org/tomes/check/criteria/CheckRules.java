package org.tomes.check.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.check.CheckCriteria;
import org.tomes.check.cost.Price;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.nsg.space.Cidr;
import org.tomes.parameter.Parameter;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;

/**
 * Check rules of a register, as stored.
 *
 * @param criteria criteria without the values that the register stores elsewhere, such as the target of the Secure
 * Score
 */
public record CheckRules(CheckCriteria criteria, int revision) implements AuditedRecord {

    static final int MAX_WORDS = 50;
    static final int MAX_WORD = 200;
    static final int MAX_REASON = 1_000;
    static final int MAX_ADMINISTRATORS = 100;
    static final BigDecimal MAX_PRICE = BigDecimal.valueOf(100_000);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** Returns the default rules, which apply until the company decides on others. */
    public static CheckRules initial() {
        return new CheckRules(CheckCriteria.initial(), 0);
    }

    public CheckRules with(CheckCriteria changed) {
        return new CheckRules(changed, revision);
    }

    public CheckRules withRevision(int newRevision) {
        return new CheckRules(criteria, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.RULE_BOOK, "rule-book", "");
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("productionTags", criteria.production().tags(), "productionWords",
                criteria.production().words(), "requiredTags", criteria.requiredTags(), "ownerTags", decidedOwnerTags(),
                "officeAddresses", criteria.officeAddresses(), "allowedRegions", criteria.allowedRegions(),
                "maxAdministrators", criteria.maxAdministrators(), "prices",
                criteria.prices().all().stream().map(CheckRules::text).toList(), "longerRecords",
                criteria.longerRecords()
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey().name() + ": " + entry.getValue())
                        .toList(),
                "parameters",
                Stream.of(Parameter.values())
                        .filter(criteria.values().set()::containsKey)
                        .map(parameter -> parameter.key() + " " + criteria.values().get(parameter))
                        .toList());
    }

    /**
     * Returns the owner tags that the company decided on; empty if the register contains none, as in earlier versions.
     */
    public List<String> decidedOwnerTags() {
        return criteria.ownerTags().equals(CheckCriteria.OWNER_TAGS) ? List.of() : criteria.ownerTags();
    }

    private static String text(Price price) {
        return price.item().key() + " " + price.amount().stripTrailingZeros().toPlainString() + " EUR (" + price.asOf()
                + ")";
    }

    /** Returns the invalid values, each as an error of its field. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        words("productionTags", criteria.production().tags(), errors);
        words("productionWords", criteria.production().words(), errors);
        words("requiredTags", criteria.requiredTags(), errors);
        words("ownerTags", criteria.ownerTags(), errors);
        words("officeAddresses", criteria.officeAddresses(), errors);
        words("allowedRegions", criteria.allowedRegions(), errors);
        criteria.officeAddresses()
                .stream()
                .filter(address -> Cidr.parse(address).isEmpty())
                .forEach(address -> errors
                        .add(new FieldError("officeAddresses", Message.of("rules.noAddress", address))));
        if (criteria.maxAdministrators() < 1 || criteria.maxAdministrators() > MAX_ADMINISTRATORS) {
            errors.add(new FieldError("maxAdministrators", Message.of("rules.administrators", MAX_ADMINISTRATORS)));
        }
        criteria.prices().all().forEach(price -> price(price, errors));
        criteria.longerRecords().forEach((workspace, reason) -> reason(workspace, reason, errors));
        criteria.values().set().forEach((parameter, value) -> {
            if (!parameter.permits(value)) {
                errors.add(new FieldError(field(parameter),
                        Message.of("rules.outOfRange", Message.of("rule.name." + parameter.key()),
                                parameter.written(parameter.minimum()), parameter.written(parameter.maximum()))));
            }
        });
        return errors;
    }

    /** Returns the name of the field that contains the value. */
    public static String field(Parameter parameter) {
        return "parameter-" + parameter.key();
    }

    private static void words(String field, List<String> words, List<FieldError> errors) {
        if (words.size() > MAX_WORDS) {
            errors.add(new FieldError(field, Message.of("rules.tooMany", MAX_WORDS)));
        }
        if (!words.stream().allMatch(word -> FieldRules.isFilledLine(word, MAX_WORD))) {
            errors.add(new FieldError(field, Message.of("rules.noWord", MAX_WORD)));
        }
    }

    private static void price(Price price, List<FieldError> errors) {
        if (price.amount().signum() < 0 || price.amount().compareTo(MAX_PRICE) > 0) {
            errors.add(new FieldError("prices", Message.of("rules.price", price.item().key(), MAX_PRICE)));
        }
        if (price.asOf().isBefore(FIRST_DAY) || price.asOf().getYear() > 9_999) {
            errors.add(new FieldError("prices", Message.of("rules.priceDay", price.item().key())));
        }
    }

    private static void reason(ResourceId workspace, String reason, List<FieldError> errors) {
        if (!FieldRules.isFilledLine(reason, MAX_REASON)) {
            errors.add(new FieldError("longerRecords", Message.of("rules.reason", workspace.name(), MAX_REASON)));
        }
    }
}
