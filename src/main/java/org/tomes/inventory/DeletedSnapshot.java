package org.tomes.inventory;

import java.time.Instant;

/** What is left of a snapshot that was deleted. */
public record DeletedSnapshot(int number, String label, Instant deletedAt) {
}
