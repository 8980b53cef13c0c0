package org.tomes.nsg;

import java.util.Optional;

/**
 * A subnet of a virtual network that was read whole.
 *
 * @param id in lower case
 * @param group id of its NSG in lower case; empty where none is attached
 */
public record Subnet(String id, Optional<String> group) {
}
