package org.tomes.nsg.space;

/**
 * Possible addresses on the internet: all except the special blocks below, Azure's platform address and the known
 * address space of virtual networks. Documentation blocks count as public, because they are used in tests.
 */
public final class PublicSpace {

    /** Source address of Azure's health probes, which also belongs to every virtual network. */
    public static final AddressSet PLATFORM = AddressSet.ofCidrs("168.63.129.16");
    /** Azure's instance metadata service; requests to it do not leave the host. */
    public static final AddressSet METADATA = AddressSet.ofCidrs("169.254.169.254");
    /**
     * Possible addresses of a virtual network whose address space is unknown: RFC 1918, shared address space (RFC
     * 6598), unique local addresses (RFC 4193).
     */
    public static final AddressSet PRIVATE = AddressSet.ofCidrs("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "100.64.0.0/10", "fc00::/7");
    /** Blocks that are never public: private, this network, loopback, link-local, multicast, reserved. */
    private static final AddressSet SPECIAL = PRIVATE.union(PLATFORM)
            .union(AddressSet.ofCidrs("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4",
                    "::/128", "::1/128", "fe80::/10", "ff00::/8"));

    private PublicSpace() {
    }

    /**
     * @param excluded address space of virtual networks, which does not count as public even if it is routable
     */
    public static AddressSet without(AddressSet excluded) {
        return AddressSet.ALL.minus(SPECIAL).minus(excluded);
    }
}
