package org.tomes.inventory.reading;

import java.util.List;
import org.tomes.inventory.resource.Resource;

/**
 * What came of reading.
 *
 * @param resources each id once, in the order of their ids
 * @param origins   those that could be opened, in the order in which they were read
 * @param none      lists that were read and held nothing
 */
public record Reading(List<Resource> resources, List<Origin> origins, List<NotRead> notRead, List<NoneFound> none) {

    /** Of which no list was empty. */
    public Reading(List<Resource> resources, List<Origin> origins, List<NotRead> notRead) {
        this(resources, origins, notRead, List.of());
    }
}
