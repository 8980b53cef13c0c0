package org.tomes.catalogue;

/** When a measure acts on an incident: before it, as it happens, after it. */
public enum ControlType implements Attribute {
    PREVENTIVE,
    DETECTIVE,
    CORRECTIVE;

    @Override
    public AttributeKind kind() {
        return AttributeKind.CONTROL_TYPE;
    }
}
