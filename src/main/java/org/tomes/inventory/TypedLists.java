package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** Lists of resources by type, parsed by the rules of each type. */
interface TypedLists {

    List<Resource> resources(ResourceType type);

    /** Returns the cached object with this name, such as a list or an index; it is created once. */
    <T> T cached(String name, Supplier<T> factory);

    /** Records that a resource could not be parsed completely. */
    void unparsed(Resource resource, Message reason);

    default <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        return cached(type.text(),
                () -> resources(type).stream().flatMap(resource -> view(type, resource, view)).toList());
    }

    /** Parses one resource. An exception does not affect other resources; the resource is reported as not assessed. */
    private <T> Stream<T> view(ResourceType type, Resource resource, Function<Resource, T> view) {
        return Faults.contain("view of " + type, () -> Stream.of(view.apply(resource)), reason -> {
            unparsed(resource, reason);
            return Faults.contain("view in part of " + type, () -> Stream.of(view.apply(resource.withoutProperties())),
                    secondReason -> Stream.of());
        });
    }
}
