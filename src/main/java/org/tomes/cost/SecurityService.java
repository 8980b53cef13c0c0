package org.tomes.cost;

import java.util.List;
import java.util.Locale;

/**
 * Azure's security services, by the meter categories in its bills. Earlier names are also recognised, because old bills
 * contain them.
 */
public enum SecurityService {
    DEFENDER("microsoft defender for cloud", "security center", "azure security center", "advanced threat protection",
            "azure defender"),
    SENTINEL("sentinel", "microsoft sentinel", "azure sentinel"),
    LOG_ANALYTICS("log analytics", "insight and analytics", "azure monitor"),
    BASTION("azure bastion", "bastion"),
    KEY_VAULT("key vault", "azure key vault"),
    BACKUP("backup", "azure backup", "azure site recovery", "site recovery"),
    FIREWALL("azure firewall", "azure firewall manager"),
    DDOS_PROTECTION("azure ddos protection", "ddos protection"),
    NETWORK_WATCHER("network watcher", "azure network watcher"),
    /** All other services on the bill. They are needed to calculate the share of security. */
    OTHER;

    private final List<String> categories;

    SecurityService(String... categories) {
        this.categories = List.of(categories);
    }

    /**
     * @param category meter category or service name on the bill
     */
    public static SecurityService of(String category) {
        String normalised = category.strip().toLowerCase(Locale.ROOT);
        for (SecurityService service : values()) {
            if (service.categories.contains(normalised)) {
                return service;
            }
        }
        return OTHER;
    }

    /** Returns the name used on the command line, such as {@code key-vault}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
