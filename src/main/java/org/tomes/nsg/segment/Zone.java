package org.tomes.nsg.segment;

/** Purpose of a subnet in the recommended design for small companies. */
public enum Zone {
    /** Web servers reachable from the internet. */
    FRONTEND,
    /** Databases and internal applications, which only the frontend and administrators can reach. */
    BACKEND,
    /** Jump hosts and Bastion, which are used for administration. */
    MANAGEMENT
}
