package org.tomes.check.cost;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Items that cause costs only for security. */
public enum PriceItem {

    /** Per machine and month. */
    DEFENDER_SERVERS_P1,
    /** Per machine and month. */
    DEFENDER_SERVERS_P2,
    /** Per SQL server and month. */
    DEFENDER_SQL,
    /** Per storage account and month. */
    DEFENDER_STORAGE,
    /** Per 10,000 operations. The cost depends on use and is therefore not part of monthly estimates. */
    DEFENDER_KEY_VAULT,
    /** Per host and month, for the Basic SKU. */
    BASTION;

    /** Returns the name on the command line, such as {@code defender-servers-p1}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PriceItem> of(String key) {
        return Arrays.stream(values()).filter(item -> item.key().equalsIgnoreCase(key.strip())).findFirst();
    }
}
