package org.tomes.desktop.measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import org.tomes.measure.MeasureFields;

/** The inputs for all fields of a measure. */
final class FieldInputs {

    private final Map<String, FieldInput<?>> byName = new LinkedHashMap<>();

    /** @param locale determines the decimal separator of amounts */
    FieldInputs(Locale locale) {
        MeasureFields.ALL.forEach(field -> byName.put(field.name(), FieldInput.of(field, locale)));
    }

    Collection<FieldInput<?>> all() {
        return byName.values();
    }

    FieldInput<?> inputOf(String field) {
        return byName.get(field);
    }

    /**
     * Returns the property to which the control of a field is bound.
     *
     * @param <P> type of the property, which {@link FieldInput} determines by the kind of the field
     */
    @SuppressWarnings("unchecked")
    <P extends Observable> P input(String field) {
        return (P) byName.get(field).property();
    }
}
