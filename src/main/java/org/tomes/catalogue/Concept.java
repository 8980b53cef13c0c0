package org.tomes.catalogue;

/** The function of the cybersecurity framework of ISO/IEC TS 27110 that a measure belongs to. */
public enum Concept implements Attribute {
    IDENTIFY,
    PROTECT,
    DETECT,
    RESPOND,
    RECOVER;

    @Override
    public AttributeKind kind() {
        return AttributeKind.CONCEPT;
    }
}
