package org.tomes.cli;

import java.util.List;
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

/** The JSON output of a measure: people by name with their ids next to them, related measures by id. */
final class MeasureJson {

    private MeasureJson() {
    }

    static JsonObject of(Measure measure, PersonNames names) {
        JsonObject json = JsonObject.of("id", measure.id());
        for (MeasureField<?> field : MeasureFields.ALL) {
            if (!(field instanceof OwnControls)) {
                json.with(field.name(), value(field, measure, names));
            }
            if (field instanceof OfPerson person) {
                json.with(person.name() + "Id", person.of(measure));
            }
        }
        return json.with("revision", measure.revision());
    }

    private static Object value(MeasureField<?> any, Measure measure, PersonNames names) {
        return switch (any) {
            case Line field -> field.of(measure);
            case Text field -> field.of(measure);
            case Choice<?> field -> field.of(measure);
            case OptionalChoice<?> field -> field.of(measure);
            case OfPerson field -> names.of(field.of(measure));
            case Day field -> field.of(measure);
            case Months field -> field.of(measure);
            case Amount field -> field.of(measure);
            case Words field -> field.of(measure).stream().map(Attribute::name).toList();
            case Goals field -> field.of(measure).stream().sorted().toList();
            case ControlLinks _,OwnControls _ -> controls(measure);
            case Tags field -> field.of(measure);
            case Exemptions field -> field.of(measure).stream().map(exemption -> exemption(exemption, names)).toList();
            case Related field -> field.of(measure);
            case Documents field -> field.of(measure)
                    .stream()
                    .map(document -> JsonObject.of("title", document.title()).with("address", document.address()))
                    .toList();
        };
    }

    /** Returns the Annex A controls and the company's custom controls. */
    private static List<?> controls(Measure measure) {
        return Stream.concat(
                measure.controls()
                        .stream()
                        .map(link -> JsonObject.of("control", link.control()).with("kind", link.kind())),
                measure.details()
                        .ownControls()
                        .stream()
                        .map(link -> JsonObject.of("control", link.control()).with("kind", link.kind())))
                .toList();
    }

    private static JsonObject exemption(Exemption exemption, PersonNames names) {
        return JsonObject.of("what", exemption.item())
                .with("reason", exemption.reason())
                .with("until", exemption.until())
                .with("approvedBy", names.of(exemption.approvedBy()))
                .with("approvedById", exemption.approvedBy())
                .with("residualRisk", exemption.residualRisk()
                        .map(risk -> JsonObject.of("level", risk.level()).with("assessment", risk.assessment())));
    }
}
