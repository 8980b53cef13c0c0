package org.tomes.document.statement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckOutcome;
import org.tomes.finding.FindingState;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Message;

/**
 * The result of one statement.
 *
 * @param deviations facts that contradict the statement, one for each item
 * @param acceptedDeviations deviations that are accepted or exempted
 * @param met items that comply in all checked respects
 * @param unknown covered items that were not assessed
 * @param count number of different items checked
 * @param reason reason for the state, in a sentence without names
 * @param snapshot empty if the result depends only on the register, or there is no snapshot
 * @param measures measures that implement the statement
 * @param narrowed result for each measure that covers only a part of the statement
 */
public record StatementResult(Statement statement, Message sentence, StatementState state, List<Observation> deviations,
        List<Observation> acceptedDeviations, List<Observation> met, List<Observation> unknown, int count,
        Message reason, Optional<SnapshotReference> snapshot, List<Measure> measures,
        Map<MeasureId, StatementResult> narrowed) {

    private static final String NOTHING = "statement.because.nothing";

    /** Returns the only item of a statement that covers a single item, such as a statement about one review. */
    Optional<Observation> only() {
        return Stream.of(deviations, acceptedDeviations, met, unknown).flatMap(List::stream).findFirst();
    }

    public StatementKey key() {
        return statement.key();
    }

    public ComplianceStatus status() {
        return ComplianceStatus.of(state, statement.limit().isEmpty());
    }

    /**
     * Whether there is at least one item to which the statement applies. Otherwise it is not assessed although no data
     * is missing.
     */
    public boolean isApplicable() {
        return !reason.key().equals(NOTHING);
    }

    /** Determines the state from the evidence; the worst observation takes precedence. No other code determines it. */
    static StatementResult of(Statement statement, Message sentence, StatementEvidence exhibits, StatementFacts facts) {
        List<Observation> against = distinct(exhibits, Observation::contradictsStatement);
        Set<String> excludedKeys = keys(against);
        List<Observation> excused = without(excludedKeys,
                distinct(exhibits, observation -> observation.acceptedDeviation().isPresent()));
        List<Observation> unknown = without(excludedKeys,
                distinct(exhibits, observation -> observation.result() == CheckOutcome.NOT_ASSESSED));
        excludedKeys.addAll(keys(excused));
        excludedKeys.addAll(keys(unknown));
        int count = distinct(exhibits, observation -> isCounted(observation, statement.noun())).size();
        List<Observation> met = without(excludedKeys,
                distinct(exhibits, observation -> observation.result() == CheckOutcome.MET));
        boolean someMet = exhibits.observations()
                .stream()
                .anyMatch(observation -> observation.result() == CheckOutcome.MET);
        StatementSubject noun = statement.noun();
        StatementState state;
        Message reason;
        if (!against.isEmpty()) {
            state = StatementState.NOT_MET;
            reason = deviating(statement, against, unknown, count);
        } else if (!unknown.isEmpty()) {
            state = StatementState.NOT_ASSESSED;
            reason = unknown.size() > count
                    ? Message.of("statement.because.unread", unknown.getFirst().name(), unknown.getFirst().reason())
                    : Message.of("statement.because.unknown", noun.some(unknown.size(), count),
                            unknown.getFirst().reason(), unknown.getFirst().name(), unknown.size());
        } else if (!exhibits.gaps().isEmpty()) {
            state = StatementState.NOT_ASSESSED;
            reason = exhibits.gaps().getFirst();
        } else if (someMet) {
            state = StatementState.MET;
            Message allItems = excused.isEmpty() ? noun.all(count)
                    : Message.of("statement.because.metBut", noun.some(count - excused.size(), count), excused.size());
            reason = exhibits.ofSnapshot() && facts.mayBeIncomplete()
                    ? Message.of("statement.because.collected", allItems)
                    : allItems;
        } else if (excused.stream()
                .anyMatch(observation -> observation.acceptedDeviation()
                        .orElseThrow()
                        .kind() == FindingState.RISK_ACCEPTED)) {
            state = StatementState.NOT_MET;
            reason = Message.of("statement.because.onlyAccepted", noun.some(excused.size(), count), excused.size());
        } else {
            state = StatementState.NOT_ASSESSED;
            reason = excused.isEmpty() ? Message.of(NOTHING, noun.none())
                    : Message.of("statement.because.onlyExempt", noun.some(excused.size(), count), excused.size());
        }
        if (noun.isSingle() && exhibits.observations().size() == 1
                && (exhibits.gaps().isEmpty() || !against.isEmpty())) {
            reason = exhibits.observations().getFirst().reason();
        }
        return new StatementResult(statement, sentence, state, against, excused, met, unknown, count, reason,
                exhibits.ofSnapshot() ? facts.snapshotReference() : Optional.empty(),
                facts.register().implementing(statement.key()), Map.of());
    }

    /**
     * Counts the deviations out of all items, including items that were not assessed. Resources that contain items are
     * not counted.
     */
    private static Message deviating(Statement statement, List<Observation> against, List<Observation> unknown,
            int count) {
        StatementSubject noun = statement.noun();
        int counted = (int) unknown.stream().filter(observation -> isCounted(observation, noun)).count();
        Message sentence = against.size() == count ? statement.allDeviateSentence(count)
                : statement.against(noun.some(against.size(), count), against.size());
        return unknown.isEmpty() ? sentence
                : Message.of("statement.because.againstAndUnknown", sentence, counted, count, unknown.size() - counted,
                        noun.data());
    }

    StatementResult with(Map<MeasureId, StatementResult> narrower) {
        return new StatementResult(statement, sentence, state, deviations, acceptedDeviations, met, unknown, count,
                reason, snapshot, measures, narrower);
    }

    /** Returns the keys of the covered items. */
    Stream<String> items() {
        return Stream
                .concat(Stream.of(deviations, acceptedDeviations, met).flatMap(List::stream).map(StatementResult::key),
                        unassessedItems())
                .distinct();
    }

    /** Returns the keys of the covered items that were not assessed. */
    public Stream<String> unassessedItems() {
        return unknown.stream()
                .filter(observation -> isCounted(observation, statement.noun()))
                .map(StatementResult::key);
    }

    /** Returns the keys of resources whose items, such as the secrets of a vault, could not be read. */
    Stream<String> unreadParents() {
        return unknown.stream()
                .filter(observation -> !isCounted(observation, statement.noun()))
                .map(StatementResult::key);
    }

    /** Returns the number of covered items, such as {@code 2 of 4 key vaults}. */
    public Message countMessage(int items) {
        return statement.noun().isSingle() ? Message.of("statement.single." + statement.noun())
                : statement.noun().some(items, Math.max(items, count));
    }

    /**
     * Returns the result limited to the part of the statement that a measure covers: its checks, and the resources in
     * its scope.
     */
    public StatementResult of(Measure measure) {
        return narrowed.getOrDefault(measure.id(), this);
    }

    /** Returns the result of a statement that cannot be evaluated, with this reason. */
    static StatementResult withoutAnswer(Statement statement, Message sentence, Message reason) {
        return new StatementResult(statement, sentence, StatementState.NOT_ASSESSED, List.of(), List.of(), List.of(),
                List.of(), 0, reason, Optional.empty(), List.of(), Map.of());
    }

    /**
     * Whether the observation counts as an item. Data that was not read may be listed by its parent, such as the vault
     * of secrets; the parent does not count.
     */
    private static boolean isCounted(Observation observation, StatementSubject noun) {
        return observation.result() != CheckOutcome.NOT_ASSESSED || !noun.isListedByParent()
                || noun.types().contains(ResourceType.of(observation.subject().type()));
    }

    /**
     * Returns one observation for each item. If several checks cover an item, the first one that meets the condition
     * represents it.
     */
    private static List<Observation> distinct(StatementEvidence exhibits, Predicate<Observation> condition) {
        Map<String, Observation> observationsByKey = new LinkedHashMap<>();
        exhibits.observations()
                .stream()
                .filter(condition)
                .forEach(observation -> observationsByKey.putIfAbsent(key(observation), observation));
        return List.copyOf(observationsByKey.values());
    }

    private static Set<String> keys(List<Observation> observations) {
        return observations.stream().map(StatementResult::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Observation> without(Set<String> excludedKeys, List<Observation> observations) {
        return observations.stream().filter(observation -> !excludedKeys.contains(key(observation))).toList();
    }

    static String key(Observation observation) {
        return observation.subject().type() + "\n" + observation.subject().id().toLowerCase(Locale.ROOT);
    }
}
