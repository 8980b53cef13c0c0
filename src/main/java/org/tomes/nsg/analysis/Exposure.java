package org.tomes.nsg.analysis;

import org.tomes.nsg.NsgRule;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Public sources from which inbound rules allow traffic to at least one local address.
 *
 * @param ports ports with the same result; all ports for protocols without ports
 * @param rule the deciding rule: the first rule that allows a source, the rule that closes the port, or the rule on
 * which an undecided result depends
 * @param sources the public addresses from which traffic is certainly allowed
 */
public record Exposure(Protocol protocol, RangeSet ports, PortOpenness verdict, NsgRule rule, AddressSet sources,
        Message reason) {

    /** Whether at least one of these ports is used to administer machines or to access databases. */
    public boolean isManagement() {
        return !managementPorts().isEmpty();
    }

    /** Returns the ports that are used to administer machines or to access databases. */
    public RangeSet managementPorts() {
        return ManagementPorts.among(protocol, ports);
    }
}
