package org.tomes.nsg.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.nsg.PublicService;

/** Collects services that have a public address of their own and stand in no virtual network. */
final class ServiceReader {

    /** Types as Azure writes them, by themselves in lower case. */
    private static final Map<String, String> TYPES = Stream
            .of("Microsoft.Web/sites", "Microsoft.Storage/storageAccounts", "Microsoft.Sql/servers",
                    "Microsoft.KeyVault/vaults", "Microsoft.DBforPostgreSQL/flexibleServers",
                    "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DocumentDB/databaseAccounts",
                    "Microsoft.ContainerRegistry/registries", "Microsoft.CognitiveServices/accounts",
                    "Microsoft.ServiceBus/namespaces", "Microsoft.EventHub/namespaces")
            .collect(TreeMap::new, (all, type) -> all.put(type.toLowerCase(Locale.ROOT), type), Map::putAll);

    /** What a list of names only does not have. */
    private static final List<String> WHOLE = List.of("properties", "publicNetworkAccess", "provisioningState",
            "defaultHostName");

    private final Map<String, PublicService> services = new TreeMap<>();

    /** Takes it where it is one; its public address is open where the data says nothing else, as Azure has it. */
    void add(Fields fields) {
        Optional<String> type = type(fields);
        String own = fields.text("publicNetworkAccess");
        String access = own.isEmpty() ? fields.inner("network").text("publicNetworkAccess") : own;
        boolean whole = WHOLE.stream().anyMatch(fields::has);
        if (type.isPresent() && whole && fields.id().isPresent() && !access.equalsIgnoreCase("Disabled")) {
            String name = fields.text("name").isEmpty() ? GroupReader.lastSegment(fields.text("id"))
                    : fields.text("name");
            services.put(fields.id().get(), new PublicService(name, fields.text("id"), type.get()));
        }
    }

    private static Optional<String> type(Fields fields) {
        String written = fields.text("type").toLowerCase(Locale.ROOT);
        if (!written.isEmpty()) {
            return Optional.ofNullable(TYPES.get(written));
        }
        String[] segments = fields.id().orElse("").replaceFirst(".*/providers/", "").split("/");
        return segments.length == 3 ? Optional.ofNullable(TYPES.get(segments[0] + "/" + segments[1]))
                : Optional.empty();
    }

    List<PublicService> services() {
        return List.copyOf(services.values());
    }
}
