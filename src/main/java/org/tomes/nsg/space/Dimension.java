package org.tomes.nsg.space;

/**
 * What tells one packet from another. Protocol stands first: splitting by it first keeps ports whole for protocols
 * without ports.
 */
public enum Dimension {
    PROTOCOL,
    SOURCE,
    DESTINATION,
    SOURCE_PORT,
    DESTINATION_PORT
}
