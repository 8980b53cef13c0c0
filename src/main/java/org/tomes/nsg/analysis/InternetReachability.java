package org.tomes.nsg.analysis;

import org.tomes.text.Message;

/**
 * Whether traffic permitted by an NSG's rules can arrive.
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
