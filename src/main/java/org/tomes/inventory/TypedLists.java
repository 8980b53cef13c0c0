package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/** Resources of one type as that type understands them. */
interface TypedLists {

    List<Resource> resources(ResourceType type);

    /** The list of this name; made once. */
    <T> List<T> make(String name, Supplier<List<T>> list);

    default <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        return make(type.text(), () -> resources(type).stream().map(view).toList());
    }
}
