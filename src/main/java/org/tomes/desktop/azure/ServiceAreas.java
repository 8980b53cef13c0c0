package org.tomes.desktop.azure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tomes.inventory.resource.Resource;

/** The services most relevant to the register, by prefixes of their resource types. */
final class ServiceAreas {

    static final Map<String, List<String>> ALL = new TreeMap<>(Map.of("network", List.of("microsoft.network/"), "vault",
            List.of("microsoft.keyvault/"), "defender", List.of("microsoft.security/"), "backup",
            List.of("microsoft.recoveryservices/", "microsoft.dataprotection/"), "compute",
            List.of("microsoft.compute/"), "governance",
            List.of("microsoft.authorization/", "microsoft.consumption/")));

    private ServiceAreas() {
    }

    static boolean holds(String area, Resource resource) {
        String type = resource.type().text().toLowerCase(Locale.ROOT);
        return ALL.get(area).stream().anyMatch(type::startsWith);
    }
}
