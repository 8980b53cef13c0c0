package org.tomes.nsg;

import java.util.List;
import java.util.Optional;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;

/** DNAT rules of Azure Firewall, by which traffic from the internet reaches private addresses. */
public record FirewallDnatRules(List<Publication> publications, List<UnreadRules> unread) {

    /** The name of the subnet for Azure Firewall. */
    public static final String SUBNET = "AzureFirewallSubnet";

    public static final FirewallDnatRules NONE = new FirewallDnatRules(List.of(), List.of());

    public FirewallDnatRules {
        publications = List.copyOf(publications);
        unread = List.copyOf(unread);
    }

    /**
     * @param rule name of the rule
     * @param target target addresses; empty if the rule contains a host name instead
     * @param ports ports of the machine
     * @param certain whether it is known that a firewall applies the rule and that the rule allows more public
     * addresses than one company uses
     */
    public record Publication(String rule, Protocol protocol, Optional<AddressSet> target, RangeSet ports,
            boolean certain) {

        public boolean leadsInto(AddressSet place) {
            return target.map(place::intersects).orElse(true);
        }

        /** Returns the same publication, marked as possibly not applied by any firewall. */
        public Publication uncertain() {
            return new Publication(rule, protocol, target, ports, false);
        }

        /** Returns the same publication, limited to these ports. */
        public Publication on(RangeSet some) {
            return new Publication(rule, protocol, target, some, certain);
        }
    }

    /** Data whose absence makes the DNAT rules unknown. */
    public enum Unread {
        POLICY,
        /** A firewall was not read, although its subnet was read. */
        FIREWALL,
        /** A virtual network that may contain a firewall was not read. */
        NETWORK
    }

    /**
     * DNAT rules that were not read.
     *
     * @param name name of the policy, of the virtual network with the subnet of the firewall, or of the network that
     * was not read
     * @param place virtual network of the firewall in lower case; empty if it is in a virtual hub
     */
    public record UnreadRules(String name, Optional<String> place, Unread kind) {
    }

    /** Returns a copy without unread firewalls, for data that is known to contain all existing firewalls. */
    public FirewallDnatRules withAllFirewallsRead() {
        return new FirewallDnatRules(publications,
                unread.stream().filter(rules -> rules.kind() != Unread.FIREWALL).toList());
    }

    /** Returns the addresses of the subnets for Azure Firewall in these networks. */
    public static AddressSet firewallSpace(List<VirtualNetwork> networks) {
        return AddressSet.unionOf(networks.stream()
                .flatMap(network -> network.subnets().stream())
                .filter(subnet -> subnet.name().equalsIgnoreCase(SUBNET))
                .map(Subnet::space)
                .toList());
    }
}
