package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.measure.Exemption;
import org.tomes.measure.MeasureDetails;
import org.tomes.people.PersonId;

/** The JSON output of a measure's details; related measures by id. */
final class MeasureDetailJson {

    private MeasureDetailJson() {
    }

    static Map<String, Object> of(MeasureDetails details, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (AttributeKind kind : AttributeKind.values()) {
            json.put(kind.field(), details.attributes().of(kind).stream().map(Attribute::name).toList());
        }
        json.put("riskLevel", details.planning().riskLevel().orElse(null));
        json.put("costOnce", details.planning().costOnce().orElse(null));
        json.put("costYearly", details.planning().costYearly().orElse(null));
        json.put("effortDays", details.planning().effortDays().orElse(null));
        json.put("tags", details.tags());
        json.put("exemptions", details.exemptions().stream().map(exemption -> exemption(exemption, names)).toList());
        json.put("related", details.related().stream().map(Object::toString).toList());
        json.put("documents",
                details.documents()
                        .stream()
                        .map(document -> Map.of("title", document.title(), "address", document.address()))
                        .toList());
        return json;
    }

    private static Map<String, Object> exemption(Exemption exemption, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", exemption.what());
        json.put("reason", exemption.reason());
        json.put("until", exemption.until().toString());
        json.put("approvedBy", names.of(exemption.approvedBy()));
        json.put("approvedById", exemption.approvedBy().map(PersonId::toString).orElse(null));
        return json;
    }
}
