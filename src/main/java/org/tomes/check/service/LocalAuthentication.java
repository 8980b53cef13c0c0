package org.tomes.check.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.check.service.SettingCheck.Setting;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * Checks whether a service accepts keys, local accounts or publishing passwords in addition to identities of Entra ID.
 * A default is assumed for an absent value only if Microsoft documents it.
 */
final class LocalAuthentication {

    private static final String DISABLED = "disableLocalAuth";
    private static final List<String> APPS = List.of("Microsoft.Web/sites", "Microsoft.Web/sites/slots");
    private static final List<String> OTHER_APIS = List.of("EnableMongo", "EnableCassandra", "EnableTable",
            "EnableGremlin");
    private static final String PUBLISHING = "basicPublishingCredentialsPolicies";

    static final Map<ResourceType, Setting> SETTINGS = settings();

    private LocalAuthentication() {
    }

    private static Map<ResourceType, Setting> settings() {
        Map<String, Setting> byType = new HashMap<>();
        for (String type : List.of("Microsoft.ServiceBus/namespaces", "Microsoft.EventHub/namespaces",
                "Microsoft.AppConfiguration/configurationStores", "Microsoft.CognitiveServices/accounts",
                "Microsoft.Search/searchServices", "Microsoft.Devices/IotHubs",
                "Microsoft.Automation/automationAccounts")) {
            byType.put(type, flag(DISABLED, true, Optional.empty(), "keys"));
        }
        byType.put("Microsoft.Cache/redis", flag("disableAccessKeyAuthentication", true, Optional.empty(), "keys"));
        byType.put("Microsoft.DocumentDB/databaseAccounts", LocalAuthentication::cosmos);
        byType.put("Microsoft.ContainerRegistry/registries", LocalAuthentication::registry);
        // SDK reference of Event Grid, DisableLocalAuth: "Default value is false".
        byType.put("Microsoft.EventGrid/topics", flag(DISABLED, true, Optional.of(false), "keys"));
        byType.put("Microsoft.EventGrid/domains", flag(DISABLED, true, Optional.of(false), "keys"));
        // "Prevent Shared Key authorization for an Azure Storage account": null permits keys.
        byType.put("Microsoft.Storage/storageAccounts", LocalAuthentication::storage);
        // "Manage local accounts with AKS-managed Microsoft Entra integration": enabled by default.
        byType.put("Microsoft.ContainerService/managedClusters",
                flag("disableLocalAccounts", true, Optional.of(false), "local-accounts"));
        APPS.forEach(app -> byType.put(app, LocalAuthentication::publishing));
        return byType.entrySet()
                .stream()
                .collect(Collectors.toUnmodifiableMap(entry -> ResourceType.of(entry.getKey()), Map.Entry::getValue));
    }

    /**
     * @param wanted value with which the service refuses local authentication
     * @param absent documented meaning of an absent value
     * @param accepted last part of the reason's key if local authentication is accepted
     */
    private static Setting flag(String property, boolean wanted, Optional<Boolean> absent, String accepted) {
        return (resource, context) -> resource.node()
                .properties()
                .flag(property)
                .or(() -> absent)
                .map(value -> value == wanted ? Answer.met("disabled", property) : Answer.notMet(accepted))
                .orElseGet(() -> Answer.missingProperty(property));
    }

    /** Local users of SFTP sign in with passwords or SSH keys; whether they can without shared keys is undocumented. */
    private static Answer storage(Resource account, CheckContext context) {
        JsonNodeView properties = account.node().properties();
        Answer keys = flag("allowSharedKeyAccess", false, Optional.of(true), "storage-keys").of(account, context);
        boolean localUsers = properties.flag("isSftpEnabled").orElse(false)
                && properties.flag("isLocalUserEnabled").orElse(true);
        return keys.result() == CheckOutcome.MET && localUsers ? Answer.notAssessed("local-users") : keys;
    }

    /**
     * Assesses a Cosmos DB account like the built-in policy "Cosmos DB database accounts should have local
     * authentication methods disabled", 1.1.0, which leaves out accounts with other APIs.
     */
    private static Answer cosmos(Resource account, CheckContext context) {
        List<String> others = account.node()
                .properties()
                .objects("capabilities")
                .stream()
                .flatMap(capability -> capability.text("name").stream())
                .filter(name -> OTHER_APIS.stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        boolean mongo = account.node().text("kind").filter("MongoDB"::equalsIgnoreCase).isPresent();
        return others.isEmpty() && !mongo ? flag(DISABLED, true, Optional.empty(), "keys").of(account, context)
                : Answer.notAssessed("other-api", others.isEmpty() ? "MongoDB" : String.join(", ", others));
    }

    /**
     * Assesses a container registry. Public content of a registry can be pulled without sign-in (Microsoft Learn, "Make
     * your container registry content publicly available").
     */
    private static Answer registry(Resource registry, CheckContext context) {
        return registry.node().properties().flag("anonymousPullEnabled").orElse(false) ? Answer.notMet("anonymous-pull")
                : flag("adminUserEnabled", false, Optional.empty(), "admin-user").of(registry, context);
    }

    /**
     * Assesses the publishing passwords of an app. Passwords for FTP and for other deployments are controlled by
     * separate settings, each a resource below the app; from "Disable basic authentication in Azure App Service
     * deployments".
     */
    private static Answer publishing(Resource app, CheckContext context) {
        Map<String, Optional<Boolean>> allowed = Stream.of("ftp", "scm")
                .collect(Collectors.toMap(way -> way,
                        way -> context.inventory()
                                .find(app.id().child(PUBLISHING, way))
                                .flatMap(policy -> policy.node().properties().flag("allow"))));
        List<String> open = allowed.keySet().stream().filter(way -> allowed.get(way).orElse(false)).sorted().toList();
        if (!open.isEmpty()) {
            return Answer.notMet("publishing", BaseCheck.list(open.stream()));
        }
        return allowed.values().stream().allMatch(Optional::isPresent) ? Answer.met("disabled", PUBLISHING)
                : Answer.notAssessed("publishing-unread");
    }

    /** Returns the types of resources that decide the result for another resource. */
    static Stream<ResourceType> decidingTypes() {
        return APPS.stream().map(app -> ResourceType.of(app + "/" + PUBLISHING));
    }
}
