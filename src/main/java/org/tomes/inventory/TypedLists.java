package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** Resources of one type as that type understands them. */
interface TypedLists {

    List<Resource> resources(ResourceType type);

    /** What goes by this name, such as a list or things in an order to find them by; made once. */
    <T> T make(String name, Supplier<T> made);

    /** Notes that a resource could not be understood, or not whole. */
    void misunderstood(Resource resource, Message reason);

    default <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        return make(type.text(),
                () -> resources(type).stream().flatMap(resource -> view(type, resource, view)).toList());
    }

    /**
     * A fault over one resource leaves the others understood; what it is called is told all the same, since that alone
     * is not assessed.
     */
    private <T> Stream<T> view(ResourceType type, Resource resource, Function<Resource, T> view) {
        return Faults.contain("view of " + type, () -> Stream.of(view.apply(resource)), reason -> {
            misunderstood(resource, reason);
            return Faults.contain("view in part of " + type, () -> Stream.of(view.apply(resource.withoutProperties())),
                    again -> Stream.of());
        });
    }
}
