package org.tomes.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.Controls;
import org.tomes.check.RuleValueTexts;
import org.tomes.measure.AmountText;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureField.Amount;
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
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureId;
import org.tomes.measure.PipeSeparatedList;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** One measure as text for a terminal: one field per line, without empty fields. */
final class MeasurePrinter {

    /** The fields below code and title. */
    private static final List<MeasureField<?>> ORDER = MeasureFields
            .fieldsInOrder("retiredReason", "status", "related", "documents", "notes", "related")
            .stream()
            .skip(2)
            .toList();

    private MeasurePrinter() {
    }

    /**
     * @param register all measures, to find references to and from the printed measure
     * @param values values of the rules that the texts refer to
     */
    static void print(Measure measure, List<Measure> register, PersonNames names, RuleValueTexts values,
            CommandOutput output) {
        Texts texts = output.texts();
        output.line(measure.code() + "  " + measure.title());
        for (MeasureField<?> field : ORDER) {
            if (field instanceof Related) {
                List<MeasureId> related = measure.details().related();
                field("related", codes(register, other -> related.contains(other.id())), output);
                field("relatedFrom", codes(register, other -> other.details().related().contains(measure.id())),
                        output);
            } else {
                field(field.name(), text(field, measure, names, values, texts), output);
            }
        }
    }

    private static String text(MeasureField<?> any, Measure measure, PersonNames names, RuleValueTexts values,
            Texts texts) {
        return switch (any) {
            case Line field -> field.of(measure);
            case Text field ->
                field.withValues() ? values.fillCompanyText(field.of(measure), texts) : field.of(measure);
            case Choice<?> field -> texts.name("measure", field.of(measure));
            case OptionalChoice<?> field ->
                field.of(measure).map(constant -> texts.name("measure", constant)).orElse("");
            case OfPerson field -> name(field.of(measure), names);
            case Day field -> date(field.of(measure), texts);
            case Months field -> field.of(measure) == 0 ? "" : "" + field.of(measure);
            case Amount field -> AmountText.format(field.of(measure), texts.language().locale());
            case Words field ->
                joined(", ", field.of(measure).stream(), word -> texts.name("catalogue", (Enum<?>) word));
            case Goals field ->
                joined(", ", field.of(measure).stream().sorted(), goal -> texts.name("catalogue", goal));
            case ControlLinks field -> joined("\n  ", Stream.concat(
                    field.of(measure).stream().map(link -> control(link, texts)),
                    measure.details().ownControls().stream().map(link -> link.control() + kind(link.kind(), texts))),
                    control -> control);
            case Tags field -> String.join(", ", field.of(measure));
            case Exemptions field ->
                joined("\n  ", field.of(measure).stream(), exemption -> exemption(exemption, names, texts));
            case Documents field -> joined("\n  ", field.of(measure).stream(), Object::toString);
            case Related _,OwnControls _ -> "";
        };
    }

    private static <T> String joined(String separator, Stream<T> values, Function<T, String> textOf) {
        return values.map(textOf).collect(Collectors.joining(separator));
    }

    private static String codes(List<Measure> register, Predicate<Measure> filter) {
        return joined("\n  ", register.stream().filter(filter), measure -> measure.code() + "  " + measure.title());
    }

    private static String name(Optional<PersonId> person, PersonNames names) {
        return Objects.toString(names.of(person), "");
    }

    private static String exemption(Exemption exemption, PersonNames names, Texts texts) {
        String until = date(Optional.of(exemption.until()), texts);
        String approvedBy = name(exemption.approvedBy(), names);
        return exemption.residualRisk()
                .map(risk -> PipeSeparatedList.join(exemption.item(), exemption.reason(), until, approvedBy,
                        texts.name("measure", risk.level()), risk.assessment()))
                .orElseGet(() -> PipeSeparatedList.join(exemption.item(), exemption.reason(), until, approvedBy));
    }

    private static void field(String name, String value, CommandOutput output) {
        if (!value.isEmpty()) {
            output.line(output.texts().get("measure.field." + name) + ": " + value);
        }
    }

    private static String date(Optional<LocalDate> date, Texts texts) {
        return date.map(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale())::format)
                .orElse("");
    }

    private static String control(ControlLink link, Texts texts) {
        return link.control() + " " + Controls.get(link.control()).label(texts.language()) + kind(link.kind(), texts);
    }

    private static String kind(ControlLinkKind kind, Texts texts) {
        return kind == ControlLinkKind.DIRECT ? "" : " (" + texts.name("measure", kind) + ")";
    }
}
