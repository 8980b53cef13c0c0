package org.tomes.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of attributes: the traditional German categories of measures, and the attributes of ISO/IEC 27002:2022. */
public enum AttributeKind {
    CATEGORY("categories", List.of(MeasureCategory.values())),
    CONTROL_TYPE("controlTypes", List.of(ControlType.values())),
    PROPERTY("properties", List.of(SecurityProperty.values())),
    CONCEPT("concepts", List.of(CybersecurityConcept.values())),
    CAPABILITY("capabilities", List.of(OperationalCapability.values())),
    DOMAIN("domains", List.of(SecurityDomain.values()));

    private final String field;
    private final List<Attribute> choices;

    AttributeKind(String field, List<Attribute> choices) {
        this.field = field;
        this.choices = choices;
    }

    /**
     * Returns the name of the field that contains these attributes of a measure, as used in JSON and in the audit
     * trail.
     */
    public String field() {
        return field;
    }

    public List<Attribute> choices() {
        return choices;
    }

    /** Finds a constant by its name, written {@code PHYSICAL_ACCESS} or {@code physical-access}. */
    public Optional<Attribute> find(String name) {
        String constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return choices.stream().filter(choice -> choice.name().equals(constant)).findFirst();
    }
}
