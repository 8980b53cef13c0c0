package org.tomes.azure;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.pull.AzureResponse;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullResult;
import org.tomes.pull.PullSettings;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/**
 * A pull from Azure. It reads the subscriptions first, then all lists in parallel. The data of an individual resource
 * is requested as soon as a response contains the resource.
 */
final class PullRun {

    /** Pattern of valid names of vaults. No other text may become part of a host name. */
    private static final Pattern VAULT = Pattern.compile("[A-Za-z0-9-]{1,63}");
    private static final Pattern CERTIFICATE = Pattern
            .compile("https://([A-Za-z0-9.-]{1,253}(?::\\d{1,5})?)/certificates/([A-Za-z0-9-]{1,127})");

    private final Endpoints endpoints;
    private final PullSettings scope;
    private final PullProgress progress;
    private final PendingCalls calls;
    private final PagedListReader arm;
    private final ManagementClients clients;
    private final RetiredApiVersions apiVersions;
    private final RequestSender vaults;
    private final PagedListReader entra;
    private final Clock clock;

    private final List<AzureResponse> answers = new ArrayList<>();
    private final List<TypeOutcome> outcomes = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private final Map<ResourceType, Set<ResourceId>> knownResources = new HashMap<>();
    private final Set<String> definitions = new HashSet<>();
    private int completedCalls;
    private int plannedCalls;

    PullRun(Endpoints endpoints, PullSettings scope, PullProgress progress, ExecutorService executor, RequestSender arm,
            RequestSender vaults, RequestSender graph, Clock clock) {
        this.endpoints = endpoints;
        this.scope = scope;
        this.progress = progress;
        this.calls = new PendingCalls(executor, progress);
        this.arm = new PagedListReader(endpoints.resourceManager(), arm, clock).useGraphVersion(scope.versions()
                .getOrDefault(RequestCatalogue.RESOURCE_GRAPH, RequestCatalogue.RESOURCE_GRAPH_VERSION));
        this.clients = new ManagementClients(endpoints, this.arm,
                Optional.ofNullable(scope.versions().get(ResourceType.SUBSCRIPTION)));
        Map<ResourceType, String> used = RequestCatalogue.managementVersions();
        used.keySet().forEach(type -> used.replace(type, scope.versions().getOrDefault(type, used.get(type))));
        this.apiVersions = new RetiredApiVersions(used);
        this.vaults = vaults;
        this.entra = new PagedListReader(endpoints.graph(), graph, clock);
        this.clock = clock;
    }

    PullResult inventory() {
        List<String> subscriptions = subscriptions();
        RequestCatalogue.tables().forEach(table -> calls.begin(() -> requestTable(table, subscriptions)));
        RequestCatalogue.subscriptionRequests()
                .forEach(below -> subscriptions.forEach(text -> calls.begin(() -> below(below, text))));
        if (scope.entra()) {
            RequestCatalogue.entraRequests()
                    .forEach(request -> calls.begin(() -> list(entra, request, request.type(), Optional.empty(),
                            Optional.empty(), request.path())));
        }
        apiVersions.namespaces().forEach(namespace -> calls.begin(() -> versions(namespace, subscriptions.getFirst())));
        calls.await();
        RequestCatalogue.childResourceRequests().forEach(this::recordNoChildResources);
        return pulled();
    }

    PullResult scores() {
        List<String> subscriptions = subscriptions();
        requestTable(RequestCatalogue.scores(), subscriptions);
        return pulled();
    }

    private synchronized PullResult pulled() {
        answers.sort(Comparator.comparing(AzureResponse::name));
        outcomes.sort(Comparator.comparing(TypeOutcome::type).thenComparing(TypeOutcome::place));
        warnings.sort(Comparator.comparing(Message::toString));
        return new PullResult(answers, outcomes, warnings);
    }

    private List<String> subscriptions() {
        planned(1);
        SubscriptionChoice choice = SubscriptionChoice.read(clients, scope,
                (answer, page) -> keep(answer, page, "subscriptions"));
        outcome(TypeOutcome.read(ResourceType.SUBSCRIPTION, Optional.empty(), choice.chosen().size()));
        choice.gaps().forEach(this::outcome);
        return choice.chosen().stream().map(ConnectionTestResult.Seen::id).toList();
    }

    /** Adds a warning for each API version that Azure no longer offers. A provider that cannot be read is a gap. */
    private void versions(String namespace, String subscription) {
        planned(1);
        contained(ManagementClients.PROVIDERS, () -> {
            try {
                warn(apiVersions.retired(namespace, clients.provider(subscription, namespace)));
            } catch (CallFailed e) {
                addVersionsGap(e.state(), e.state() == TypeOutcome.State.REFUSED ? e.reason()
                        : Message.of("pull.versionsUnread", namespace, e.reason()));
            }
            countCompleted(ManagementClients.PROVIDERS.name(), false);
        }, reason -> addVersionsGap(TypeOutcome.State.FAILED, Message.of("pull.versionsUnread", namespace, reason)));
    }

