package org.tomes.check;

import java.util.function.Predicate;
import org.tomes.inventory.resource.ResourceId;

/**
 * What a snapshot shows about resources in addition to the results of checks.
 *
 * @param production whether a resource, or a part of one, is production according to the company's rule
 * @param balanced whether a load balancer with a public frontend forwards to this machine, to this network interface,
 * or through this NSG
 */
public record ResourceTraits(Predicate<ResourceId> production, Predicate<ResourceId> balanced) {

    /** Without a snapshot. */
    public static final ResourceTraits NONE = new ResourceTraits(id -> false, id -> false);
}
