package org.tomes.nsg.segment;

/** Purpose of a subnet in the recommended design for small companies. */
public enum Zone {
    /** Web servers reachable from the internet. */
    FRONTEND,
    /** Databases and internal applications, reachable only from the frontend and for administrators. */
    BACKEND,
    /** Jump hosts and Bastion, used for administration. */
    MANAGEMENT
}
