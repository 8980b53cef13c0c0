package org.tomes.cost;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One export of costs; who gives it knows where it lies. Azure writes a large one in several parts, which mean
 * something only together.
 *
 * @param name as the person named it
 * @param place where it lies, whose names may say how the bill counts
 * @param parts in their order
 */
public record Bill(String name, String place, List<Part> parts) {

    public Bill {
        parts = List.copyOf(parts);
    }

    /** Opens a file from its beginning. */
    @FunctionalInterface
    public interface Part {

        InputStream open() throws IOException;
    }
}
