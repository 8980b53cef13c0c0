package org.tomes.nsg.space;

/**
 * Which addresses the internet can have. Everything is public but the special blocks below, Azure's platform address
 * and the known space of virtual networks; documentation blocks count as public, since people test with them.
 */
public final class PublicSpace {

    /** What Azure's health probes come from; it is in every virtual network too. */
    public static final AddressSet PLATFORM = AddressSet.ofCidrs("168.63.129.16");
    /** Azure's instance metadata service, which machines ask without leaving their host. */
    public static final AddressSet METADATA = AddressSet.ofCidrs("169.254.169.254");
    /** What a virtual network of unknown space may hold: RFC 1918, shared space (RFC 6598), unique local (RFC 4193). */
    public static final AddressSet PRIVATE = AddressSet.ofCidrs("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "100.64.0.0/10", "fc00::/7");
    /** Never public: private, this network, loopback, link-local, multicast, reserved. */
    private static final AddressSet SPECIAL = PRIVATE.union(PLATFORM)
            .union(AddressSet.ofCidrs("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4",
                    "::/128", "::1/128", "fe80::/10", "ff00::/8"));

    private PublicSpace() {
    }

    /** @param known address space of virtual networks, which is not public even where it is routable */
    public static AddressSet without(AddressSet known) {
        return AddressSet.ALL.minus(SPECIAL).minus(known);
    }
}
