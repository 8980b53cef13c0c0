package org.tomes.catalogue;

/** A word from a fixed list by which measures are sorted and found. All are constants of enums. */
public sealed interface Attribute permits Capability, Category, Concept, ControlType, Domain, SecurityProperty {

    String name();

    int ordinal();

    AttributeKind kind();
}
