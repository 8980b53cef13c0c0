package org.tomes.inventory.importing;

import org.tomes.text.Message;

/**
 * Something that is not in the snapshot, or not whole: nothing can be concluded from its absence.
 *
 * @param origin the file or the call that it would have come from
 * @param what id or place of it within the origin; empty where the whole origin is meant
 * @param reason with what to do, where something can be done; its arguments are texts
 */
public record UnreadEntry(String origin, String what, Message reason) {
}
