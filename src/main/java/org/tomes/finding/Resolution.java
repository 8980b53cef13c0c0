package org.tomes.finding;

/** Why a finding is no more. */
public enum Resolution {
    /** The check is met now. */
    MENDED,
    /** The evidence covers the resource's type, and the resource is not there. */
    RESOURCE_REMOVED,
    /** The resource is there, and the check has nothing to ask of it any more. */
    NO_LONGER_APPLIES
}
