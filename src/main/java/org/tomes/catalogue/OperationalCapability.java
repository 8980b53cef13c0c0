package org.tomes.catalogue;

/** The operational capability: the practitioner's view of controls in ISO/IEC 27002. */
public enum OperationalCapability implements Attribute {
    GOVERNANCE,
    ASSET_MANAGEMENT,
    INFORMATION_PROTECTION,
    HUMAN_RESOURCE_SECURITY,
    PHYSICAL_SECURITY,
    SYSTEM_AND_NETWORK_SECURITY,
    APPLICATION_SECURITY,
    SECURE_CONFIGURATION,
    IDENTITY_AND_ACCESS_MANAGEMENT,
    THREAT_AND_VULNERABILITY_MANAGEMENT,
    CONTINUITY,
    SUPPLIER_RELATIONSHIPS_SECURITY,
    LEGAL_AND_COMPLIANCE,
    INFORMATION_SECURITY_EVENT_MANAGEMENT,
    INFORMATION_SECURITY_ASSURANCE;

    @Override
    public AttributeKind kind() {
        return AttributeKind.CAPABILITY;
    }
}
