package org.tomes.nsg.answer;

import org.tomes.text.Message;

/**
 * Whether what an NSG's rules permit can arrive at all.
 *
 * @param path the way in, or why there is none or why it is not known
 */
public record Reachability(State state, Message path) {

    /** {@link #UNKNOWN} where network interfaces or load balancers that would tell were not read. */
    public enum State {
        YES,
        NO,
        UNKNOWN
    }
}
