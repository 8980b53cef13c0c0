package org.tomes.nsg.analysis;

import java.util.Optional;
import org.tomes.nsg.SecurityGroup;

/**
 * A point at which packets meet an NSG.
 *
 * @param group empty if the attached group was not read, or if it is unknown whether one is attached
 */
public record FilterLevel(Place place, Optional<SecurityGroup> group) {

    /** Where an NSG is attached; {@link #NONE} if no NSG is attached or this is unknown. */
    public enum Place {
        SUBNET,
        NIC,
        NONE
    }
}
