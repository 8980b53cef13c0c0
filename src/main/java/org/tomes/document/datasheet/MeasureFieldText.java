package org.tomes.document.datasheet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.MeasureStatusText;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.datasheet.DataSheet.Lines;
import org.tomes.measure.AmountText;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureField;
import org.tomes.measure.MeasureFields;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.TranslatedText;
import org.tomes.text.Texts;

/** The fields of a measure on its data sheet, except fields that its title or its links show. */
final class MeasureFieldText {

    private static final List<MeasureField<?>> ORDER = MeasureFields
            .fieldsInOrder("retiredReason", "status", "notes", "ownControls")
            .stream()
            .filter(field -> !MeasureFields.TRANSLATIONS.contains(field))
            .toList();

    private MeasureFieldText() {
    }

    static Lines fields(Measure measure, RecordText words) {
        Lines lines = new Lines();
        ORDER.forEach(
                field -> lines.add(words.texts().get("measure.field." + field.name()), value(field, measure, words)));
        return lines;
    }

    private static String value(MeasureField<?> any, Measure measure, RecordText words) {
        Texts texts = words.texts();
        return switch (any) {
            case MeasureField.Text field when TranslatedText.of(field).isPresent() ->
                words.values().measureText(measure, TranslatedText.of(field).get(), texts);
            case MeasureField.Text field -> field.withValues() ? words.filled(field.of(measure)) : field.of(measure);
            case MeasureField.Choice<?> field ->
                field.of(measure) instanceof MeasureStatus status ? MeasureStatusText.of(status, texts)
                        : texts.name("measure", field.of(measure));
            case MeasureField.OptionalChoice<?> field ->
                field.of(measure).map(constant -> texts.name("measure", constant)).orElse("");
            case MeasureField.OfPerson field -> words.person(field.of(measure));
            case MeasureField.Day field -> field.of(measure).map(words.formats()::date).orElse("");
            case MeasureField.Months field -> field.of(measure) == 0 ? "" : words.formats().number(field.of(measure));
            case MeasureField.Amount field -> AmountText.format(field.of(measure), texts.language().locale());
            case MeasureField.Words field ->
                joined(", ", field.of(measure).stream(), word -> texts.name("catalogue", (Enum<?>) word));
            case MeasureField.Goals field ->
                joined(", ", field.of(measure).stream().sorted(), goal -> texts.name("catalogue", goal));
            case MeasureField.Tags field -> String.join(", ", field.of(measure));
            case MeasureField.Exemptions field ->
                joined("\n", field.of(measure).stream(), exemption -> exemption(exemption, words));
            case MeasureField.Documents field -> joined("\n", field.of(measure).stream(), Object::toString);
            case MeasureField.OwnControls field -> joined("\n", field.of(measure).stream(), link -> link.control()
                    + (link.kind() == ControlLinkKind.DIRECT ? "" : " (" + texts.name("measure", link.kind()) + ")"));
            case MeasureField.Line _,MeasureField.ControlLinks _,MeasureField.Related _ -> "";
        };
    }

    private static String exemption(Exemption exemption, RecordText words) {
        return exemption.item() + ": " + ResidualRiskText.reasonAndRisk(exemption, words.texts()) + " (" + Stream
                .of(words.texts().get("statement.acceptedDeviation.until", words.formats().date(exemption.until())),
                        words.person(exemption.approvedBy()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")) + ")";
    }

    private static <T> String joined(String separator, Stream<T> values, Function<T, String> textOf) {
        return values.map(textOf).collect(Collectors.joining(separator));
    }
}
