package org.tomes.check.defender;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** A setting of an individual resource that enables or disables a plan for it. */
enum ResourcePlanSetting {

    ON,
    OFF,
    /** The setting differs from the plan, and Microsoft does not document which of the two applies. */
    UNCLEAR;

    private static final List<ResourceType> OF_SQL_SERVERS = types(
            "Microsoft.Sql/servers/advancedThreatProtectionSettings", "Microsoft.Sql/servers/securityAlertPolicies");
    private static final List<ResourceType> OF_COSMOS = types("Microsoft.Security/advancedThreatProtectionSettings");
    private static final List<ResourceType> OF_AI = types("Microsoft.CognitiveServices/accounts/defenderForAISettings");

    /** Settings of the given types, by the resource to which they belong. */
    private static final CachedValue.ByKey<Inventory, List<ResourceType>, ResourceIndex<Resource>> SETTINGS = new CachedValue.ByKey<>(
            (inventory, types) -> ResourceIndex.of(
                    types.stream().flatMap(type -> inventory.resources(type).stream()).toList(),
                    settings -> settings.id().parent()));

    private static List<ResourceType> types(String... names) {
        return Stream.of(names).map(ResourceType::of).toList();
    }

    /**
     * Returns the setting of a resource; empty if the plan decides.
     *
     * @param planOn whether the plan is on that applies to the resource without the setting
     */
    static Optional<ResourcePlanSetting> of(DefenderPlanType plan, ResourceId resource, boolean planOn,
            CheckContext context) {
        return switch (plan) {
            case STORAGE_ACCOUNTS -> ofStorage(resource, context);
            case SQL_SERVERS -> ofServer(resource, planOn, context);
            case COSMOS_DBS -> beside(planOn,
                    settings(OF_COSMOS, resource, context).flatMap(node -> node.flag("isEnabled").stream()).toList());
            case AI -> beside(planOn, states(OF_AI, resource, context).map("Enabled"::equalsIgnoreCase).toList());
            default -> Optional.empty();
        };
    }

    /**
     * Returns whether the settings of an account enable the plan for it; empty if the settings do not take precedence
     * over the plan (Microsoft Learn, REST "Defender For Storage - Create").
     */
    private static Optional<ResourcePlanSetting> ofStorage(ResourceId account, CheckContext context) {
        return settings(List.of(ResourceType.STORAGE_DEFENDER), account, context)
                .filter(settings -> settings.flag("overrideSubscriptionLevelSettings").orElse(false))
                .flatMap(settings -> settings.flag("isEnabled").stream())
                .map(on -> on ? ON : OFF)
                .findFirst();
    }

    /**
     * Returns the setting of an SQL server. Its protection is off only if all collected settings disable it (Microsoft
     * Learn, REST "Server Advanced Threat Protection Settings" and "Server Security Alert Policies", {@code state}).
     * Even if the plan is off, a setting may enable protection for this server.
     */
    private static Optional<ResourcePlanSetting> ofServer(ResourceId server, boolean planOn, CheckContext context) {
        List<String> states = states(OF_SQL_SERVERS, server, context).toList();
        if (!states.isEmpty() && states.stream().allMatch("Disabled"::equalsIgnoreCase)) {
            return Optional.of(OFF);
        }
        return !planOn && states.stream().anyMatch("Enabled"::equalsIgnoreCase) ? Optional.of(UNCLEAR)
                : Optional.empty();
    }

    /**
     * Returns the setting if it differs from the plan; a resource can be protected although the plan is off (Microsoft
     * Learn, "Enable Defender for Azure Cosmos DB").
     */
    private static Optional<ResourcePlanSetting> beside(boolean planOn, List<Boolean> enabled) {
        if (enabled.isEmpty() || enabled.stream().allMatch(on -> on == planOn)) {
            return Optional.empty();
        }
        return Optional.of(!planOn && enabled.stream().allMatch(on -> on) ? ON : UNCLEAR);
    }

    private static Stream<String> states(List<ResourceType> types, ResourceId resource, CheckContext context) {
        return settings(types, resource, context).flatMap(settings -> settings.text("state").stream());
    }

    private static Stream<JsonNodeView> settings(List<ResourceType> types, ResourceId resource, CheckContext context) {
        return SETTINGS.in(context.inventory(), types)
                .of(resource)
                .stream()
                .map(settings -> settings.node().properties());
    }
}
