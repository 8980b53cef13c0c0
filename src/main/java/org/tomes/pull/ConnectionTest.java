package org.tomes.pull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * What an account may read in Azure, tried out with one small request for each thing and place. Nothing of it is kept.
 *
 * @param subscriptions that the account sees
 */
public record ConnectionTest(List<Seen> subscriptions, List<Trial> trials) {

    public ConnectionTest {
        subscriptions = List.copyOf(subscriptions);
        trials = List.copyOf(trials);
    }

    /** A subscription that the account sees. @param name as people call it */
    public record Seen(String id, String name) {
    }

    /**
     * One attempt.
     *
     * @param place where it was tried: a subscription's or resource's name; empty where all were asked at once
     * @param role the built-in role with the least rights that is enough
     * @param right that the role gives
     */
    public record Trial(Permission ability, String place, PullOutcome.State state, Optional<Message> reason,
            String role, String right) {

        public boolean isFine() {
            return state == PullOutcome.State.READ || state == PullOutcome.State.NOT_ONBOARDED;
        }
    }

    /** All attempts at one thing. */
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

        /** In one sentence: may be read, or where not and which role is missing. */
        public Message sentence() {
            Message what = Message.of("pull.permission." + ability);
            List<Trial> bad = trials.stream().filter(trial -> !trial.isFine()).toList();
            if (bad.isEmpty()) {
                return Message.of(
                        state() == PullOutcome.State.NOT_ONBOARDED ? "pull.test.notOnboarded" : "pull.test.readable",
                        what);
            }
            Trial first = bad.getFirst();
            if (first.state() != PullOutcome.State.REFUSED) {
                return Message.of("pull.test.failed", what, bad.size(), trials.size(), places(bad),
                        first.reason().orElseThrow());
            }
            return Message.of("pull.test.refused", what, bad.size(), trials.size(), places(bad), first.role(),
                    first.right());
        }

        private static String places(List<Trial> bad) {
            List<String> places = bad.stream().map(Trial::place).filter(place -> !place.isEmpty()).distinct().toList();
            return places.isEmpty() ? "Azure"
                    : String.join(", ", places.subList(0, Math.min(places.size(), 5)))
                            + (places.size() > 5 ? ", …" : "");
        }
    }

    /** Each thing that was tried, in the order of the abilities. */
    public List<Summary> summaries() {
        Map<Permission, List<Trial>> byAbility = new EnumMap<>(Permission.class);
        trials.forEach(trial -> byAbility.computeIfAbsent(trial.ability(), none -> new ArrayList<>()).add(trial));
        return byAbility.entrySet().stream().map(each -> new Summary(each.getKey(), each.getValue())).toList();
    }

    /** Whether everything that was tried may be read. */
    public boolean isFine() {
        return trials.stream().allMatch(Trial::isFine);
    }

    /** What was not tried, since there is nothing to try it on. */
    public List<Permission> untried() {
        List<Permission> untried = new ArrayList<>(List.of(Permission.values()));
        trials.forEach(trial -> untried.remove(trial.ability()));
        return untried;
    }
}
