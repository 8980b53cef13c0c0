package org.tomes.catalogue;

/** The function of the ISO/IEC TS 27110 cybersecurity framework to which a measure belongs. */
public enum CybersecurityConcept implements Attribute {
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
