package org.tomes.nsg.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.nsg.PublicService;

/** Collects services with a public address outside virtual networks. */
final class PublicServiceReader {

    /** Types as spelled by Azure, by lower-case type. */
    private static final Map<String, String> TYPES = Stream
            .of("Microsoft.Web/sites", "Microsoft.Storage/storageAccounts", "Microsoft.Sql/servers",
                    "Microsoft.KeyVault/vaults", "Microsoft.DBforPostgreSQL/flexibleServers",
                    "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DocumentDB/databaseAccounts",
                    "Microsoft.ContainerRegistry/registries", "Microsoft.CognitiveServices/accounts",
                    "Microsoft.ServiceBus/namespaces", "Microsoft.EventHub/namespaces")
            .collect(TreeMap::new, (all, type) -> all.put(type.toLowerCase(Locale.ROOT), type), Map::putAll);

    /** Fields that lists of names do not contain. */
    private static final List<String> FIELDS_OF_COMPLETE_RESOURCE = List.of("properties", "publicNetworkAccess",
            "provisioningState", "defaultHostName");

    private final Map<String, PublicService> services = new TreeMap<>();

    /**
     * Adds the resource if it is such a service. If the data does not contain the setting for public access, Azure's
     * default applies: public access is enabled.
     */
    void add(ResourceFields fields) {
        Optional<String> type = type(fields);
        String ownAccess = fields.text("publicNetworkAccess");
        String access = ownAccess.isEmpty() ? fields.inner("network").text("publicNetworkAccess") : ownAccess;
        boolean isComplete = FIELDS_OF_COMPLETE_RESOURCE.stream().anyMatch(fields::has);
        if (type.isPresent() && isComplete && fields.id().isPresent() && !access.equalsIgnoreCase("Disabled")) {
            String name = fields.text("name").isEmpty() ? SecurityGroupReader.lastSegment(fields.text("id"))
                    : fields.text("name");
            services.put(fields.id().get(), new PublicService(name, fields.text("id"), type.get()));
        }
    }

    private static Optional<String> type(ResourceFields fields) {
        String typeText = fields.text("type").toLowerCase(Locale.ROOT);
        if (!typeText.isEmpty()) {
            return Optional.ofNullable(TYPES.get(typeText));
        }
        String[] segments = fields.id().orElse("").replaceFirst(".*/providers/", "").split("/");
        return segments.length == 3 ? Optional.ofNullable(TYPES.get(segments[0] + "/" + segments[1]))
                : Optional.empty();
    }

    List<PublicService> services() {
        return List.copyOf(services.values());
    }
}
