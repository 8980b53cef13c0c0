package org.tomes.nsg.answer;

import org.tomes.nsg.Protocol;
import org.tomes.nsg.Rule;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Ranges;
import org.tomes.text.Message;

/**
 * Who on the internet the inbound rules let through to some local address.
 *
 * @param ports ports with the same answer; all of them for protocols without ports
 * @param rule the rule that decides: the first that lets somebody in, the one that closes the port, or the one that the
 * answer hangs on
 * @param sources the public addresses that get through for certain
 */
public record Exposure(Protocol protocol, Ranges ports, Verdict verdict, Rule rule, AddressSet sources,
        Message reason) {

    /** Whether somebody could administer a machine or read a database over one of these ports. */
    public boolean isManagement() {
        return !managementPorts().isEmpty();
    }

    /** Those over which somebody could. */
    public Ranges managementPorts() {
        return ManagementPorts.among(protocol, ports);
    }
}
