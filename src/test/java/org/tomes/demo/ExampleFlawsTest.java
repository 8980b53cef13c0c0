package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.LogWorkspace;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.RecoveryVault;
import org.tomes.inventory.view.ResourceView;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VaultItem;
import org.tomes.inventory.view.VirtualMachine;

/**
 * The example contains every common mistake of companies of this size in Azure, usually beside a correct counterpart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExampleFlawsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Instant NOW = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final String ALLOWED_LOCATIONS = "e56962a6-4747-49cd-b67b-bf8b01975c4c";
    private static final String REQUIRED_TAG = "871b6d14-10aa-478d-b590-94f262ecfa99";
    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

    private Inventory azure;

    @BeforeAll
    void read() {
        azure = InventoryFixture.inventory(new ExampleAzure(TODAY).files().toArray(InputFile[]::new));
    }

    @Test
    void networksLackGroupsFlowLogsAndBastions() {
        assertThat(azure.subnets()).filteredOn(subnet -> subnet.securityGroup().isEmpty())
                .extracting(SubnetView::name)
                .containsExactlyInAnyOrder("snet-backend", "snet-pe", "GatewaySubnet");
        List<ResourceId> watched = azure.flowLogs()
                .stream()
                .filter(log -> log.enabled().orElse(false))
                .map(FlowLog::target)
                .flatMap(Optional::stream)
                .toList();
        assertThat(azure.networks()).extracting(ResourceView::id).filteredOn(id -> !watched.contains(id)).isNotEmpty();
        assertThat(azure.flowLogs()).anyMatch(log -> log.enabled().equals(Optional.of(false)));
        assertThat(names(azure.networkInterfaces(),
                nic -> nic.ipConfigurations().stream().anyMatch(ip -> ip.publicAddress().isPresent())))
                .contains("nic-portal-web01", "nic-erp-dev01");
        assertThat(azure.bastions()).allMatch(bastion -> bastion.resource().json().contains("vnet-hub-gwc"));
    }

    @Test
    void interfaceOfThePortalAllowsWhatItsSubnetBlocks() {
        NetworkInterface nic = azure.networkInterfaces()
                .stream()
                .filter(one -> one.name().equals("nic-portal-web01"))
                .findFirst()
                .orElseThrow();
        assertThat(portsAllowed(nic.securityGroup().orElseThrow())).contains("8443");
        SubnetView subnet = azure.subnets()
                .stream()
                .filter(one -> one.id().equals(nic.ipConfigurations().getFirst().subnet().orElseThrow()))
                .findFirst()
                .orElseThrow();
        assertThat(portsAllowed(subnet.securityGroup().orElseThrow())).contains("443").doesNotContain("8443");
    }

    private List<String> portsAllowed(ResourceId group) {
        return azure.securityGroups()
                .stream()
                .filter(one -> one.id().equals(group))
                .flatMap(one -> one.rules().stream())
                .filter(rule -> rule.direction().equals(Optional.of("Inbound")) && !rule.isDefault())
                .flatMap(rule -> rule.destinationPorts().stream())
                .toList();
    }

    @Test
    void someVaultsAreOpenUnprotectedAndUnmonitored() {
        assertThat(names(azure.keyVaults(), vault -> vault.purgeProtection().isEmpty()))
                .containsExactlyInAnyOrder("kv-portal-prod-weu", "kv-erp-dev-gwc");
        assertThat(names(azure.keyVaults(), vault -> vault.accessPolicyCount() > 0))
                .containsExactly("kv-portal-prod-weu");
        assertThat(names(azure.keyVaults(),
                vault -> vault.publicNetworkAccess().equals(Optional.of("Enabled")) && vault.firewall().isEmpty()))
                .containsExactlyInAnyOrder("kv-portal-prod-weu", "kv-erp-dev-gwc");
        List<ResourceId> logged = azure.diagnosticSettings()
                .stream()
                .map(DiagnosticSetting::source)
                .flatMap(Optional::stream)
                .toList();
        assertThat(names(azure.keyVaults(), (KeyVault vault) -> !logged.contains(vault.id())))
                .containsExactlyInAnyOrder("kv-portal-prod-weu", "kv-erp-dev-gwc");
    }

    @Test
    void secretsAndCertificatesExpireSoonOrNever() {
        Instant soon = TODAY.plusDays(30).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(names(azure.secrets(), secret -> secret.expires().isEmpty())).contains("versand-api-schluessel");
        assertThat(names(azure.secrets(), secret -> ends(secret, NOW, soon))).containsExactly("edi-sftp-kennwort");
        assertThat(names(azure.secrets(), secret -> ends(secret, Instant.MIN, NOW))).containsExactly("smtp-kennwort");
        assertThat(names(azure.certificates(), certificate -> ends(certificate, NOW, soon)))
                .containsExactly("tls-serviceportal");
    }

    private static boolean ends(VaultItem item, Instant from, Instant until) {
        return item.expires().filter(end -> end.isAfter(from) && end.isBefore(until)).isPresent();
    }

    @Test
    void ownersAndMachinesHaveFlaws() {
        assertThat(of("Microsoft.Authorization/roleAssignments")
                .filter(role -> role.properties().text("roleDefinitionId").orElse("").endsWith(OWNER)))
                .hasSizeGreaterThan(6);
        assertThat(of("Microsoft.Security/assessments")
                .filter(one -> one.properties().text("displayName").orElse("").contains("MFA")
                        && one.properties().child("status").text("code").equals(Optional.of("Unhealthy"))))
                .hasSize(1);
        assertThat(names(azure.virtualMachines(),
                machine -> machine.resource().node().child("identity").text("type").isEmpty()))
                .containsExactlyInAnyOrder("vm-portal-web01", "vm-portal-db01", "vm-build01");
        assertThat(of("Microsoft.Web/sites").filter(site -> site.child("identity").text("type").isEmpty())).hasSize(1);
        assertThat(names(azure.virtualMachines(), machine -> machine.unmanagedDisks() > 0))
                .containsExactly("vm-build01");
    }

    @Test
    void plansAreMissingWhereNeededAndEnabledWhereUnneeded() {
        assertThat(azure.defenderPlans()).filteredOn(plan -> !plan.isOn() && plan.name().equals("KeyVaults"))
                .extracting(ResourceView::subscription)
                .containsExactly(azure.keyVaults()
                        .stream()
                        .filter(vault -> vault.name().equals("kv-erp-dev-gwc"))
                        .findFirst()
                        .orElseThrow()
                        .subscription());
        assertThat(azure.defenderPlans()).filteredOn(DefenderPlan::isOn)
                .extracting(ResourceView::name)
                .contains("Containers", "SqlServerVirtualMachines");
        assertThat(of("Microsoft.ContainerService/managedClusters")).isEmpty();
    }

    @Test
    void budgetsAndLogsHaveFlaws() {
        assertThat(azure.subscriptions()).filteredOn(
                one -> azure.budgets().stream().noneMatch(budget -> budget.subscription().equals(one.subscription())))
                .hasSize(1);
        assertThat(azure.workspaces()).extracting(LogWorkspace::retentionDays)
                .extracting(Optional::orElseThrow)
                .containsExactlyInAnyOrder(30, 90, 365);
        assertThat(azure.subscriptions()).filteredOn(one -> azure.diagnosticSettings()
                .stream()
                .noneMatch(setting -> setting.source().equals(Optional.of(one.id())))).hasSize(1);
    }

    @Test
    void backupsAreMissingTooShortAndCanBeDeleted() {
        List<String> sources = of("Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems")
                .map(item -> item.properties().text("sourceResourceId").orElse("").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names(azure.virtualMachines(), (VirtualMachine machine) -> !sources.contains(machine.id().key())))
                .contains("vm-portal-db01");
        assertThat(azure.backupPolicies())
                .anySatisfy(policy -> assertThat(policy.retentions()).extracting(Retention::count)
                        .containsExactly(Optional.of(14)));
        assertThat(names(azure.recoveryVaults(),
                (RecoveryVault vault) -> vault.softDelete().equals(Optional.of("Disabled")))).hasSize(1);
        assertThat(of("Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies")
                .map(policy -> policy.properties().number("retentionDays")))
                .containsExactlyInAnyOrder(Optional.of(30), Optional.of(7));
    }

    @Test
    void databasesVaultsAndRegionsAreUnguardedInPlaces() {
        assertThat(of("Microsoft.Sql/servers/databases").map(database -> database.text("name").orElse("")))
                .containsExactlyInAnyOrder("sqldb-erp", "sqldb-vertrieb");
        assertThat(Stream.of("sqldb-erp", "kv-erp-prod-gwc")).allMatch(this::isLocked);
        assertThat(Stream.of("sqldb-vertrieb", "kv-portal-prod-weu", "vm-portal-db01")).noneMatch(this::isLocked);
        assertThat(assigned(ALLOWED_LOCATIONS)).hasSize(2);
        assertThat(azure.policyAssignments())
                .filteredOn(one -> one.definition().filter(id -> id.name().equals(REQUIRED_TAG)).isPresent())
                .extracting(PolicyAssignment::enforcement)
                .contains(Optional.of("DoNotEnforce"), Optional.of("Default"));
    }

    private List<Optional<String>> assigned(String definition) {
        return azure.policyAssignments()
                .stream()
                .filter(one -> one.definition().filter(id -> id.name().equals(definition)).isPresent())
                .map(ResourceView::subscription)
                .distinct()
                .toList();
    }

    private boolean isLocked(String name) {
        ResourceId id = azure.resources()
                .stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return azure.locks().stream().anyMatch(lock -> lock.scope().filter(id::isWithin).isPresent());
    }

    private Stream<JsonNodeView> of(String type) {
        return azure.resources(ResourceType.of(type)).stream().map(Resource::node);
    }

    private static <T extends ResourceView> List<String> names(List<T> views, Predicate<T> wanted) {
        return views.stream().filter(wanted).map(ResourceView::name).toList();
    }
}
