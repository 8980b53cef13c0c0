package org.tomes.check;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.view.Firewall;
import org.tomes.nsg.answer.Verdict;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;

/**
 * How much of the internet a service with a public endpoint lets in, by one rule for all of them: the line between
 * selected networks and everybody is that of network security groups, see {@link Verdict}. What trusted services of
 * Microsoft may do beside the rules ({@code bypass}) is not looked at: they sign in all the same.
 *
 * @param addresses how many public IPv4 addresses the rules let in
 * @param unread the rules that name no address range
 */
public record InternetAccess(Kind kind, long addresses, List<String> unread) {

    public enum Kind {
        /** The public endpoint is switched off. */
        OFF,
        /** A network security perimeter decides, whose rules are not in the data. */
        PERIMETER,
        /** No rule keeps anybody out. */
        OPEN,
        /** The rules together name the whole internet. */
        EVERYBODY,
        /** The rules name more of the internet than a company has. */
        WIDE,
        /** Some rules could not be read. */
        UNREAD,
        /** Those whom rules name, and nobody else. */
        SELECTED
    }

    /**
     * @param publicNetworkAccess as Azure writes it; absent means enabled (Microsoft Learn, "Configure network security
     * for Azure Key Vault" and "Azure Storage firewall and virtual network rules")
     */
    public static InternetAccess of(Optional<String> publicNetworkAccess, Optional<Firewall> firewall) {
        String access = publicNetworkAccess.orElse("Enabled");
        if (access.equalsIgnoreCase("Disabled")) {
            return without(Kind.OFF);
        }
        if (access.equalsIgnoreCase("SecuredByPerimeter")) {
            return without(Kind.PERIMETER);
        }
        return firewall.filter(Firewall::denies)
                .map(rules -> of(rules.addresses()))
                .orElseGet(() -> without(Kind.OPEN));
    }

    private static InternetAccess without(Kind kind) {
        return new InternetAccess(kind, 0, List.of());
    }

    private static InternetAccess of(List<String> rules) {
        List<String> unread = rules.stream().filter(rule -> Cidr.parse(rule.strip()).isEmpty()).toList();
        AddressSet named = AddressSet
                .unionOf(rules.stream().flatMap(rule -> Cidr.parse(rule.strip()).stream()).map(Cidr::asSet).toList());
        return of(named, unread);
    }

    /** @param named what the rules of a service let in that keeps everybody else out */
    public static InternetAccess of(AddressSet named, List<String> unread) {
        AddressSet internet = PublicSpace.without(AddressSet.NONE);
        AddressSet let = named.intersect(internet);
        long addresses = let.v4().size().longValueExact();
        if (named.v4().containsAll(internet.v4())) {
            return new InternetAccess(Kind.EVERYBODY, addresses, unread);
        }
        if (Verdict.of(let) == Verdict.OPEN) {
            return new InternetAccess(Kind.WIDE, addresses, unread);
        }
        return new InternetAccess(unread.isEmpty() ? Kind.SELECTED : Kind.UNREAD, addresses, unread);
    }
}
