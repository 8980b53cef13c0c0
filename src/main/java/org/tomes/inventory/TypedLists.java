package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/** Lists of resources by type, parsed by the rules of each type. */
interface TypedLists extends CachedValue.Source {

    List<Resource> resources(ResourceType type);

    /**
     * Returns the parsed resources of the type, which are parsed on first access. An exception does not affect other
     * resources; the resource is reported as not assessed.
     *
     * @param view always the same for one type
     */
    <T> List<T> views(ResourceType type, Function<Resource, T> view);
}
