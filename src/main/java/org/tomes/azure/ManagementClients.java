package org.tomes.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluent.models.SubscriptionInner;
import com.azure.resourcemanager.resources.fluent.models.TenantIdDescriptionInner;
import com.azure.resourcemanager.resources.models.Provider;
import com.azure.resourcemanager.resources.models.Subscription;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.ConnectionTestResult.Seen;
import reactor.core.publisher.Mono;

/**
 * Microsoft's typed clients for the data that Tomes itself needs from Azure Resource Manager: tenants, subscriptions
 * and resource providers. Their requests are checked against the same list of permitted requests as all others, and
 * {@link SdkHttpClient} sends them. The library's own pipeline is not used, because it would register missing providers
 * and follow links to any host.
 */
final class ManagementClients {

    static final DataRequest.Below PROVIDERS = new DataRequest.Below("API versions",
            ResourceType.of("Microsoft.Resources/providers"), "/providers", "",
            "Microsoft.Resources/subscriptions/providers/read");
    private static final DataRequest.Below TENANTS = new DataRequest.Below("tenants",
            ResourceType.of("Microsoft.Resources/tenants"), "/tenants", RequestCatalogue.SUBSCRIPTIONS_VERSION,
            "Microsoft.Resources/tenants/read");
    private static final DataRequest.Below SUBSCRIPTIONS = new DataRequest.Below("subscriptions",
            ResourceType.SUBSCRIPTION, "/subscriptions", RequestCatalogue.SUBSCRIPTIONS_VERSION,
            "Microsoft.Resources/subscriptions/read");
    /** Ids that may become part of a URL. */
    private static final Pattern SUBSCRIPTION_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,99}");
    private static final PagedListReader.Pages NOT_KEPT = (answer, page) -> {
    };

    private final Endpoints endpoints;
    private final PagedListReader arm;
    private final Optional<String> subscriptionsVersion;

    /**
     * @param subscriptionsVersion API version of the list of subscriptions, if it differs from the default of the
     * client
     */
    ManagementClients(Endpoints endpoints, PagedListReader arm, Optional<String> subscriptionsVersion) {
        this.endpoints = endpoints;
        this.arm = arm;
        this.subscriptionsVersion = subscriptionsVersion;
    }

    /**
     * Reads the subscriptions to which the account has access.
     *
     * @param pages receives each response unchanged
     * @param onSubscription receives each subscription, even if a later page cannot be read
     * @param unreadable receives a short name of each entry that cannot be read as a subscription
     */
    void subscriptions(PagedListReader.Pages pages, Consumer<Seen> onSubscription, Consumer<String> unreadable)
            throws CallFailed {
        SdkHttpClient requests = new SdkHttpClient(arm, SUBSCRIPTIONS, subscriptionsVersion,
                new ReadableEntryFilter(SubscriptionInner::fromJson, unreadable)::of, pages);
        read(requests, azure -> {
            azure.subscriptions()
                    .list()
                    .forEach(subscription -> id(subscription).ifPresentOrElse(
                            id -> onSubscription
                                    .accept(new Seen(id, Objects.requireNonNullElse(subscription.displayName(), id))),
                            () -> unreadable.accept(ReadableEntryFilter
                                    .shorten(subscription.innerModel().id() + ", " + subscription.subscriptionId()))));
            return true;
        });
    }

    private static Optional<String> id(Subscription subscription) {
        return Optional.ofNullable(subscription.subscriptionId())
                .or(() -> Optional.ofNullable(subscription.innerModel().id())
                        .flatMap(ResourceId::parse)
                        .flatMap(ResourceId::subscription))
                .filter(id -> SUBSCRIPTION_ID.matcher(id).matches());
    }

    /** Reads the tenants to which the account belongs. Entries without an id are left out. */
    List<Seen> tenants() throws CallFailed {
        SdkHttpClient requests = new SdkHttpClient(arm, TENANTS, Optional.empty(),
                new ReadableEntryFilter(TenantIdDescriptionInner::fromJson, entry -> {
                })::of, NOT_KEPT);
        return read(requests, azure -> azure.tenants()
                .list()
                .stream()
                .filter(tenant -> tenant.tenantId() != null)
                .map(tenant -> new Seen(ReadableEntryFilter.shorten(tenant.tenantId()),
                        ReadableEntryFilter.shorten(
                                Objects.requireNonNullElse(tenant.innerModel().displayName(), tenant.tenantId()))))
                .toList());
    }

    /**
     * Reads the resource types of a provider with the API versions that Azure offers for them.
     *
     * @param subscription any subscription to which the account has access
     */
    Provider provider(String subscription, String namespace) throws CallFailed {
        SdkHttpClient requests = new SdkHttpClient(arm, PROVIDERS, Optional.empty(), response -> response, NOT_KEPT);
        return read(requests, azure -> azure.withSubscription(subscription).providers().getByName(namespace));
    }

    private <T> T read(SdkHttpClient requests, Function<ResourceManager.Authenticated, T> call) throws CallFailed {
        try {
            return call.apply(clients(endpoints, requests));
        } catch (CancellationException | Problem e) {
            throw e;
        } catch (RuntimeException e) {
            for (Throwable cause : causes(e)) {
                switch (cause) {
                    case SdkHttpClient.Refused refused -> throw refused.refused();
                    case ReadOnlyPolicy.NotAllowed ignored -> throw CallFailed.failed("pull.otherHost");
                    case ClientAuthenticationException signIn -> throw signIn;
                    default -> {
                        // a wrapper
                    }
                }
            }
            throw CallFailed.failed("pull.unreadable");
        }
    }

    private static List<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(20).toList();
    }

    /** Loads the classes of the clients by means of a prepared response. */
    static void warmUp(byte[] list) {
        clients(Endpoints.of(AzureCloud.Known.PUBLIC), request -> Mono.just(new ReceivedResponse(request, list)))
                .subscriptions()
                .list()
                .stream()
                .toList();
    }

    /** Returns the clients on a pipeline that sends only permitted requests, and only with this HTTP client. */
    static ResourceManager.Authenticated clients(Endpoints endpoints, HttpClient http) {
        return ResourceManager
                .authenticate(new HttpPipelineBuilder().policies(new ReadOnlyPolicy(new AllowedRequests(endpoints)))
                        .httpClient(http)
                        .build(), endpoints.profile());
    }
}
