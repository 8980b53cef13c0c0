package org.tomes.inventory;

import java.time.Instant;

/** Data about a deleted snapshot that remains stored. */
public record DeletedSnapshot(int number, String label, Instant deletedAt) {
}
