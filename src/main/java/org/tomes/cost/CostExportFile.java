package org.tomes.cost;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One cost export. Only the supplier of the content knows its path. Azure splits large exports into parts, which are
 * meaningful only together.
 *
 * @param name file name as entered by the user
 * @param place path of the export, in which names may indicate the kind of costs
 * @param requestedMonth the month, if a complete month was requested; empty if only the charges determine the covered
 * days
 * @param parts parts in their order
 */
public record CostExportFile(String name, String place, Optional<YearMonth> requestedMonth, List<Part> parts) {

    /** Creates an export of which the charges determine the covered days. */
    public CostExportFile(String name, String place, List<Part> parts) {
        this(name, place, Optional.empty(), parts);
    }

    public CostExportFile {
        parts = List.copyOf(parts);
    }

    /** Opens the content from the beginning. */
    @FunctionalInterface
    public interface Part {

        InputStream open() throws IOException;
    }
}
