package org.tomes.catalogue;

/** A value from a fixed list, by which measures are classified and found. All values are enum constants. */
public sealed interface Attribute permits OperationalCapability, MeasureCategory, CybersecurityConcept, ControlType,
        SecurityDomain, SecurityProperty {

    String name();

    int ordinal();

    AttributeKind kind();
}
