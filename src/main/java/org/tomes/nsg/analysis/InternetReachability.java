package org.tomes.nsg.analysis;

import org.tomes.text.Message;

/**
 * The reachability of resources for traffic that an NSG's rules permit: whether it can arrive.
 *
 * @param path the path into the network, or the reason why there is none or it is unknown
 */
public record InternetReachability(State state, Message path) {

    /** {@link #UNKNOWN} if the required network interfaces or load balancers were not read. */
    public enum State {
        YES,
        NO,
        UNKNOWN
    }
}