    private synchronized void warn(List<Message> retired) {
        warnings.addAll(retired);
    }

    /**
     * Records that API versions could not be read. All providers are a single gap, because an account without
     * permission for one provider probably has none for the others.
     */
    private synchronized void addVersionsGap(TypeOutcome.State state, Message reason) {
        TypeOutcome gap = new TypeOutcome(ManagementClients.PROVIDERS.type(), Optional.empty(), state, 0,
                Optional.of(reason));
        if (!outcomes.contains(gap)) {
            outcomes.add(gap);
        }
    }

    private void requestTable(DataRequest.Table table, List<String> subscriptions) {
        contained(table, () -> readTable(table, subscriptions), reason -> table.types()
                .forEach(type -> outcome(
                        new TypeOutcome(type, Optional.empty(), TypeOutcome.State.FAILED, 0, Optional.of(reason)))));
    }

    private void readTable(DataRequest.Table table, List<String> subscriptions) {
        Map<ResourceType, Integer> counts = new HashMap<>();
        Set<String> scored = new HashSet<>();
        Optional<CallFailed> refused = Optional.empty();
        for (int from = 0; from < subscriptions.size()
                && refused.isEmpty(); from += RequestCatalogue.MAX_SUBSCRIPTIONS) {
            List<String> part = subscriptions.subList(from,
                    Math.min(subscriptions.size(), from + RequestCatalogue.MAX_SUBSCRIPTIONS));
            planned(1);
            try {
                arm.query(table, part, (answer, page) -> {
                    keep(answer, page, table.name());
                    page.entries().forEach(entry -> entry.type().ifPresent(type -> {
                        counts.merge(type, 1, Integer::sum);
                        entry.id()
                                .filter(id -> type.equals(ResourceType.SECURE_SCORE))
                                .flatMap(ResourceId::subscription)
                                .ifPresent(subscription -> scored.add(subscription.toLowerCase(Locale.ROOT)));
                    }));
                });
            } catch (CallFailed e) {
                refused = Optional.of(e);
            }
        }
        for (ResourceType type : table.types()) {
            int count = counts.getOrDefault(type, 0);
            outcome(refused.map(e -> new TypeOutcome(type, Optional.empty(), e.state(), count, Optional.of(e.reason())))
                    .orElseGet(() -> TypeOutcome.read(type, Optional.empty(), count)));
        }
        if (table.types().contains(ResourceType.SECURE_SCORE) && refused.isEmpty()) {
            subscriptions.stream()
                    .filter(text -> !scored.contains(text.toLowerCase(Locale.ROOT)))
                    .forEach(text -> outcome(new TypeOutcome(ResourceType.SECURE_SCORE, Optional.of(text),
                            TypeOutcome.State.NOT_ONBOARDED, 0, Optional.of(Message.of("pull.notOnboarded")))));
        }
    }

    private void below(DataRequest.Below below, String subscription) {
        list(arm, below, below.type(), Optional.of(subscription), Optional.empty(),
                UrlPath.subscriptionPath(subscription) + below.path() + version(below.type(), below.version()));
    }

    /** Runs a call. An exception in it results in a gap, and all other calls continue. */
    private void contained(DataRequest collector, Runnable call, Consumer<Message> gap) {
        Faults.contain("call " + collector.name(), () -> {
            try {
                call.run();
            } catch (RuntimeException e) {
                calls.requireAwaited();
                throw SignInFailure.isSignInFailure(e) ? SignInFailure.of(e) : e;
            }
            return true;
        }, reason -> {
            gap.accept(reason);
            return false;
        });
    }

    /** Starts the further calls for the resources in a response at once. Each call is made only once in a pull. */
    private void follow(ResponsePageSummary page) {
        for (ResponsePageSummary.Entry entry : page.entries()) {
            entry.id()
                    .ifPresent(id -> entry.type().filter(type -> isNew(type, id)).ifPresent(type -> follow(type, id)));
            entry.definitions()
                    .stream()
                    .filter(this::isNew)
                    .forEach(id -> RequestCatalogue.definition(id)
                            .ifPresent(referred -> calls.begin(() -> requestSingle(arm, referred, referred.type(), id,
                                    UrlPath.of(id) + version(referred.type(), referred.version())))));
        }
    }

    private synchronized boolean isNew(ResourceType type, ResourceId id) {
        return knownResources.computeIfAbsent(type, key -> new HashSet<>()).add(id);
    }

    /**
     * Whether the definition has not been requested yet. The last part of a role definition's id is the same in all
     * subscriptions.
     */
    private synchronized boolean isNew(ResourceId definition) {
        boolean role = definition.type().filter(ResourceType.ROLE_DEFINITION::equals).isPresent();
        return definitions.add(role ? definition.name().toLowerCase(Locale.ROOT) : definition.key());
    }

