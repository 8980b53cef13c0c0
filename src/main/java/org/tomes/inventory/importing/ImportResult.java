package org.tomes.inventory.importing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * The result of reading.
 *
 * @param resources resources with unique ids, in the order of their ids
 * @param origins the files or calls that could be opened, in reading order
 * @param emptyCollections lists that were read and contained no resource, and declarations of completeness
 * @param scoreTimes times at which the files with Secure Scores were saved, by score or security control, because these
 * contain no time
 */
public record ImportResult(List<Resource> resources, List<DataOrigin> origins, List<UnreadEntry> notRead,
        List<ListFact> emptyCollections, Map<ResourceId, Instant> scoreTimes) {

    /** Creates a result that contains no empty lists and no Secure Scores. */
    public ImportResult(List<Resource> resources, List<DataOrigin> origins, List<UnreadEntry> notRead) {
        this(resources, origins, notRead, List.of(), Map.of());
    }

    /** Returns a copy whose lists are declared to contain all resources of their types in their subscriptions. */
    public ImportResult asDeclaredComplete() {
        Stream<ResourceId> subscriptions = Stream
                .concat(resources.stream().map(Resource::id), emptyCollections.stream().map(ListFact::subscription))
                .flatMap(id -> id.subscription().stream())
                .map(id -> id.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .flatMap(id -> ResourceId.parse("/subscriptions/" + id).stream());
        return new ImportResult(resources, origins, notRead, Stream
                .concat(emptyCollections.stream(), subscriptions.map(id -> new ListFact(ListFact.NOTHING_LEFT_OUT, id)))
                .toList(), scoreTimes);
    }
}
