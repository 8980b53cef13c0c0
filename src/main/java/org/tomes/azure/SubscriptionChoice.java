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
 * The subscriptions to read: those that were requested and that the account sees.
 *
 * @param gaps requested subscriptions that the account does not see, and entries or pages of the list that could not be
 * read
 */
record SubscriptionChoice(List<Seen> chosen, List<TypeOutcome> gaps) {

    /**
     * @param pages receives each response unchanged
     * @throws Problem if none can be read
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

    /** Lists the account's tenants, since a sign-in to the wrong one is the most frequent reason. */
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
            // The sentence without tenants is sufficient.
        }
        return Message.of("pull.seesNoSubscription");
    }
}
