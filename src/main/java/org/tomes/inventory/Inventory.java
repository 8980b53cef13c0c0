package org.tomes.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.reading.AzureReader;
import org.tomes.inventory.reading.InputFile;
import org.tomes.inventory.reading.NotRead;
import org.tomes.inventory.reading.Reading;
import org.tomes.inventory.reading.ReadingProgress;
import org.tomes.inventory.resource.Node;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ActionGroup;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.BackupConfiguration;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.Bastion;
import org.tomes.inventory.view.Budget;
import org.tomes.inventory.view.ComplianceControl;
import org.tomes.inventory.view.ComplianceStandard;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.EventSubscription;
import org.tomes.inventory.view.EventTopic;
import org.tomes.inventory.view.FileShare;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.inventory.view.Lock;
import org.tomes.inventory.view.NatGateway;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.PublicAddress;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.RecoveryVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.SecureScore;
import org.tomes.inventory.view.SecurityContact;
import org.tomes.inventory.view.SecurityGroup;
import org.tomes.inventory.view.SecurityRule;
import org.tomes.inventory.view.SqlDatabase;
import org.tomes.inventory.view.SqlRetention;
import org.tomes.inventory.view.SqlServer;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.inventory.view.Subnet;
import org.tomes.inventory.view.Subscription;
import org.tomes.inventory.view.VaultItem;
import org.tomes.inventory.view.VirtualMachine;
import org.tomes.inventory.view.VirtualNetwork;
import org.tomes.inventory.view.Weakness;
import org.tomes.inventory.view.WebApp;
import org.tomes.inventory.view.Workspace;

/**
 * What one snapshot holds, as the types of its resources understand it. Each list is made when it is first asked for and
 * stays in the order of the resources' ids. An empty list says nothing by itself: {@link #covers} tells whether there is
 * none or whether nobody looked.
 */
public final class Inventory {

    private final Snapshot snapshot;
    private final List<Resource> resources;
    private final Map<ResourceType, List<Resource>> byType;
    private final Map<ResourceId, Resource> byId;
    private final Map<String, List<?>> made = new ConcurrentHashMap<>();

    public Inventory(Snapshot snapshot, List<Resource> resources) {
        this.snapshot = snapshot;
        this.resources = resources.stream().sorted(Comparator.comparing(Resource::id)).toList();
        this.byType = this.resources.stream().collect(Collectors.groupingBy(Resource::type));
        this.byId = this.resources.stream().collect(Collectors.toMap(Resource::id, Function.identity()));
    }

