package org.tomes.nsg;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tomes.nsg.space.AddressSet;

/**
 * What routes do to the service tags {@code VirtualNetwork} and {@code Internet} in one subnet. Microsoft's page
 * “Virtual network service tags” counts “address prefixes used on user-defined routes” and connected on-premises
 * address spaces among the virtual network, and says that the tag “might also contain default routes”: with a default
 * route to an appliance it holds every address. {@code Internet} is by the same page all that is outside of the virtual
 * network; whether it loses the prefixes of routes is not written, and observers contradict each other.
 *
 * @param certain prefixes in {@code VirtualNetwork}: they lead to an appliance or through a gateway
 * @param perhaps prefixes that may be in it as well: all addresses where a route table is named that was not read
 * @param notInternet prefixes that {@code Internet} does not hold
 * @param perhapsNotInternet those that it may not hold
 * @param origins names of the route tables and gateways that they come from
 */
public record Routes(AddressSet certain, AddressSet perhaps, AddressSet notInternet, AddressSet perhapsNotInternet,
        Set<String> origins) {

    public static final Routes NONE = new Routes(AddressSet.NONE, AddressSet.NONE, AddressSet.NONE, AddressSet.NONE,
            Set.of());

    public Routes {
        perhaps = perhaps.minus(certain);
        perhapsNotInternet = perhapsNotInternet.minus(notInternet);
        origins = Collections.unmodifiableSet(new TreeSet<>(origins));
    }

    /** Prefixes of one table or gateway. */
    public static Routes of(AddressSet certain, AddressSet perhaps, String origin) {
        return new Routes(certain, perhaps, AddressSet.NONE, certain.union(perhaps), Set.of(origin));
    }

    /** Prefixes that go to the internet by the name of a service, which others saw leave {@code Internet}. */
    public static Routes ofServices(AddressSet addresses, String origin) {
        return new Routes(AddressSet.NONE, AddressSet.NONE, AddressSet.NONE, addresses, Set.of(origin));
    }

    /** What may be in {@code VirtualNetwork} because of them. */
    public AddressSet all() {
        return certain.union(perhaps);
    }

    public boolean isNothing() {
        return all().isEmpty() && notInternet.isEmpty() && perhapsNotInternet.isEmpty();
    }

    /** Both of them, as of several routes of one subnet. */
    public Routes and(Routes other) {
        return isNothing() ? other
                : other.isNothing() ? this
                        : new Routes(certain.union(other.certain), perhaps.union(other.perhaps),
                                notInternet.union(other.notInternet),
                                perhapsNotInternet.union(other.perhapsNotInternet), names(List.of(this, other)));
    }

    /** The same prefixes, of which it is not known whether the tag holds them. */
    public Routes asUncertain() {
        return new Routes(AddressSet.NONE, all(), AddressSet.NONE, notInternet.union(perhapsNotInternet), origins);
    }

    /** Where it is one of these subnets, and not known which: only what all have is certain. */
    static Routes ofOneOf(Collection<Routes> subnets) {
        List<Routes> distinct = subnets.stream().distinct().toList();
        if (distinct.size() < 2) {
            return distinct.isEmpty() ? NONE : distinct.getFirst();
        }
        return new Routes(common(distinct, Routes::certain), union(distinct, Routes::all),
                common(distinct, Routes::notInternet),
                union(distinct, Routes::notInternet).union(union(distinct, Routes::perhapsNotInternet)),
                names(distinct));
    }

    private static AddressSet common(List<Routes> all, Function<Routes, AddressSet> part) {
        return all.stream().map(part).reduce(AddressSet::intersect).orElseThrow();
    }

    private static AddressSet union(List<Routes> all, Function<Routes, AddressSet> part) {
        return AddressSet.unionOf(all.stream().map(part).toList());
    }

    private static Set<String> names(List<Routes> all) {
        Set<String> names = new TreeSet<>();
        all.forEach(routes -> names.addAll(routes.origins));
        return names;
    }

    /**
     * All possible resolutions of the uncertain prefixes for an address: none is in neither tag but one that goes to
     * the internet by the name of a service. A result that holds in each is certain. Empty if nothing is uncertain.
     */
    List<Routes> scenarios() {
        if (perhaps.isEmpty() && perhapsNotInternet.isEmpty()) {
            return List.of();
        }
        AddressSet lost = notInternet.union(perhapsNotInternet);
        return List.of(new Routes(all(), AddressSet.NONE, notInternet, AddressSet.NONE, origins),
                new Routes(all(), AddressSet.NONE, lost, AddressSet.NONE, origins),
                new Routes(certain, AddressSet.NONE, notInternet, AddressSet.NONE, origins));
    }
}
