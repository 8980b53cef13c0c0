package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** Resources of one type, parsed by that type's rules. */
interface TypedLists {

    List<Resource> resources(ResourceType type);

    /** Returns the cached object with this name, such as a list or an index; created once. */
    <T> T make(String name, Supplier<T> made);

    /** Records that a resource could not be parsed, or not completely. */
    void misunderstood(Resource resource, Message reason);

    default <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        return make(type.text(),
                () -> resources(type).stream().flatMap(resource -> view(type, resource, view)).toList());
    }

    /**
     * An exception for one resource does not affect the others; the resource is reported by name, since it is the only
     * one not assessed.
     */
    private <T> Stream<T> view(ResourceType type, Resource resource, Function<Resource, T> view) {
        return Faults.contain("view of " + type, () -> Stream.of(view.apply(resource)), reason -> {
            misunderstood(resource, reason);
            return Faults.contain("view in part of " + type, () -> Stream.of(view.apply(resource.withoutProperties())),
                    again -> Stream.of());
        });
    }
}
