package org.tomes.document.compose;

import java.util.Locale;
import org.tomes.text.Texts;

/** Values of Azure settings in words. An unknown value remains as Azure writes it. */
public record AzureText(Texts texts) {

    /** @param name name of a plan of Defender for Cloud, such as {@code KeyVaults} */
    public String plan(String name) {
        return textOr("check.defender.plan-name." + name, name);
    }

    /** @param name sub-plan, such as {@code P1} and {@code PerKeyVault} */
    public String subPlan(String name) {
        return textOr("document.azure.subPlan." + name.toLowerCase(Locale.ROOT), name);
    }

    /** @param name storage redundancy, such as {@code GeoRedundant} */
    public String redundancy(String name) {
        return textOr("document.azure.redundancy." + name.toLowerCase(Locale.ROOT), name);
    }

    /** @param name type of a virtual network gateway, such as {@code Vpn} */
    public String gatewayType(String name) {
        return textOr("document.azure.gatewayType." + name.toLowerCase(Locale.ROOT), name);
    }

    /** @param name status of the connection of a private endpoint or gateway, such as {@code Approved} */
    public String connectionStatus(String name) {
        return textOr("document.azure.connectionStatus." + name.toLowerCase(Locale.ROOT), name);
    }

    /** @param name type of a connection of a gateway, such as {@code IPsec} */
    public String connectionType(String name) {
        return textOr("document.azure.connectionType." + name.toLowerCase(Locale.ROOT), name);
    }

    /** @param name type of the next hop of a route, such as {@code VirtualAppliance} */
    public String nextHop(String name) {
        return textOr("document.azure.nextHop." + name.toLowerCase(Locale.ROOT), name);
    }

    private String textOr(String key, String written) {
        return texts.containsKey(key) ? texts.get(key) : written;
    }
}
