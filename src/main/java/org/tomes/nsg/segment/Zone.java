package org.tomes.nsg.segment;

/** What a subnet is for, in the design that small companies are advised to have. */
public enum Zone {
    /** Web servers that the internet reaches. */
    FRONTEND,
    /** Databases and internal applications, which nobody but the frontend and administrators reach. */
    BACKEND,
    /** Jump hosts and Bastion, from which people administer. */
    MANAGEMENT
}
