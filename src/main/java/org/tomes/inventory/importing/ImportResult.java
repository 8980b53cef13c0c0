package org.tomes.inventory.importing;

import java.util.List;
import org.tomes.inventory.resource.Resource;

/**
 * What came of reading.
 *
 * @param resources each id once, in the order of their ids
 * @param origins those that could be opened, in the order in which they were read
 * @param none lists that were read and held nothing
 */
public record ImportResult(List<Resource> resources, List<DataOrigin> origins, List<UnreadEntry> notRead,
        List<EmptyCollection> none) {

    /** Of which no list was empty. */
    public ImportResult(List<Resource> resources, List<DataOrigin> origins, List<UnreadEntry> notRead) {
        this(resources, origins, notRead, List.of());
    }
}
