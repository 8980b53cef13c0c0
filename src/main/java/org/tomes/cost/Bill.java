package org.tomes.cost;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One cost export; only its supplier knows its path. Azure splits a large one into several parts, which are only
 * meaningful together.
 *
 * @param name as the person named it
 * @param place its path, whose names may indicate the kind of costs
 * @param parts in their order
 */
public record Bill(String name, String place, List<Part> parts) {

    public Bill {
        parts = List.copyOf(parts);
    }

    /** Opens a file from the beginning. */
    @FunctionalInterface
    public interface Part {

        InputStream open() throws IOException;
    }
}
