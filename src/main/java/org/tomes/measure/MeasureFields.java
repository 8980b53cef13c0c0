package org.tomes.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.AttributeKind;
import org.tomes.measure.MeasureField.Amount;
import org.tomes.measure.MeasureField.Amount.Unit;
import org.tomes.measure.MeasureField.Choice;
import org.tomes.measure.MeasureField.ControlLinks;
import org.tomes.measure.MeasureField.Day;
import org.tomes.measure.MeasureField.Documents;
import org.tomes.measure.MeasureField.Exemptions;
import org.tomes.measure.MeasureField.Goals;
import org.tomes.measure.MeasureField.Line;
import org.tomes.measure.MeasureField.Months;
import org.tomes.measure.MeasureField.OfPerson;
import org.tomes.measure.MeasureField.OptionalChoice;
import org.tomes.measure.MeasureField.OwnControls;
import org.tomes.measure.MeasureField.Related;
import org.tomes.measure.MeasureField.Tags;
import org.tomes.measure.MeasureField.Text;
import org.tomes.measure.MeasureField.Words;
import org.tomes.text.Language;

/** The fields of a measure, except its id and revision. */
public final class MeasureFields {

    /** The fields with texts in the other language, and the field with the status of these translations. */
    public static final List<MeasureField<?>> TRANSLATIONS = translations();

    /** All fields, in the order of JSON output. */
    public static final List<MeasureField<?>> ALL = Stream
            .of(basics().stream(), Stream.of(AttributeKind.values()).map(Words::new), details().stream(),
                    TRANSLATIONS.stream())
            .<MeasureField<?>>flatMap(Function.identity())
            .toList();

    private static final Map<String, MeasureField<?>> BY_NAME = ALL.stream()
            .collect(Collectors.toMap(MeasureField::name, Function.identity()));

    private MeasureFields() {
    }

    private static List<MeasureField<?>> basics() {
        return List.of(new Line("code", true, MeasureRules.MAX_CODE, Measure::code, MeasureBuilder::code),
                new Line("title", true, MeasureRules.MAX_TITLE, Measure::title, MeasureBuilder::title),
                new Choice<>("kind", MeasureKind.class, Measure::kind, MeasureBuilder::kind),
                new Choice<>("status", MeasureStatus.class, Measure::status, MeasureBuilder::status),
                new Text("target", true, Measure::target, MeasureBuilder::target),
                new Text("implementation", true, Measure::implementation, MeasureBuilder::implementation),
                new Text("scope", true, Measure::scope, MeasureBuilder::scope),
                new OfPerson("owner", Measure::owner, MeasureBuilder::owner),
                new OfPerson("deputy", Measure::deputy, MeasureBuilder::deputy),
                new Day("due", Measure::due, MeasureBuilder::due), new Day("done", Measure::done, MeasureBuilder::done),
                new Months("reviewIntervalMonths", Measure::reviewIntervalMonths, MeasureBuilder::reviewIntervalMonths),
                new Day("nextReview", Measure::nextReview, MeasureBuilder::nextReview),
                new Goals("goals", Measure::goals, MeasureBuilder::goals),
                new ControlLinks("controls", Measure::controls, MeasureBuilder::controls),
                new Text("notes", true, Measure::notes, MeasureBuilder::notes),
                new Text("retiredReason", false, Measure::retiredReason, MeasureBuilder::retiredReason));
    }

    private static List<MeasureField<?>> details() {
        return List.of(
                new OptionalChoice<>("riskLevel", RiskLevel.class, planning(RiskAndEffort::riskLevel),
                        MeasureBuilder::riskLevel),
                new Amount("costOnce", Unit.EUROS, planning(RiskAndEffort::costOnce), MeasureBuilder::costOnce),
                new Amount("costYearly", Unit.EUROS, planning(RiskAndEffort::costYearly), MeasureBuilder::costYearly),
                new Amount("effortDays", Unit.DAYS, planning(RiskAndEffort::effortDays), MeasureBuilder::effortDays),
                new Tags("tags", detail(MeasureDetails::tags), MeasureBuilder::tags),
                new Exemptions("exemptions", detail(MeasureDetails::exemptions), MeasureBuilder::exemptions),
                new Related("related", detail(MeasureDetails::related), MeasureBuilder::related),
                new Documents("documents", detail(MeasureDetails::documents), MeasureBuilder::documents),
                new OwnControls("ownControls", detail(MeasureDetails::ownControls), MeasureBuilder::ownControls));
    }

    private static List<MeasureField<?>> translations() {
        List<MeasureField<?>> fields = new ArrayList<>();
        for (Language language : Language.values()) {
            for (TranslatedText text : TranslatedText.values()) {
                fields.add(translation(language, text));
            }
        }
        fields.add(new OptionalChoice<>("translationStatus", TranslationStatus.class,
                detail(MeasureDetails::translationStatus), MeasureBuilder::translationStatus));
        return List.copyOf(fields);
    }

    private static MeasureField<String> translation(Language language, TranslatedText text) {
        Function<Measure, String> getter = measure -> measure.details().translations().get(language, text);
        BiConsumer<MeasureBuilder, String> setter = (measure, value) -> measure.translation(language, text, value);
        return text == TranslatedText.TITLE
                ? new Line(text.field(language), false, MeasureRules.MAX_TITLE, getter, setter)
                : new Text(text.field(language), true, getter, setter);
    }

    private static <T> Function<Measure, T> planning(Function<RiskAndEffort, T> getter) {
        return measure -> getter.apply(measure.details().planning());
    }

    private static <T> Function<Measure, T> detail(Function<MeasureDetails, T> getter) {
        return measure -> getter.apply(measure.details());
    }

    /**
     * Returns all fields in an order that differs from {@link #ALL}.
     *
     * @param moved pairs of names: a field, and the field that it follows
     */
    public static List<MeasureField<?>> fieldsInOrder(String... moved) {
        List<MeasureField<?>> order = new ArrayList<>(ALL);
        for (int i = 0; i < moved.length; i += 2) {
            MeasureField<?> field = BY_NAME.get(moved[i]);
            order.remove(field);
            order.add(order.indexOf(BY_NAME.get(moved[i + 1])) + 1, field);
        }
        return order;
    }

    /** Returns the fields of one kind. */
    public static <F extends MeasureField<?>> List<F> of(Class<F> kind) {
        return ALL.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the field with this name; empty if there is none. */
    public static Optional<MeasureField<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
