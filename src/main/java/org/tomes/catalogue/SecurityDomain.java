package org.tomes.catalogue;

/** The security domain, the coarsest of the attributes of ISO/IEC 27002. */
public enum SecurityDomain implements Attribute {
    GOVERNANCE_AND_ECOSYSTEM,
    PROTECTION,
    DEFENCE,
    RESILIENCE;

    @Override
    public AttributeKind kind() {
        return AttributeKind.DOMAIN;
    }
}
