package org.tomes.nsg.answer;

import java.util.Optional;
import org.tomes.nsg.SecurityGroup;

/**
 * A place where packets meet an NSG.
 *
 * @param group empty if one is attached that was not read, or where it is not known whether one is
 */
public record FilterLevel(Place place, Optional<SecurityGroup> group) {

    /** Where an NSG is attached; {@link #NONE} where none is, or where it is not known. */
    public enum Place {
        SUBNET,
        NIC,
        NONE
    }
}
