package org.tomes.catalogue;

/** When a measure takes effect: before, during or after an incident. */
public enum ControlType implements Attribute {
    PREVENTIVE,
    DETECTIVE,
    CORRECTIVE;

    @Override
    public AttributeKind kind() {
        return AttributeKind.CONTROL_TYPE;
    }
}
