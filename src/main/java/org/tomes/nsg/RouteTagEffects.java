package org.tomes.nsg;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tomes.nsg.space.AddressSet;

/**
 * Effect of routes on the service tags {@code VirtualNetwork} and {@code Internet} in one subnet. According to
 * Microsoft's page “Virtual network service tags”, the virtual network includes “address prefixes used on user-defined
 * routes” and connected on-premises address spaces, and the tag “might also contain default routes”: with a default
 * route to an appliance, the tag contains every address. According to the same page, {@code Internet} is everything
 * outside of the virtual network. Microsoft does not document whether {@code Internet} loses the prefixes of routes,
 * and observations differ.
 *
 * @param certain prefixes in {@code VirtualNetwork}, because they lead to an appliance or through a gateway
 * @param perhaps further prefixes that {@code VirtualNetwork} may contain; all addresses if a route table of the subnet
 * was not read
 * @param notInternet prefixes that {@code Internet} does not contain
 * @param perhapsNotInternet prefixes that {@code Internet} may not contain
 * @param origins names of the route tables and gateways that define the prefixes
 * @param outsideAzure whether public prefixes lead through a gateway or to an appliance other than Azure Firewall; the
 * rules of both are not in Azure's data
 */
public record RouteTagEffects(AddressSet certain, AddressSet perhaps, AddressSet notInternet,
        AddressSet perhapsNotInternet, Set<String> origins, boolean outsideAzure) {

    public static final RouteTagEffects NONE = new RouteTagEffects(AddressSet.NONE, AddressSet.NONE, AddressSet.NONE,
            AddressSet.NONE, Set.of(), false);

    public RouteTagEffects {
        perhaps = perhaps.minus(certain);
        perhapsNotInternet = perhapsNotInternet.minus(notInternet);
        origins = Collections.unmodifiableSet(new TreeSet<>(origins));
    }

    /** Returns the effect of the prefixes of one route table or gateway. */
    public static RouteTagEffects of(AddressSet certain, AddressSet perhaps, String origin) {
        return new RouteTagEffects(certain, perhaps, AddressSet.NONE, certain.union(perhaps), Set.of(origin), false);
    }

    /**
     * Returns the same effect for prefixes that lead to an appliance or gateway whose rules are not in Azure's data.
     */
    public RouteTagEffects withOutsideAzure() {
        return new RouteTagEffects(certain, perhaps, notInternet, perhapsNotInternet, origins, true);
    }

    /** Returns the effect of routes of a subnet that were not read: they may affect every address. */
    static RouteTagEffects unknown(String id) {
        return of(AddressSet.NONE, AddressSet.ALL, id.substring(id.lastIndexOf('/') + 1));
    }

    /**
     * Returns the effect of prefixes that a service tag routes to the internet. According to observations, {@code
     * Internet} does not contain them.
     */
    public static RouteTagEffects ofServices(AddressSet addresses, String origin) {
        return new RouteTagEffects(AddressSet.NONE, AddressSet.NONE, AddressSet.NONE, addresses, Set.of(origin), false);
    }

    /** Returns all prefixes that {@code VirtualNetwork} may contain because of these routes. */
    public AddressSet all() {
        return certain.union(perhaps);
    }

    public boolean isEmpty() {
        return all().isEmpty() && notInternet.isEmpty() && perhapsNotInternet.isEmpty();
    }

    /** Combines these routes with other routes of the same subnet. */
    public RouteTagEffects and(RouteTagEffects other) {
        return isEmpty() ? other
                : other.isEmpty() ? this
                        : new RouteTagEffects(certain.union(other.certain), perhaps.union(other.perhaps),
                                notInternet.union(other.notInternet),
                                perhapsNotInternet.union(other.perhapsNotInternet), names(List.of(this, other)),
                                outsideAzure || other.outsideAzure);
    }

    /** Returns the same effect with all prefixes uncertain. */
    public RouteTagEffects asUncertain() {
        return new RouteTagEffects(AddressSet.NONE, all(), AddressSet.NONE, notInternet.union(perhapsNotInternet),
                origins, outsideAzure);
    }

    /**
     * Combines the effects of alternative subnets if it is unknown which of them applies. Only prefixes common to all
     * subnets are certain.
     */
    static RouteTagEffects ofOneOf(Collection<RouteTagEffects> subnets) {
        List<RouteTagEffects> distinct = subnets.stream().distinct().toList();
        if (distinct.size() < 2) {
            return distinct.isEmpty() ? NONE : distinct.getFirst();
        }
        return new RouteTagEffects(common(distinct, RouteTagEffects::certain), union(distinct, RouteTagEffects::all),
                common(distinct, RouteTagEffects::notInternet),
                union(distinct, RouteTagEffects::notInternet)
                        .union(union(distinct, RouteTagEffects::perhapsNotInternet)),
                names(distinct), distinct.stream().anyMatch(RouteTagEffects::outsideAzure));
    }

    private static AddressSet common(List<RouteTagEffects> all, Function<RouteTagEffects, AddressSet> part) {
        return all.stream().map(part).reduce(AddressSet::intersect).orElseThrow();
    }

    private static AddressSet union(List<RouteTagEffects> all, Function<RouteTagEffects, AddressSet> part) {
        return AddressSet.unionOf(all.stream().map(part).toList());
    }

    private static Set<String> names(List<RouteTagEffects> all) {
        Set<String> names = new TreeSet<>();
        all.forEach(routes -> names.addAll(routes.origins));
        return names;
    }

    /**
     * Returns all possible resolutions of the uncertain prefixes of an address; empty if nothing is uncertain. Only a
     * prefix that a service tag routes to the internet can be in neither tag. A result that is the same in all
     * resolutions is certain.
     */
    List<RouteTagEffects> scenarios() {
        if (perhaps.isEmpty() && perhapsNotInternet.isEmpty()) {
            return List.of();
        }
        AddressSet atMostNotInternet = notInternet.union(perhapsNotInternet);
        return List.of(new RouteTagEffects(all(), AddressSet.NONE, notInternet, AddressSet.NONE, origins, outsideAzure),
                new RouteTagEffects(all(), AddressSet.NONE, atMostNotInternet, AddressSet.NONE, origins, outsideAzure),
                new RouteTagEffects(certain, AddressSet.NONE, notInternet, AddressSet.NONE, origins, outsideAzure));
    }
}
