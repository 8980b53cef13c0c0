package org.tomes.pull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * The result of testing what an account may read in Azure, with one small request for each combination of permission
 * and place. It is not stored.
 *
 * @param tenants tenants to which the account belongs; empty if they could not be read
 * @param subscriptions subscriptions to which the account has access
 */
public record ConnectionTestResult(List<Seen> tenants, List<Seen> subscriptions, List<ProbeResult> results) {

    public ConnectionTestResult {
        tenants = List.copyOf(tenants);
        subscriptions = List.copyOf(subscriptions);
        results = List.copyOf(results);
    }

    /**
     * A tenant or a subscription to which the account has access.
     *
     * @param name display name
     */
    public record Seen(String id, String name) {
    }

    /**
     * The result of one request.
     *
     * @param place name of the requested subscription or resource; empty if all were requested at once
     * @param role least privileged built-in role that is sufficient
     * @param right permission that the role grants
     */
    public record ProbeResult(AzurePermission permission, String place, TypeOutcome.State state,
            Optional<Message> reason, String role, String right) {

        public boolean isSuccessful() {
            return state == TypeOutcome.State.READ || state == TypeOutcome.State.NOT_ONBOARDED;
        }
    }

    /** The results of all requests for one permission. */
    public record Summary(AzurePermission permission, List<ProbeResult> results) {

        public Summary {
            results = List.copyOf(results);
        }

        public TypeOutcome.State state() {
            return results.stream()
                    .filter(result -> !result.isSuccessful())
                    .map(ProbeResult::state)
                    .findFirst()
                    .orElse(results.stream().allMatch(result -> result.state() == TypeOutcome.State.NOT_ONBOARDED)
                            ? TypeOutcome.State.NOT_ONBOARDED
                            : TypeOutcome.State.READ);
        }

        /** Returns one sentence. It states that the data is readable, or where it is not and which role is missing. */
        public Message sentence() {
            Message name = Message.of("pull.azurePermission." + permission);
            List<ProbeResult> bad = results.stream().filter(result -> !result.isSuccessful()).toList();
            if (bad.isEmpty()) {
                return Message.of(
                        state() == TypeOutcome.State.NOT_ONBOARDED ? "pull.test.notOnboarded" : "pull.test.readable",
                        permission);
            }
            ProbeResult first = bad.getFirst();
            if (first.state() != TypeOutcome.State.REFUSED) {
                return Message.of("pull.test.failed", name, bad.size(), results.size(), places(bad),
                        first.reason().orElseThrow());
            }
            return Message.of("pull.test.refused", name, bad.size(), results.size(), places(bad), first.role(),
                    first.right());
        }

        private static String places(List<ProbeResult> bad) {
            List<String> places = bad.stream()
                    .map(ProbeResult::place)
                    .filter(place -> !place.isEmpty())
                    .distinct()
                    .toList();
            return places.isEmpty() ? "Azure"
                    : String.join(", ", places.subList(0, Math.min(places.size(), 5)))
                            + (places.size() > 5 ? ", …" : "");
        }
    }

    /** Returns each permission that was tested, in the order of the enum. */
    public List<Summary> summaries() {
        Map<AzurePermission, List<ProbeResult>> byPermission = new EnumMap<>(AzurePermission.class);
        results.forEach(
                result -> byPermission.computeIfAbsent(result.permission(), key -> new ArrayList<>()).add(result));
        return byPermission.entrySet().stream().map(entry -> new Summary(entry.getKey(), entry.getValue())).toList();
    }

    /** Whether every test succeeded. A service that is not in use counts as success. */
    public boolean passed() {
        return results.stream().allMatch(ProbeResult::isSuccessful);
    }

    /** Returns permissions that were not tested, because there is no resource with which they could be tested. */
    public List<AzurePermission> unprobed() {
        List<AzurePermission> unprobed = new ArrayList<>(List.of(AzurePermission.values()));
        results.forEach(result -> unprobed.remove(result.permission()));
        return unprobed;
    }
}
