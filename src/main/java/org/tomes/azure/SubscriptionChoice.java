package org.tomes.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.ConnectionTestResult.Seen;
import org.tomes.pull.PullSettings;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/**
 * The subscriptions that a pull reads: those that were requested and to which the account has access.
 *
 * @param gaps requested subscriptions to which the account has no access, and entries or pages of the list that could
 * not be read
 */
record SubscriptionChoice(List<Seen> chosen, List<TypeOutcome> gaps) {

    /**
     * @param pages receives each response unchanged
     * @throws Problem if no subscription can be read
     */
    static SubscriptionChoice read(ManagementClients clients, PullSettings scope, PagedListReader.Pages pages) {
        Map<String, Seen> visibleById = new LinkedHashMap<>();
        List<TypeOutcome> gaps = new ArrayList<>();
        try {
            clients.subscriptions(pages, subscription -> visibleById.putIfAbsent(subscription.id(), subscription),
                    entry -> gaps.add(
                            gap(Optional.empty(), TypeOutcome.State.FAILED, Message.of("pull.noSubscription", entry))));
        } catch (CallFailed e) {
            if (visibleById.isEmpty()) {
                throw new Problem(ProblemKind.AZURE, Message.of("pull.noSubscriptions", e.reason()), e);
            }
            gaps.add(gap(Optional.empty(), e.state(), e.reason()));
        }
        List<Seen> chosen = visibleById.values()
                .stream()
                .filter(subscription -> scope.subscriptions().isEmpty()
                        || scope.subscriptions().stream().anyMatch(subscription.id()::equalsIgnoreCase))
                .toList();
        if (chosen.isEmpty()) {
            throw new Problem(ProblemKind.AZURE, noSubscriptionMessage(clients));
        }
        scope.subscriptions()
                .stream()
                .filter(requestedId -> chosen.stream()
                        .noneMatch(subscription -> subscription.id().equalsIgnoreCase(requestedId)))
                .sorted()
                .forEach(missing -> gaps.add(
                        gap(Optional.of(missing), TypeOutcome.State.REFUSED, Message.of("pull.subscriptionNotSeen"))));
        return new SubscriptionChoice(chosen, gaps);
    }

    private static TypeOutcome gap(Optional<String> subscription, TypeOutcome.State state, Message reason) {
        return new TypeOutcome(ResourceType.SUBSCRIPTION, subscription, state, 0, Optional.of(reason));
    }

    /**
     * Describes that no subscription was found, and lists the account's tenants, because a sign-in to the wrong tenant
     * is the most frequent reason.
     */
    private static Message noSubscriptionMessage(ManagementClients clients) {
        try {
            List<Seen> tenants = clients.tenants();
            if (tenants.size() > 1) {
                return Message.of("pull.seesNoSubscriptionHere",
                        tenants.stream()
                                .map(tenant -> tenant.name() + " (" + tenant.id() + ")")
                                .collect(Collectors.joining(", ")));
            }
        } catch (CallFailed e) {
            // The sentence is sufficient without the tenants.
        }
        return Message.of("pull.seesNoSubscription");
    }
}
