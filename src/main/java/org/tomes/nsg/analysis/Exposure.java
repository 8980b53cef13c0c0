package org.tomes.nsg.analysis;

import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Public sources from which inbound rules allow traffic to some local address.
 *
 * @param ports ports with the same result; all ports for protocols without ports
 * @param rule the deciding rule: the first that allows a source, the one that closes the port, or the one on which an
 * undecided result depends
 * @param sources the public addresses that certainly get through
 */
public record Exposure(Protocol protocol, RangeSet ports, PortOpenness verdict, NsgRule rule, AddressSet sources,
        Message reason) {

    /** Whether one of these ports permits administration of machines or access to databases. */
    public boolean isManagement() {
        return !managementPorts().isEmpty();
    }

    /** Returns the ports that permit administration of machines or access to databases. */
    public RangeSet managementPorts() {
        return ManagementPorts.among(protocol, ports);
    }
}
