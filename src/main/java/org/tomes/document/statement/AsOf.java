package org.tomes.document.statement;

import java.time.Instant;
import org.tomes.inventory.Snapshot;

/** Which snapshot a judgement rests on. */
public record AsOf(int number, Instant capturedAt) {

    static AsOf of(Snapshot snapshot) {
        return new AsOf(snapshot.number(), snapshot.capturedAt());
    }
}
