package org.tomes.azure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.problem.Problem;
import org.tomes.pull.AzurePermission;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.ConnectionTestResult.ProbeResult;
import org.tomes.pull.ConnectionTestResult.Seen;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullSettings;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/**
 * Checks what an account is permitted to read. Resource Graph silently omits data that the account may not read. Each
 * kind of data is therefore requested from Azure Resource Manager, whose 403 response contains the missing permission.
 */
final class PermissionProbe {

    private static final String READER = "Reader";
    private static final String SECURITY_READER = "Security Reader";
    private static final int MAX_VAULTS = 25;
    private static final int MAX_SAMPLES = 10;

    private record ProbedPermission(AzurePermission permission, DataRequest.Probe probe) {

        static ProbedPermission of(AzurePermission permission, String name, String path, String version, String right,
                String role) {
            return new ProbedPermission(permission,
                    new DataRequest.Probe(name, path, version, right, role, role.equals(SECURITY_READER)));
        }
    }

    private static final List<ProbedPermission> BELOW_SUBSCRIPTIONS = List.of(
            ProbedPermission.of(AzurePermission.RESOURCES, "resource groups", "/resourcegroups", "2021-04-01",
                    "Microsoft.Resources/subscriptions/resourceGroups/read", READER),
            ProbedPermission.of(AzurePermission.NETWORKS, "networks", "/providers/Microsoft.Network/virtualNetworks",
                    "2023-09-01", "Microsoft.Network/virtualNetworks/read", READER),
            ProbedPermission.of(AzurePermission.DEFENDER_PLANS, "pricings", "/providers/Microsoft.Security/pricings",
                    "2024-01-01", "Microsoft.Security/pricings/read", SECURITY_READER),
            ProbedPermission.of(AzurePermission.SECURE_SCORE, "secure scores",
                    "/providers/Microsoft.Security/secureScores", "2020-01-01", "Microsoft.Security/secureScores/read",
                    SECURITY_READER),
            ProbedPermission.of(AzurePermission.POLICIES, "policy assignments",
                    "/providers/Microsoft.Authorization/policyAssignments", "2022-06-01",
                    "Microsoft.Authorization/policyAssignments/read", READER),
            ProbedPermission.of(AzurePermission.ROLE_ASSIGNMENTS, "role assignments",
                    "/providers/Microsoft.Authorization/roleAssignments", "2022-04-01",
                    "Microsoft.Authorization/roleAssignments/read", READER));
    private static final Map<ResourceType, AzurePermission> BY_TYPE = Map.of(ResourceType.LOCK, AzurePermission.LOCKS,
            ResourceType.BUDGET, AzurePermission.BUDGETS, ResourceType.BACKUP_CONFIGURATION,
            AzurePermission.BACKUP_CONFIGURATION, ResourceType.SQL_SHORT_TERM_RETENTION, AzurePermission.SQL_RETENTION,
            ResourceType.SQL_LONG_TERM_RETENTION, AzurePermission.SQL_RETENTION, ResourceType.FILE_SHARE,
            AzurePermission.FILE_SHARES, ResourceType.SECRET, AzurePermission.SECRETS, ResourceType.CERTIFICATE,
            AzurePermission.CERTIFICATES, ResourceType.ELIGIBLE_ROLE, AzurePermission.ROLE_ASSIGNMENTS,
            ResourceType.ROLE_SCHEDULE, AzurePermission.ROLE_ASSIGNMENTS);

    private final Endpoints endpoints;
    private final PullSettings scope;
    private final PullProgress progress;
    private final ExecutorService executor;
    private final PagedListReader arm;
    private final ManagementClients clients;
    private final RequestSender vaults;
    private final Clock clock;
    private final List<ProbeResult> results = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private int completedProbes;
    private int planned;

    PermissionProbe(Endpoints endpoints, PullSettings scope, PullProgress progress, ExecutorService executor,
            RequestSender arm, RequestSender vaults, Clock clock) {
        this.endpoints = endpoints;
        this.scope = scope;
        this.progress = progress;
        this.executor = executor;
        this.arm = new PagedListReader(endpoints.resourceManager(), arm, clock);
        this.clients = new ManagementClients(endpoints, this.arm, Optional.empty());
        this.vaults = vaults;
        this.clock = clock;
    }

    ConnectionTestResult run() {
        List<Seen> tenants = tenants();
        subscriptions();
        List<String> ids = List.copyOf(names.keySet());
        List<Runnable> calls = new ArrayList<>();
        BELOW_SUBSCRIPTIONS.forEach(
                tried -> ids.forEach(id -> calls.add(() -> attempt(tried.permission(), names.get(id), tried.probe(),
                        () -> arm.first(tried.probe(), below(id, tried.probe().path(), tried.probe().version()))))));
        RequestCatalogue.subscriptionRequests()
                .forEach(below -> ids.forEach(id -> calls
                        .add(() -> attempt(permission(below.type(), AzurePermission.ACTIVITY_LOG), names.get(id), below,
                                () -> arm.first(below, below(id, below.path(), below.version()))))));
        Map<ResourceType, List<ResourceId>> samples = new LinkedHashMap<>();
        RequestCatalogue.tables()
                .forEach(table -> calls.add(() -> attempt(AzurePermission.RESOURCE_GRAPH, "", table, () -> {
                    ResponsePageSummary page = arm.first(table,
                            ids.subList(0, Math.min(ids.size(), RequestCatalogue.MAX_SUBSCRIPTIONS)));
                    keep(page, samples);
                    return page;
                })));
        runConcurrently(calls);
        runConcurrently(sampleCalls(samples));
        synchronized (this) {
            results.sort(Comparator.comparing(ProbeResult::permission).thenComparing(ProbeResult::place));
            return new ConnectionTestResult(tenants,
                    names.entrySet().stream().map(entry -> new Seen(entry.getKey(), entry.getValue())).toList(),
                    results);
        }
    }

