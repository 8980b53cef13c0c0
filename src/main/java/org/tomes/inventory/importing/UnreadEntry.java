package org.tomes.inventory.importing;

import org.tomes.text.Message;

/**
 * Data that is missing from the snapshot, at least in part: its absence proves nothing.
 *
 * @param origin the file or the call that should have contained it
 * @param what its id or its position within the origin; empty for the whole origin
 * @param reason with advice if there is any; its arguments are texts
 */
public record UnreadEntry(String origin, String what, Message reason) {
}
