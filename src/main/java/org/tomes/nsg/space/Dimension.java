package org.tomes.nsg.space;

/**
 * Properties of packets. Protocol is first: splitting by it first keeps all ports together for protocols without ports.
 */
public enum Dimension {
    PROTOCOL,
    SOURCE,
    DESTINATION,
    SOURCE_PORT,
    DESTINATION_PORT
}
