package org.tomes.inventory.importing;

import java.time.Instant;

/**
 * A file or a call that resources of a snapshot came from.
 *
 * @param capturedAt when the call was answered, or when the file was saved
 * @param bytes size as it was received
 * @param sha256 of these bytes, 64 hexadecimal digits
 * @param resources how many resources were read from it
 */
public record DataOrigin(String name, Instant capturedAt, long bytes, String sha256, int resources) {

    public DataOrigin noLaterThan(Instant now) {
        return capturedAt.isAfter(now) ? new DataOrigin(name, now, bytes, sha256, resources) : this;
    }
}