    /**
     * What files hold, without a register to keep it in.
     *
     * @throws NothingRead where no file held a resource
     */
    public static Inventory read(List<InputFile> files, ReadingProgress progress) {
        Reading reading = AzureReader.read(files, progress);
        if (reading.resources().isEmpty()) {
            throw new NothingRead(reading.notRead());
        }
        return new Inventory(Snapshot.of("", reading), reading.resources());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public List<Resource> resources() {
        return resources;
    }

    public List<Resource> resources(ResourceType type) {
        return byType.getOrDefault(type, List.of());
    }

    public Optional<Resource> find(ResourceId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether all resources of this type were read; where not, nothing about them can be assessed. */
    public boolean covers(ResourceType type) {
        return snapshot.covers(type);
    }

    public List<NotRead> notRead() {
        return snapshot.notRead();
    }

    public List<Subscription> subscriptions() {
        return views(ResourceType.SUBSCRIPTION, Subscription::of);
    }

    public List<VirtualNetwork> networks() {
        return views(ResourceType.VIRTUAL_NETWORK, VirtualNetwork::of);
    }

    /** All subnets: those that networks list, and those that were received by themselves. */
    public List<Subnet> subnets() {
        return make("subnets", () -> {
            Map<ResourceId, Subnet> subnets = new TreeMap<>();
            views(ResourceType.SUBNET, Subnet::of).forEach(subnet -> subnets.put(subnet.id(), subnet));
            networks().forEach(network -> network.subnets().forEach(subnet -> subnets.put(subnet.id(), subnet)));
            return List.copyOf(subnets.values());
        });
    }

    public List<SecurityGroup> securityGroups() {
        return make("securityGroups", () -> {
            Map<Optional<ResourceId>, List<SecurityRule>> separate = resources(ResourceType.SECURITY_RULE).stream().collect(
                    Collectors.groupingBy(rule -> rule.id().parent(), Collectors.mapping(SecurityRule::of, Collectors.toList())));
            return resources(ResourceType.SECURITY_GROUP).stream().map(SecurityGroup::of)
                    .map(group -> group.with(separate.getOrDefault(Optional.of(group.id()), List.of()))).toList();
        });
    }

    public List<NetworkInterface> networkInterfaces() {
        return views(ResourceType.NETWORK_INTERFACE, NetworkInterface::of);
    }

    public List<PublicAddress> publicAddresses() {
        return views(ResourceType.PUBLIC_ADDRESS, PublicAddress::of);
    }

    public List<Bastion> bastions() {
        return views(ResourceType.BASTION, Bastion::of);
    }

    public List<FlowLog> flowLogs() {
        return views(ResourceType.FLOW_LOG, FlowLog::of);
    }

    public List<VirtualMachine> virtualMachines() {
        return views(ResourceType.VIRTUAL_MACHINE, VirtualMachine::of);
    }

    public List<KeyVault> keyVaults() {
        return views(ResourceType.KEY_VAULT, KeyVault::of);
    }

    public List<VaultItem> secrets() {
        return views(ResourceType.SECRET, VaultItem::of);
    }

    public List<VaultItem> keys() {
        return views(ResourceType.KEY, VaultItem::of);
    }

    public List<VaultItem> certificates() {
        return views(ResourceType.CERTIFICATE, VaultItem::of);
    }

    public List<DefenderPlan> defenderPlans() {
        return views(ResourceType.DEFENDER_PLAN, DefenderPlan::of);
    }

    /** Recovery Services vaults, then backup vaults. */
    public List<RecoveryVault> recoveryVaults() {
        return Stream.concat(views(ResourceType.RECOVERY_VAULT, RecoveryVault::of).stream(),
                views(ResourceType.BACKUP_VAULT, RecoveryVault::of).stream()).toList();
    }

    /** Of Recovery Services vaults, then of backup vaults. */
    public List<BackupPolicy> backupPolicies() {
        return Stream.concat(views(ResourceType.BACKUP_POLICY, BackupPolicy::of).stream(),
                views(ResourceType.BACKUP_VAULT_POLICY, BackupPolicy::inBackupVault).stream()).toList();
    }

    public List<BackupConfiguration> backupConfigurations() {
        return views(ResourceType.BACKUP_CONFIGURATION, BackupConfiguration::of);
    }

    public List<Lock> locks() {
        return views(ResourceType.LOCK, Lock::of);
    }

    public List<PolicyAssignment> policyAssignments() {
        return views(ResourceType.POLICY_ASSIGNMENT, PolicyAssignment::of);
    }

    public List<Budget> budgets() {
        return views(ResourceType.BUDGET, Budget::of);
    }

    public List<Workspace> workspaces() {
        return views(ResourceType.WORKSPACE, Workspace::of);
    }

    public List<DiagnosticSetting> diagnosticSettings() {
        return views(ResourceType.DIAGNOSTIC_SETTING, DiagnosticSetting::of);
    }

    public List<LoadBalancer> loadBalancers() {
        return views(ResourceType.LOAD_BALANCER, LoadBalancer::of);
    }

    public List<NatGateway> natGateways() {
        return views(ResourceType.NAT_GATEWAY, NatGateway::of);
    }

    /** App Services and Functions. */
    public List<WebApp> webApps() {
        return views(ResourceType.WEB_APP, WebApp::of);
    }

    public List<StorageAccount> storageAccounts() {
        return views(ResourceType.STORAGE_ACCOUNT, StorageAccount::of);
    }

    public List<FileShare> fileShares() {
        return views(ResourceType.FILE_SHARE, FileShare::of);
    }

    public List<SqlServer> sqlServers() {
        return views(ResourceType.SQL_SERVER, SqlServer::of);
    }

    /** With the servers' own databases {@code master}. */
    public List<SqlDatabase> sqlDatabases() {
        return views(ResourceType.SQL_DATABASE, SqlDatabase::of);
    }

    public List<SqlRetention> sqlShortTermRetentions() {
        return views(ResourceType.SQL_SHORT_TERM_RETENTION, SqlRetention::of);
    }

    public List<SqlRetention> sqlLongTermRetentions() {
        return views(ResourceType.SQL_LONG_TERM_RETENTION, SqlRetention::of);
    }

    public List<RoleAssignment> roleAssignments() {
        return views(ResourceType.ROLE_ASSIGNMENT, RoleAssignment::of);
    }

    /** What Defender recommends, each with its metadata where they were received, by themselves or with it. */
    public List<Recommendation> recommendations() {
        return make("recommendations", () -> {
            Map<String, Node> metadata = resources(ResourceType.RECOMMENDATION_METADATA).stream().collect(Collectors.toMap(
                    each -> each.id().name().toLowerCase(Locale.ROOT), each -> each.node().properties(), (one, other) -> one));
            return resources(ResourceType.RECOMMENDATION).stream().map(each -> Recommendation.of(each,
                    metadata.getOrDefault(each.id().name().toLowerCase(Locale.ROOT), Node.read("{}")))).toList();
        });
    }

    public List<SecureScore> secureScores() {
        return views(ResourceType.SECURE_SCORE, SecureScore::of);
    }

    /** What scans below recommendations found. */
    public List<Weakness> weaknesses() {
        return views(ResourceType.SUB_ASSESSMENT, Weakness::of);
    }

    public List<ComplianceStandard> complianceStandards() {
        return views(ResourceType.COMPLIANCE_STANDARD, ComplianceStandard::of);
    }

    public List<ComplianceControl> complianceControls() {
        return views(ResourceType.COMPLIANCE_CONTROL, ComplianceControl::of);
    }

    public List<SecurityContact> securityContacts() {
        return views(ResourceType.SECURITY_CONTACT, SecurityContact::of);
    }

    /** Rules over the activity log, then over metrics, then over queries of logs. */
    public List<AlertRule> alertRules() {
        return make("alertRules", () -> Stream.of(views(ResourceType.ACTIVITY_LOG_ALERT, AlertRule::activityLog),
                views(ResourceType.METRIC_ALERT, AlertRule::metric), views(ResourceType.LOG_QUERY_ALERT, AlertRule::logQuery))
                .flatMap(List::stream).toList());
    }

    public List<ActionGroup> actionGroups() {
        return views(ResourceType.ACTION_GROUP, ActionGroup::of);
    }

    public List<EventTopic> eventTopics() {
        return views(ResourceType.EVENT_TOPIC, EventTopic::of);
    }

    /** Those of system topics, then those that stand below what they hear of. */
    public List<EventSubscription> eventSubscriptions() {
        return make("eventSubscriptions", () -> Stream.concat(
                resources(ResourceType.EVENT_TOPIC_SUBSCRIPTION).stream().map(each -> EventSubscription.of(each, eventTopics())),
                resources(ResourceType.EVENT_SUBSCRIPTION).stream().map(EventSubscription::of)).toList());
    }

    /** Of Recovery Services vaults, then of backup vaults. */
    public List<ProtectedItem> protectedItems() {
        return make("protectedItems", () -> Stream.concat(
                views(ResourceType.PROTECTED_ITEM, ProtectedItem::inRecoveryVault).stream(),
                views(ResourceType.BACKUP_INSTANCE, ProtectedItem::inBackupVault).stream()).toList());
    }

    private <T> List<T> views(ResourceType type, Function<Resource, T> view) {
        return make(type.text(), () -> resources(type).stream().map(view).toList());
    }

    /** Not computeIfAbsent, since one list is made of others; two threads may make the same list, which does no harm. */
    @SuppressWarnings("unchecked") // a list is kept under the name of the one type that it was made for
    private <T> List<T> make(String name, Supplier<List<T>> list) {
        List<?> known = made.get(name);
        if (known == null) {
            known = list.get();
            made.put(name, known);
        }
        return (List<T>) known;
    }
}
