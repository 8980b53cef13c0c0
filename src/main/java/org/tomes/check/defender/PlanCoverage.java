package org.tomes.check.defender;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Whether a plan protects a resource of one of its types. Sources on Microsoft Learn: "Overview of Microsoft Defender
 * for Azure Cosmos DB" (API for NoSQL only), "Overview of AI threat protection" (Azure OpenAI and model inference),
 * "Defender for Azure SQL" (dedicated SQL pools of Synapse), "Defender for SQL servers on machines".
 */
enum PlanCoverage {

    PROTECTED,
    NOT_PROTECTED,
    /** The data does not show whether the plan protects the resource. */
    UNKNOWN;

    private static final CachedValue<Inventory, Set<ResourceId>> WITH_POOLS = new CachedValue<>(
            inventory -> inventory.resources(DefenderPlanType.SQL_POOL)
                    .stream()
                    .flatMap(pool -> pool.id().parent().stream())
                    .collect(Collectors.toSet()));
    private static final ResourceType SYNAPSE = ResourceType.of("Microsoft.Synapse/workspaces");
    private static final ResourceType SQL_MACHINE = ResourceType.of("Microsoft.SqlVirtualMachine/sqlVirtualMachines");
    private static final CachedValue<Inventory, Set<String>> REGISTERED = new CachedValue<>(
            inventory -> inventory.resources(SQL_MACHINE)
                    .stream()
                    .map(resource -> key(resource.id()))
                    .collect(Collectors.toSet()));
    /** Capabilities of Cosmos DB accounts that use another API than the API for NoSQL. */
    private static final Set<String> OTHER_APIS = Set.of("enablecassandra", "enabletable", "enablegremlin",
            "enablemongo");
    private static final Set<String> PROTECTED_AI = Set.of("openai", "aiservices");
    /**
     * Values of {@code kind} of AI services that the plan does not protect, from Microsoft's REST reference, "Accounts
     * - List".
     */
    private static final Set<String> OTHER_AI = Set.of("anomalydetector", "cognitiveservices", "computervision",
            "contentmoderator", "contentsafety", "conversationallanguageunderstanding", "customvision.prediction",
            "customvision.training", "face", "formrecognizer", "healthinsights", "immersivereader", "luis",
            "luis.authoring", "languageauthoring", "metricsadvisor", "personalizer", "qnamaker", "qnamaker.v2",
            "speechservices", "textanalytics", "texttranslation");

    static PlanCoverage of(DefenderPlanType plan, Resource resource, CheckContext context) {
        return switch (plan) {
            case COSMOS_DBS -> ofCosmos(resource);
            case AI -> ofAi(resource);
            case SQL_SERVERS -> resource.type().equals(SYNAPSE) ? ofSynapse(resource, context) : PROTECTED;
            case SQL_SERVER_VIRTUAL_MACHINES ->
                resource.type().equals(ResourceType.VIRTUAL_MACHINE) ? ofMachine(resource, context) : PROTECTED;
            default -> PROTECTED;
        };
    }

    private static PlanCoverage ofCosmos(Resource account) {
        JsonNodeView properties = account.node().properties();
        Optional<String> kind = account.node().text("kind");
        List<JsonNodeView> capabilities = properties.objects("capabilities");
        boolean other = capabilities.stream()
                .flatMap(node -> node.text("name").stream())
                .anyMatch(name -> OTHER_APIS.contains(name.toLowerCase(Locale.ROOT)));
        if (other || kind.filter("MongoDB"::equalsIgnoreCase).isPresent()) {
            return NOT_PROTECTED;
        }
        return kind.filter("GlobalDocumentDB"::equalsIgnoreCase).isPresent() && properties.isList("capabilities")
                ? PROTECTED
                : UNKNOWN;
    }

    private static PlanCoverage ofAi(Resource account) {
        String kind = account.node().text("kind").orElse("").toLowerCase(Locale.ROOT);
        if (PROTECTED_AI.contains(kind)) {
            return PROTECTED;
        }
        return OTHER_AI.contains(kind) ? NOT_PROTECTED : UNKNOWN;
    }

    /** SQL pools that were read are assessed as separate resources; Azure lists them separately for each workspace. */
    private static PlanCoverage ofSynapse(Resource workspace, CheckContext context) {
        return hasPool(workspace.id(), context)
                || context.inventory().provesNoMore(DefenderPlanType.SQL_POOL, workspace.id()) ? NOT_PROTECTED
                        : UNKNOWN;
    }

    private static boolean hasPool(ResourceId workspace, CheckContext context) {
        return WITH_POOLS.in(context.inventory()).contains(workspace);
    }

    /**
     * A machine that is registered for SQL Server is assessed through its registration. Other machines are protected
     * only after registration; if they use Microsoft's image, it shows that they run SQL Server.
     */
    private static PlanCoverage ofMachine(Resource machine, CheckContext context) {
        if (REGISTERED.in(context.inventory()).contains(key(machine.id()))) {
            return NOT_PROTECTED;
        }
        JsonNodeView storage = machine.node().properties().child("storageProfile");
        boolean ofSqlServer = storage.child("imageReference")
                .text("publisher")
                .filter("MicrosoftSQLServer"::equalsIgnoreCase)
                .isPresent();
        return storage.isObject() && !ofSqlServer ? NOT_PROTECTED : UNKNOWN;
    }

    /**
     * Returns the key that a machine and its registration have in common, because both have the same name and resource
     * group.
     */
    private static String key(ResourceId id) {
        return (id.subscription().orElse("") + "/" + id.resourceGroup().orElse("") + "/" + id.name())
                .toLowerCase(Locale.ROOT);
    }
}
