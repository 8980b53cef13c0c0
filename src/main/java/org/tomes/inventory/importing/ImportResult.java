package org.tomes.inventory.importing;

import java.util.List;
import org.tomes.inventory.resource.Resource;

/**
 * The result of reading.
 *
 * @param resources with unique ids, in the order of their ids
 * @param origins those that could be opened, in the order in which they were read
 * @param none lists that were read and were empty
 */
public record ImportResult(List<Resource> resources, List<DataOrigin> origins, List<UnreadEntry> notRead,
        List<EmptyCollection> none) {

    /** Creates a result without empty lists. */
    public ImportResult(List<Resource> resources, List<DataOrigin> origins, List<UnreadEntry> notRead) {
        this(resources, origins, notRead, List.of());
    }
}
