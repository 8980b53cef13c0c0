package org.tomes.cost;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One cost export. Its path is known only to the supplier. Azure splits large exports into parts, which are only
 * meaningful together.
 *
 * @param name file name as entered by the user
 * @param place its path, whose names may indicate the kind of costs
 * @param requestedMonth the month requested as a whole; empty if only the charges determine the covered days
 * @param parts in their order
 */
public record CostExportFile(String name, String place, Optional<YearMonth> requestedMonth, List<Part> parts) {

    /** Creates an export whose covered days are determined by its charges. */
    public CostExportFile(String name, String place, List<Part> parts) {
        this(name, place, Optional.empty(), parts);
    }

    public CostExportFile {
        parts = List.copyOf(parts);
    }

    /** Opens a file from the beginning. */
    @FunctionalInterface
    public interface Part {

        InputStream open() throws IOException;
    }
}
