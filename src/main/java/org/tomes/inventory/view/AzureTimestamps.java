package org.tomes.inventory.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;

/** Parses Azure's timestamps: seconds since 1970, or ISO 8601 with up to nine fractional digits. */
public final class AzureTimestamps {

    private AzureTimestamps() {
    }

    static Optional<Instant> read(JsonNodeView node, String name) {
        return node.text(name).flatMap(AzureTimestamps::parse);
    }

    /** @return empty if the text is not a timestamp */
    public static Optional<Instant> parse(String text) {
        try {
            if (text.matches("-?\\d{1,11}")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)");
            return Optional.of(OffsetDateTime.parse(zoned ? text : text + ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
