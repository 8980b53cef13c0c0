package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/** Lists of resources by type, parsed by the rules of each type. */
interface TypedLists extends CachedValue.Source {

    List<Resource> resources(ResourceType type);

    /**
     * Returns the resources of the type, which are parsed on first access. An exception affects only the resource that
     * causes it; that resource is reported as not assessed.
     *
     * @param view parser of the type; always the same for one type
     */
    <T> List<T> views(ResourceType type, Function<Resource, T> view);
}
