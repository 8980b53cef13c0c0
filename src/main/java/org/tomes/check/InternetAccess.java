package org.tomes.check;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.view.NetworkRuleSet;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;
import org.tomes.text.Message;

/**
 * Internet access to a service with a public endpoint. One rule applies to all services. The boundary between selected
 * networks and the whole internet is the same as for network security groups, see {@link PortOpenness}. Access by
 * trusted Microsoft services ({@code bypass}) is not considered, because these services must sign in anyway.
 *
 * @param addresses number of public IPv4 addresses that the rules allow
 * @param unread rules from which no address range could be read
 * @param unknown setting whose value Microsoft does not document; only with {@link Kind#UNKNOWN}
 */
public record InternetAccess(Kind kind, long addresses, List<String> unread, Optional<Setting> unknown) {

    /** A setting in Azure's notation. */
    public record Setting(String name, String value) {
    }

    private InternetAccess(Kind kind, long addresses, List<String> unread) {
        this(kind, addresses, unread, Optional.empty());
    }

    public enum Kind {
        /** The public endpoint is disabled. */
        OFF,
        /** A network security perimeter decides about access; its rules are not in the data. */
        PERIMETER,
        /** Azure reports a value that Microsoft does not document. */
        UNKNOWN,
        /** No rule restricts access. */
        OPEN,
        /** The rules together allow the whole internet. */
        EVERYBODY,
        /** The rules allow more public addresses than one company uses. */
        WIDE,
        /** Some rules could not be read. */
        UNREAD,
        /** Only the addresses in the rules have access. */
        SELECTED
    }

    /**
     * @param publicNetworkAccess value in Azure's notation; if absent, access is enabled (Microsoft Learn, "Configure
     * network security for Azure Key Vault" and "Azure Storage firewall and virtual network rules")
     */
    public static InternetAccess of(Optional<String> publicNetworkAccess, Optional<NetworkRuleSet> firewall) {
        String access = publicNetworkAccess.orElse("Enabled");
        if (access.equalsIgnoreCase("Disabled")) {
            return without(Kind.OFF);
        }
        if (access.equalsIgnoreCase("SecuredByPerimeter")) {
            return without(Kind.PERIMETER);
        }
        if (!access.equalsIgnoreCase("Enabled")) {
            return unknown("publicNetworkAccess", access);
        }
        Optional<String> action = firewall.flatMap(NetworkRuleSet::defaultAction)
                .filter(text -> !text.equalsIgnoreCase("Allow") && !text.equalsIgnoreCase("Deny"));
        if (action.isPresent()) {
            return unknown("defaultAction", action.get());
        }
        return firewall.filter(NetworkRuleSet::denies)
                .map(rules -> of(rules.addresses()))
                .orElseGet(() -> without(Kind.OPEN));
    }

    /** Describes the setting whose value Microsoft does not document. */
    public Message unknownValue() {
        Setting setting = unknown.orElseThrow();
        return BaseCheck.unknownValue(setting.name(), setting.value());
    }

    private static InternetAccess unknown(String setting, String value) {
        return new InternetAccess(Kind.UNKNOWN, 0, List.of(), Optional.of(new Setting(setting, value)));
    }

    private static InternetAccess without(Kind kind) {
        return new InternetAccess(kind, 0, List.of());
    }

    private static InternetAccess of(List<String> rules) {
        List<String> unread = rules.stream().filter(rule -> Cidr.parse(rule.strip()).isEmpty()).toList();
        AddressSet allowed = AddressSet
                .unionOf(rules.stream().flatMap(rule -> Cidr.parse(rule.strip()).stream()).map(Cidr::asSet).toList());
        return of(allowed, unread);
    }

    /** @param allowed addresses allowed by the rules of a service that denies all others */
    public static InternetAccess of(AddressSet allowed, List<String> unread) {
        AddressSet internet = PublicSpace.without(AddressSet.NONE);
        AddressSet let = allowed.intersect(internet);
        long addresses = let.v4().size().longValueExact();
        if (allowed.v4().containsAll(internet.v4())) {
            return new InternetAccess(Kind.EVERYBODY, addresses, unread);
        }
        if (PortOpenness.of(let) == PortOpenness.OPEN) {
            return new InternetAccess(Kind.WIDE, addresses, unread);
        }
        return new InternetAccess(unread.isEmpty() ? Kind.SELECTED : Kind.UNREAD, addresses, unread);
    }
}
