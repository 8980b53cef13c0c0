package org.tomes.catalogue;

/**
 * The categories in which German companies have listed their measures since the former Federal Data Protection Act, and
 * the categories that Article 32 GDPR added.
 */
public enum MeasureCategory implements Attribute {
    PHYSICAL_ACCESS,
    SYSTEM_ACCESS,
    DATA_ACCESS,
    TRANSMISSION,
    INPUT,
    PROCESSING_ON_BEHALF,
    AVAILABILITY,
    SEPARATION,
    ENCRYPTION,
    PSEUDONYMISATION,
    RECOVERY,
    RESILIENCE,
    REVIEW;

    @Override
    public AttributeKind kind() {
        return AttributeKind.CATEGORY;
    }
}
