package org.tomes.catalogue;

/** The property of information that a measure preserves. */
public enum SecurityProperty implements Attribute {
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY;

    @Override
    public AttributeKind kind() {
        return AttributeKind.PROPERTY;
    }
}
