package org.tomes.measure;

import java.util.List;
import org.tomes.parameter.ValueKeys;
import org.tomes.parameter.ValueReferences;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** The rules that a measure must satisfy before the register accepts it. Each violation names its field. */
public final class MeasureRules {

    public static final int MAX_TITLE = FieldRules.LONGEST_LINE;
    public static final int MAX_CODE = 32;
    public static final int MAX_TEXT = FieldRules.LONGEST_TEXT;

    private MeasureRules() {
    }

    /** All rules that this measure violates, in the order of its fields; empty if the register accepts it. */
    public static List<FieldError> broken(Measure measure) {
        FieldRules rules = new FieldRules().line("code", measure.code(), MAX_CODE)
                .required("code", measure.code(), Message.of("measure.missing.code"))
                .line("title", measure.title(), MAX_TITLE)
                .required("title", measure.title(), Message.of("measure.missing.title"))
                .text("target", measure.target(), MAX_TEXT)
                .text("implementation", measure.implementation(), MAX_TEXT)
                .text("scope", measure.scope(), MAX_TEXT)
                .text("notes", measure.notes(), MAX_TEXT);
        references("target", measure.target(), rules);
        references("implementation", measure.implementation(), rules);
        references("scope", measure.scope(), rules);
        references("notes", measure.notes(), rules);
        rules.text("retiredReason", measure.retiredReason(), MAX_TEXT)
                .day("due", measure.due())
                .day("done", measure.done())
                .day("nextReview", measure.nextReview())
                .refuse(measure.reviewIntervalMonths() < 0 || measure.reviewIntervalMonths() > 120,
                        "reviewIntervalMonths", Message.of("measure.interval"))
                .refuse(measure.deputy().isPresent() && measure.deputy().equals(measure.owner()), "deputy",
                        Message.of("measure.deputyIsOwner"))
                .refuse(measure.controls().stream().map(ControlLink::control).distinct().count() < measure.controls()
                        .size(), "controls", Message.of("measure.controlTwice"))
                .refuse(measure.status() == Status.RETIRED && TextChecks.isNothing(measure.retiredReason()),
                        "retiredReason", Message.of("measure.retireWithoutReason"));
        DetailRules.check(measure, rules);
        return rules.errors();
    }

    /** Documents print the values of rules that a text refers to, so each of them must exist. */
    private static void references(String field, String text, FieldRules rules) {
        List<String> unknown = ValueReferences.unknown(text);
        rules.refuse(!unknown.isEmpty(), field, Message.of("measure.unknownValue",
                unknown.stream().findFirst().orElse(""), String.join(", ", ValueKeys.all())));
    }
}
