package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.catalogue.Attribute;
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

/** The JSON output of a measure: people by name with their ids beside them, related measures by id. */
final class MeasureJson {

    private MeasureJson() {
    }

    static Map<String, Object> of(Measure measure, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", measure.id().toString());
        for (MeasureField<?> field : MeasureFields.ALL) {
            if (!(field instanceof OwnControls)) {
                json.put(field.name(), value(field, measure, names));
            }
            if (field instanceof OfPerson person) {
                json.put(person.name() + "Id", text(person.of(measure)));
            }
        }
        json.put("revision", measure.revision());
        return json;
    }

    private static Object value(MeasureField<?> any, Measure measure, PersonNames names) {
        return switch (any) {
            case Line field -> field.of(measure);
            case Text field -> field.of(measure);
            case Choice<?> field -> field.of(measure);
            case OptionalChoice<?> field -> field.of(measure).orElse(null);
            case OfPerson field -> names.of(field.of(measure));
            case Day field -> text(field.of(measure));
            case Months field -> field.of(measure);
            case Amount field -> field.of(measure).orElse(null);
            case Words field -> field.of(measure).stream().map(Attribute::name).toList();
            case Goals field -> field.of(measure).stream().sorted().toList();
            case ControlLinks _,OwnControls _ -> controls(measure);
            case Tags field -> field.of(measure);
            case Exemptions field -> field.of(measure).stream().map(exemption -> exemption(exemption, names)).toList();
            case Related field -> field.of(measure).stream().map(Object::toString).toList();
            case Documents field -> field.of(measure)
                    .stream()
                    .map(document -> JsonObject.of("title", document.title(), "address", document.address()))
                    .toList();
        };
    }

    /** Those of Annex A and the company's own. */
    private static List<?> controls(Measure measure) {
        return Stream.concat(
                measure.controls()
                        .stream()
                        .map(link -> JsonObject.of("control", link.control().toString(), "kind", link.kind())),
                measure.details()
                        .ownControls()
                        .stream()
                        .map(link -> JsonObject.of("control", link.control(), "kind", link.kind())))
                .toList();
    }

    private static Map<String, Object> exemption(Exemption exemption, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", exemption.what());
        json.put("reason", exemption.reason());
        json.put("until", exemption.until().toString());
        json.put("approvedBy", names.of(exemption.approvedBy()));
        json.put("approvedById", text(exemption.approvedBy()));
        return json;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
