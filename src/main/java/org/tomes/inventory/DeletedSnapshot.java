package org.tomes.inventory;

import java.time.Instant;

/** The data kept of a deleted snapshot. */
public record DeletedSnapshot(int number, String label, Instant deletedAt) {
}
