package org.tomes.cost;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One cost export; only its supplier knows its path. Azure splits a large one into several parts, which are only
 * meaningful together.
 *
 * @param name as the person named it
 * @param place its path, whose names may indicate the kind of costs
 * @param asked the month that was asked for as a whole; empty if only its charges show which days it covers
 * @param parts in their order
 */
public record Bill(String name, String place, Optional<YearMonth> asked, List<Part> parts) {

    /** Creates a bill of which only its charges show which days it covers. */
    public Bill(String name, String place, List<Part> parts) {
        this(name, place, Optional.empty(), parts);
    }

    public Bill {
        parts = List.copyOf(parts);
    }

    /** Opens a file from the beginning. */
    @FunctionalInterface
    public interface Part {

        InputStream open() throws IOException;
    }
}
