package org.tomes.cost;

import org.tomes.text.Message;

/**
 * A file, or a month in a file, that was not imported, with the reason.
 *
 * @param file file name as entered by the user
 */
public record SkippedBill(String file, Message reason) {

    public Message sentence() {
        return Message.of("cost.notImported", file, reason);
    }
}
