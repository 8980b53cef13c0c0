package org.tomes.azure;

import com.azure.resourcemanager.resources.models.Provider;
import com.azure.resourcemanager.resources.models.ProviderResourceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/** Finds the API versions that a pull uses although Azure no longer offers them. */
final class RetiredApiVersions {

    private final Map<ResourceType, String> used;

    /**
     * @param used API version that the pull uses for each Azure Resource Manager type
     */
    RetiredApiVersions(Map<ResourceType, String> used) {
        this.used = new TreeMap<>(used);
    }

    /** Returns the namespaces of the providers whose types the pull reads. */
    Set<String> namespaces() {
        Set<String> namespaces = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        used.keySet().forEach(type -> namespaces.add(namespace(type)));
        return namespaces;
    }

    private static String namespace(ResourceType type) {
        return type.text().substring(0, type.text().indexOf('/'));
    }

    /**
     * Returns a warning for each version that the provider does not offer. If the provider does not list a type, the
     * versions of the closest type above it apply, as in Azure Resource Manager.
     *
     * @throws CallFailed if the response contains no resource types
     */
    List<Message> retired(String namespace, Provider provider) throws CallFailed {
        Map<String, List<String>> offered = offered(provider);
        if (offered.isEmpty()) {
            throw CallFailed.failed("pull.unreadable");
        }
        List<Message> warnings = new ArrayList<>();
        used.forEach((type, version) -> {
            if (namespace(type).equalsIgnoreCase(namespace)) {
                List<String> versions = versions(offered, type.text().substring(namespace.length() + 1));
                if (!versions.isEmpty() && versions.stream().noneMatch(version::equalsIgnoreCase)) {
                    warnings.add(Message.of("pull.versionRetired", type.text(), version,
                            ReadableEntryFilter.shorten(newest(versions))));
                }
            }
        });
        return warnings;
    }

    private static Map<String, List<String>> offered(Provider provider) {
        Map<String, List<String>> offered = new HashMap<>();
        for (ProviderResourceType type : Objects.requireNonNullElse(provider.resourceTypes(),
                List.<ProviderResourceType>of())) {
            if (type != null && type.resourceType() != null && type.apiVersions() != null) {
                offered.put(type.resourceType().toLowerCase(Locale.ROOT),
                        type.apiVersions().stream().filter(Objects::nonNull).toList());
            }
        }
        return offered;
    }

    private static List<String> versions(Map<String, List<String>> offered, String type) {
        for (String at = type.toLowerCase(Locale.ROOT); !at.isEmpty(); at = at.substring(0,
                Math.max(0, at.lastIndexOf('/')))) {
            if (offered.containsKey(at)) {
                return offered.get(at);
            }
        }
        return List.of();
    }

    /** Returns the newest version; versions that are not previews take precedence. */
    private static String newest(List<String> versions) {
        return versions.stream()
                .max(Comparator.comparing((String version) -> !version.contains("-preview"))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
