package org.tomes.check.defender;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;

/** Paid plans of Defender for Cloud, with the resources that each protects. */
enum DefenderPlanType {

    VIRTUAL_MACHINES("VirtualMachines", Severity.HIGH, "Microsoft.Compute/virtualMachines",
            "Microsoft.Compute/virtualMachineScaleSets", "Microsoft.HybridCompute/machines"),
    SQL_SERVERS("SqlServers", Severity.MEDIUM, "Microsoft.Sql/servers", "Microsoft.Sql/managedInstances",
            "Microsoft.Synapse/workspaces", "Microsoft.Synapse/workspaces/sqlPools"),
    KEY_VAULTS("KeyVaults", Severity.MEDIUM, "Microsoft.KeyVault/vaults"),
    STORAGE_ACCOUNTS("StorageAccounts", Severity.MEDIUM, "Microsoft.Storage/storageAccounts"),
    SQL_SERVER_VIRTUAL_MACHINES("SqlServerVirtualMachines", Severity.LOW,
            "Microsoft.SqlVirtualMachine/sqlVirtualMachines", "Microsoft.AzureArcData/sqlServerInstances",
            "Microsoft.Compute/virtualMachines"),
    OPEN_SOURCE_DATABASES("OpenSourceRelationalDatabases", Severity.LOW, "Microsoft.DBforPostgreSQL/flexibleServers",
            "Microsoft.DBforPostgreSQL/servers", "Microsoft.DBforMySQL/flexibleServers", "Microsoft.DBforMySQL/servers",
            "Microsoft.DBforMariaDB/servers"),
    APP_SERVICES("AppServices", Severity.LOW, "Microsoft.Web/sites"),
    CONTAINERS("Containers", Severity.LOW, "Microsoft.ContainerService/managedClusters",
            "Microsoft.ContainerRegistry/registries", "Microsoft.Kubernetes/connectedClusters"),
    COSMOS_DBS("CosmosDbs", Severity.LOW, "Microsoft.DocumentDB/databaseAccounts"),
    API("Api", Severity.LOW, "Microsoft.ApiManagement/service"),
    AI("AI", Severity.LOW, "Microsoft.CognitiveServices/accounts"),
    /** Protects the management operations in Azure itself, which every subscription has; optional. */
    ARM("Arm", Severity.LOW),
    /** Extends the free assessment of the security posture; optional. */
    CLOUD_POSTURE("CloudPosture", Severity.LOW);

    /** Type of dedicated SQL pools; Azure lists them separately for each workspace. */
    static final ResourceType SQL_POOL = ResourceType.of("Microsoft.Synapse/workspaces/sqlPools");

    private final String apiName;
    private final Severity severity;
    private final List<ResourceType> types;

    DefenderPlanType(String apiName, Severity severity, String... types) {
        this.apiName = apiName;
        this.severity = severity;
        this.types = Stream.of(types).map(ResourceType::of).toList();
    }

    String apiName() {
        return apiName;
    }

    /** Returns the severity of a violation if the plan is off. */
    Severity severity() {
        return severity;
    }

    /**
     * Returns the types with protected resources, see {@link PlanCoverage}; empty if the plan protects the subscription
     * itself.
     */
    List<ResourceType> types() {
        return types;
    }

    ControlRef[] controls() {
        Optional<ControlRef> second = switch (this) {
            case VIRTUAL_MACHINES -> Optional.of(ControlRef.direct("A.8.7"));
            // A part of the plan that may be off scans uploads for malware.
            case STORAGE_ACCOUNTS -> Optional.of(ControlRef.supporting("A.8.7"));
            case SQL_SERVERS, SQL_SERVER_VIRTUAL_MACHINES, CONTAINERS, CLOUD_POSTURE ->
                Optional.of(ControlRef.supporting("A.8.8"));
            case KEY_VAULTS -> Optional.of(ControlRef.supporting("A.8.24"));
            default -> Optional.empty();
        };
        return Stream.concat(Stream.of(ControlRef.direct("A.8.16")), second.stream()).toArray(ControlRef[]::new);
    }
}
