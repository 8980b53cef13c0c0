package org.tomes.nsg.analysis;

import org.tomes.text.Message;

/**
 * Whether traffic that the rules of an NSG allow can arrive at the resources.
 *
 * @param path the path into the network, or the reason why no path exists or this is unknown
 */
public record InternetReachability(State state, Message path) {

    /** {@link #UNKNOWN} if the required network interfaces or load balancers were not read. */
    public enum State {
        YES,
        NO,
        UNKNOWN
    }
}