    /**
     * @param ofDiagnostics permission for diagnostic settings, which both subscriptions and resources have
     */
    private static AzurePermission permission(ResourceType type, AzurePermission ofDiagnostics) {
        return type.equals(ResourceType.DIAGNOSTIC_SETTING) ? ofDiagnostics
                : BY_TYPE.getOrDefault(type, AzurePermission.SETTINGS);
    }

    private static String below(String subscription, String path, String version) {
        return UrlPath.subscriptionPath(subscription) + path + "?api-version=" + version;
    }

    private void subscriptions() {
        SubscriptionChoice choice = SubscriptionChoice.read(clients, scope, (answer, page) -> {
        });
        choice.chosen().forEach(subscription -> names.put(subscription.id(), subscription.name()));
        choice.gaps()
                .forEach(gap -> results.add(new ProbeResult(AzurePermission.RESOURCES, gap.subscription().orElse(""),
                        gap.state(), gap.reason(), READER, "Microsoft.Resources/subscriptions/read")));
    }

    /**
     * Returns the tenants of the account; empty if they cannot be read, because the test is equally useful without
     * them.
     */
    private List<Seen> tenants() {
        try {
            return clients.tenants();
        } catch (CallFailed e) {
            return List.of();
        }
    }

    private synchronized void keep(ResponsePageSummary page, Map<ResourceType, List<ResourceId>> samples) {
        page.entries()
                .forEach(entry -> entry.type()
                        .ifPresent(type -> entry.id()
                                .ifPresent(id -> samples.computeIfAbsent(type, key -> new ArrayList<>()).add(id))));
    }

    /**
     * Returns calls for one resource of each subscription, which represents the others, and calls for each vault,
     * because each vault controls access to its items separately.
     */
    private List<Runnable> sampleCalls(Map<ResourceType, List<ResourceId>> samples) {
        List<Runnable> calls = new ArrayList<>();
        for (DataRequest.ChildResources collector : RequestCatalogue.childResourceRequests()) {
            Map<Optional<String>, ResourceId> bySubscription = new LinkedHashMap<>();
            samples.getOrDefault(collector.parent(), List.of())
                    .stream()
                    .filter(id -> !id.key().endsWith("/databases/master"))
                    .forEach(id -> bySubscription.putIfAbsent(id.subscription(), id));
            AzurePermission permission = permission(collector.type(), AzurePermission.DIAGNOSTIC_SETTINGS);
            bySubscription.values()
                    .stream()
                    .limit(MAX_SAMPLES)
                    .forEach(id -> calls.add(() -> attempt(permission, id.name(), collector, () -> arm.first(collector,
                            UrlPath.of(id) + collector.path() + "?api-version=" + collector.version()))));
        }
        for (DataRequest.InVault items : scope.vaultItems() ? RequestCatalogue.vaultRequests()
                : List.<DataRequest.InVault>of()) {
            samples.getOrDefault(ResourceType.KEY_VAULT, List.of())
                    .stream()
                    .limit(MAX_VAULTS)
                    .forEach(vault -> calls.add(() -> attempt(BY_TYPE.get(items.type()), vault.name(), items,
                            () -> new PagedListReader(endpoints.vault(vault.name()), vaults, clock).first(items,
                                    items.path() + "?api-version=" + DataRequest.InVault.VERSION))));
        }
        return calls;
    }

    private interface Attempt {

        ResponsePageSummary first() throws CallFailed;
    }

    private void attempt(AzurePermission permission, String place, DataRequest collector, Attempt attempt) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        TypeOutcome.State state = TypeOutcome.State.READ;
        Optional<Message> reason = Optional.empty();
        try {
            attempt.first();
        } catch (CallFailed e) {
            state = e.state();
            reason = Optional.of(e.reason());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (e instanceof CancellationException || e instanceof Problem
                    || e instanceof RuntimeException thrown && SignInFailure.isSignInFailure(thrown)) {
                throw e;
            }
            state = TypeOutcome.State.FAILED;
            reason = Optional.of(Faults.reason("result of " + permission, e));
        }
        int now;
        synchronized (this) {
            results.add(new ProbeResult(permission, place, state, reason, collector.role(), collector.right()));
            now = ++completedProbes;
        }
        progress.responsesReceived(now, Math.max(now, planned), Message.of("pull.azurePermission." + permission));
    }

    private void runConcurrently(List<Runnable> runnables) {
        planned += runnables.size();
        PendingCalls calls = new PendingCalls(executor, progress);
        runnables.forEach(calls::begin);
        calls.await();
    }
}
