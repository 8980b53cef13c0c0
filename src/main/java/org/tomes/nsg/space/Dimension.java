package org.tomes.nsg.space;

/**
 * Properties of packets. The protocol is first, because splitting by it first keeps all ports together for protocols
 * without ports.
 */
public enum Dimension {
    PROTOCOL,
    SOURCE,
    DESTINATION,
    SOURCE_PORT,
    DESTINATION_PORT
}
