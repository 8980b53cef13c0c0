package org.tomes.inventory.importing;

import java.time.Instant;

/**
 * A file or an API call from which resources of a snapshot were read.
 *
 * @param capturedAt the time of the response, or of the last modification of the file
 * @param bytes size as received
 * @param sha256 hash of the received bytes, 64 hexadecimal digits
 * @param resources the number of resources that were read from the file or call
 */
public record DataOrigin(String name, Instant capturedAt, long bytes, String sha256, int resources) {

    public DataOrigin noLaterThan(Instant now) {
        return capturedAt.isAfter(now) ? new DataOrigin(name, now, bytes, sha256, resources) : this;
    }
}
