package org.tomes.desktop.network;

import java.util.Optional;
import org.tomes.nsg.Nic;
import org.tomes.nsg.PublicService;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.AddressSet;

/**
 * One end of a connection: something in the snapshot, or addresses outside its networks.
 *
 * @param detail distinguishes this end in a list, for example its address
 * @param addresses the addresses that the other end sees
 * @param nic the network interface with the NSGs that filter its traffic; for a subnet and for an address without a
 * network interface, one that has only the subnet's NSG
 * @param group an NSG that is examined alone
 * @param service a service that no NSG filters
 */
record PacketEndpoint(Kind kind, String name, String detail, AddressSet addresses, Optional<Nic> nic,
        Optional<SecurityGroup> group, Optional<PublicService> service) {

    enum Kind {
        VM,
        NIC,
        SUBNET,
        GROUP,
        SERVICE,
        INTERNET,
        TAG,
        ADDRESS
    }

    static PacketEndpoint of(Kind kind, String name, String detail, AddressSet addresses) {
        return new PacketEndpoint(kind, name, detail, addresses, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PacketEndpoint of(Kind kind, String name, String detail, AddressSet addresses, Nic nic) {
        return new PacketEndpoint(kind, name, detail, addresses, Optional.of(nic), Optional.empty(), Optional.empty());
    }

    PacketEndpoint named(String other) {
        return new PacketEndpoint(kind, other, detail, addresses, nic, group, service);
    }

    /** Whether the NSGs of this end are known, so that they are part of the answer. */
    boolean isInside() {
        return nic.isPresent() || group.isPresent() || service.isPresent();
    }

    /**
     * Whether this end has one virtual machine, or none yet, so that its membership in the virtual network can be
     * explained.
     */
    boolean isPlace() {
        return nic.isPresent() || kind == Kind.ADDRESS;
    }

    /** Returns name and detail as a line of a list. */
    String line() {
        return detail.isEmpty() ? name : name + " · " + detail;
    }
}
