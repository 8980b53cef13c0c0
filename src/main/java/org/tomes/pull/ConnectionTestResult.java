package org.tomes.pull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * The result of testing what an account may read in Azure, with one small request for each permission and place; it is
 * not stored.
 *
 * @param tenants tenants that the account belongs to; empty if they could not be read
 * @param subscriptions subscriptions that the account sees
 */
public record ConnectionTestResult(List<Seen> tenants, List<Seen> subscriptions, List<Trial> trials) {

    public ConnectionTestResult {
        tenants = List.copyOf(tenants);
        subscriptions = List.copyOf(subscriptions);
        trials = List.copyOf(trials);
    }

    /**
     * A tenant or a subscription that the account sees.
     *
     * @param name display name
     */
    public record Seen(String id, String name) {
    }

    /**
     * One request.
     *
     * @param place name of its subscription or resource; empty if all were requested at once
     * @param role least privileged built-in role that is sufficient
     * @param right permission that the role grants
     */
    public record Trial(Permission ability, String place, PullOutcome.State state, Optional<Message> reason,
            String role, String right) {

        public boolean isFine() {
            return state == PullOutcome.State.READ || state == PullOutcome.State.NOT_ONBOARDED;
        }
    }

    /** All requests for one permission. */
    public record Summary(Permission ability, List<Trial> trials) {

        public Summary {
            trials = List.copyOf(trials);
        }

        public PullOutcome.State state() {
            return trials.stream()
                    .filter(trial -> !trial.isFine())
                    .map(Trial::state)
                    .findFirst()
                    .orElse(trials.stream().allMatch(trial -> trial.state() == PullOutcome.State.NOT_ONBOARDED)
                            ? PullOutcome.State.NOT_ONBOARDED
                            : PullOutcome.State.READ);
        }

        /** Returns one sentence: readable, or where not and which role is missing. */
        public Message sentence() {
            Message permission = Message.of("pull.permission." + ability);
            List<Trial> bad = trials.stream().filter(trial -> !trial.isFine()).toList();
            if (bad.isEmpty()) {
                return Message.of(
                        state() == PullOutcome.State.NOT_ONBOARDED ? "pull.test.notOnboarded" : "pull.test.readable",
                        permission);
            }
            Trial first = bad.getFirst();
            if (first.state() != PullOutcome.State.REFUSED) {
                return Message.of("pull.test.failed", permission, bad.size(), trials.size(), places(bad),
                        first.reason().orElseThrow());
            }
            return Message.of("pull.test.refused", permission, bad.size(), trials.size(), places(bad), first.role(),
                    first.right());
        }

        private static String places(List<Trial> bad) {
            List<String> places = bad.stream().map(Trial::place).filter(place -> !place.isEmpty()).distinct().toList();
            return places.isEmpty() ? "Azure"
                    : String.join(", ", places.subList(0, Math.min(places.size(), 5)))
                            + (places.size() > 5 ? ", …" : "");
        }
    }

    /** Returns each permission that was tested, in the order of the enum. */
    public List<Summary> summaries() {
        Map<Permission, List<Trial>> byAbility = new EnumMap<>(Permission.class);
        trials.forEach(trial -> byAbility.computeIfAbsent(trial.ability(), key -> new ArrayList<>()).add(trial));
        return byAbility.entrySet().stream().map(entry -> new Summary(entry.getKey(), entry.getValue())).toList();
    }

    /** Checks whether every test succeeded; a service that is not in use counts as success. */
    public boolean passed() {
        return trials.stream().allMatch(Trial::isFine);
    }

    /** Returns permissions that were not tested, since there is no resource to test them with. */
    public List<Permission> untried() {
        List<Permission> untried = new ArrayList<>(List.of(Permission.values()));
        trials.forEach(trial -> untried.remove(trial.ability()));
        return untried;
    }
}