    private void follow(ResourceType type, ResourceId id) {
        // The database “master” of a server has no retention policy.
        RequestCatalogue.childResourceRequests()
                .stream()
                .filter(collector -> collector.parent().equals(type) && !id.key().endsWith("/databases/master"))
                .forEach(collector -> calls
                        .begin(() -> list(arm, collector, collector.type(), id.subscription(), Optional.of(id),
                                UrlPath.of(id) + collector.path() + version(collector.type(), collector.version()))));
        if (scope.vaultItems() && type.equals(ResourceType.KEY_VAULT) && VAULT.matcher(id.name()).matches()) {
            RequestCatalogue.vaultRequests().forEach(items -> calls.begin(() -> requestVaultItems(items, id)));
        }
        if (scope.vaultItems() && type.equals(ResourceType.CERTIFICATE)) {
            requestCertificatePolicy(id);
        }
    }

    private void requestCertificatePolicy(ResourceId certificate) {
        Matcher id = CERTIFICATE.matcher(certificate.toString());
        if (id.matches()) {
            calls.begin(() -> requestSingle(new PagedListReader(URI.create("https://" + id.group(1)), vaults, clock),
                    new DataRequest.CertificatePolicy(), ResourceType.CERTIFICATE, certificate,
                    "/certificates/" + id.group(2) + "/policy"
                            + version(ResourceType.CERTIFICATE, DataRequest.InVault.VERSION)));
        }
    }

    /** Records that the list was read and is empty if there are no parent resources for which it could be requested. */
    private synchronized void recordNoChildResources(DataRequest.ChildResources collector) {
        if (!knownResources.containsKey(collector.parent()) && outcomes.stream()
                .anyMatch(outcome -> outcome.type().equals(collector.parent())
                        && outcome.state() == TypeOutcome.State.READ)) {
            outcomes.add(TypeOutcome.read(collector.type(), Optional.empty(), 0));
        }
    }

    /**
     * Requests a single resource. Reading it does not make its type complete, but if it cannot be read, this is a gap.
     */
    private void requestSingle(PagedListReader lists, DataRequest collector, ResourceType type, ResourceId id,
            String path) {
        contained(collector, () -> readSingle(lists, collector, type, id, path), reason -> outcome(new TypeOutcome(type,
                id.subscription(), Optional.of(id), TypeOutcome.State.FAILED, 0, Optional.of(reason))));
    }

    private void readSingle(PagedListReader lists, DataRequest collector, ResourceType type, ResourceId id,
            String path) {
        planned(1);
        try {
            lists.get(collector, path, (answer, page) -> keep(answer, page, collector.name()));
        } catch (CallFailed e) {
            outcome(new TypeOutcome(type, id.subscription(), Optional.of(id), e.state(), 0, Optional.of(e.reason())));
        }
    }

    /**
     * Returns the query string with the API version: the one that the user selected, otherwise the one that the parsers
     * support.
     */
    private String version(ResourceType type, String defaultVersion) {
        return "?api-version=" + scope.versions().getOrDefault(type, defaultVersion);
    }

    private void requestVaultItems(DataRequest.InVault items, ResourceId vault) {
        list(new PagedListReader(endpoints.vault(vault.name()), vaults, clock), items, items.type(),
                vault.subscription(), Optional.of(vault),
                items.path() + version(items.type(), DataRequest.InVault.VERSION));
    }

    private void list(PagedListReader lists, DataRequest collector, ResourceType type, Optional<String> subscription,
            Optional<ResourceId> of, String path) {
        int[] count = new int[1];
        contained(collector, () -> readList(lists, collector, type, subscription, of, path, count), reason -> outcome(
                new TypeOutcome(type, subscription, of, TypeOutcome.State.FAILED, count[0], Optional.of(reason))));
    }

    private void readList(PagedListReader lists, DataRequest collector, ResourceType type,
            Optional<String> subscription, Optional<ResourceId> of, String path, int[] count) {
        planned(1);
        try {
            lists.get(collector, path, (answer, page) -> {
                keep(answer, page, collector.name());
                count[0] += page.entries().size();
            });
            outcome(new TypeOutcome(type, subscription, of, TypeOutcome.State.READ, count[0], Optional.empty()));
        } catch (CallFailed e) {
            outcome(new TypeOutcome(type, subscription, of, e.state(), count[0],
                    Optional.of(e.reason()).filter(reason -> e.state() != TypeOutcome.State.READ)));
        }
    }

    private synchronized void planned(int calls) {
        plannedCalls += calls;
    }

    private void keep(AzureResponse answer, ResponsePageSummary page, String collector) {
        synchronized (this) {
            answers.add(answer);
        }
        follow(page);
        countCompleted(collector, page.next().isPresent());
    }

    private void countCompleted(String collector, boolean hasNext) {
        int now;
        int all;
        synchronized (this) {
            completedCalls++;
            plannedCalls += hasNext ? 1 : 0;
            now = completedCalls;
            all = plannedCalls;
        }
        progress.responsesReceived(now, Math.max(now, all), Message.of("pull.collector", collector));
    }

    private synchronized void outcome(TypeOutcome outcome) {
        outcomes.add(outcome);
    }
}
