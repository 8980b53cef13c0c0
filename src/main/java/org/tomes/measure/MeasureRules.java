package org.tomes.measure;

import java.util.List;
import org.tomes.measure.MeasureField.Day;
import org.tomes.measure.MeasureField.Line;
import org.tomes.measure.MeasureField.Months;
import org.tomes.measure.MeasureField.Text;
import org.tomes.parameter.ValueKeys;
import org.tomes.parameter.ValueReferences;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** Rules that a measure must meet before it can be stored. Each violation names its field. */
public final class MeasureRules {

    public static final int MAX_TITLE = FieldRules.MAX_LINE_LENGTH;
    public static final int MAX_CODE = 32;
    public static final int MAX_TEXT = FieldRules.MAX_TEXT_LENGTH;
    private static final int MAX_MONTHS = 120;

    private MeasureRules() {
    }

    /** Returns all violated rules, in the order of the fields; empty if the measure is valid. */
    public static List<FieldError> violations(Measure measure) {
        FieldRules rules = new FieldRules();
        for (Line field : MeasureFields.of(Line.class)) {
            rules.line(field.name(), field.of(measure), field.longest());
            if (field.required()) {
                rules.required(field.name(), field.of(measure), Message.of("measure.missing." + field.name()));
            }
        }
        List<Text> texts = MeasureFields.of(Text.class);
        texts.forEach(field -> rules.text(field.name(), field.of(measure), MAX_TEXT));
        texts.stream().filter(Text::withValues).forEach(field -> references(field, measure, rules));
        MeasureFields.of(Day.class).forEach(field -> rules.day(field.name(), field.of(measure)));
        MeasureFields.of(Months.class)
                .forEach(field -> rules.refuse(field.of(measure) < 0 || field.of(measure) > MAX_MONTHS, field.name(),
                        Message.of("measure.interval")));
        rules.refuse(measure.deputy().isPresent() && measure.deputy().equals(measure.owner()), "deputy",
                Message.of("measure.deputyIsOwner"))
                .refuse(measure.controls().stream().map(ControlLink::control).distinct().count() < measure.controls()
                        .size(), "controls", Message.of("measure.controlTwice"))
                .refuse(measure.status() == MeasureStatus.RETIRED && TextChecks.isInvisible(measure.retiredReason()),
                        "retiredReason", Message.of("measure.retireWithoutReason"));
        MeasureDetailRules.check(measure, rules);
        return rules.errors();
    }

    /** Checks that all values to which a text refers exist, because documents print them. */
    private static void references(Text field, Measure measure, FieldRules rules) {
        List<String> unknown = ValueReferences.unknown(field.of(measure));
        rules.refuse(!unknown.isEmpty(), field.name(), Message.of("measure.unknownValue",
                unknown.stream().findFirst().orElse(""), String.join(", ", ValueKeys.all())));
    }
}
