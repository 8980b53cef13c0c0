package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/** Resources of one type as that type understands them. */
interface TypedLists {

    List<Resource> resources(ResourceType type);

    /** What goes by this name, such as a list or things in an order to find them by; made once. */
    <T> T make(String name, Supplier<T> made);

    default <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        return make(type.text(), () -> resources(type).stream().map(view).toList());
    }
}
