package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.text.Message;

/**
 * The number of deviations from several related statements, such as those that one measure implements. It contains no
 * names of resources or people, so that it is suitable for external readers.
 */
public final class DeviationCounts {

    private DeviationCounts() {
    }

    /**
     * Returns one message for each kind of item, such as {@code 2 of 4 key vaults}. An item that deviates from several
     * statements counts once. The total includes all items of the related statements, including statements that are
     * met. For records of the register, a sentence states what is wrong with them, so only the items of statements with
     * this sentence count. Items that a related statement could not assess, and resources whose items could not be
     * read, are counted separately, so that they are not mistaken for met.
     *
     * @param notMet statements that are not met
     * @param related all related statements
     */
    public static List<Message> of(List<StatementResult> notMet, List<StatementResult> related) {
        Map<StatementSubject, List<StatementResult>> byThing = new EnumMap<>(StatementSubject.class);
        notMet.forEach(
                result -> byThing.computeIfAbsent(result.statement().noun(), subject -> new ArrayList<>()).add(result));
        return byThing.entrySet()
                .stream()
                .flatMap(entry -> entry.getKey() == StatementSubject.REVIEW ? reviews(entry.getValue())
                        : Stream.of(of(entry.getKey(), entry.getValue(),
                                Stream.concat(entry.getValue().stream(), related.stream()))))
                .toList();
    }

    /** Returns the note that reviews are overdue, and a separate note that some were never carried out. */
    private static Stream<Message> reviews(List<StatementResult> notMet) {
        return notMet.stream().flatMap(result -> result.deviations().stream()).map(DeviationCounts::review).distinct();
    }

    /** Returns whether the overdue review has ever been carried out. */
    static Message review(Observation overdue) {
        boolean never = ReviewIntervalEvaluator.isNeverReviewed(overdue) || MeasureStatements.isNeverReviewed(overdue);
        return Message.of("statement.deviation." + StatementSubject.REVIEW + (never ? ".never" : ""));
    }

    /**
     * Returns the total of the deviations of statements about different items of one kind, such as findings of
     * different severities; empty if the statements concern the same items, or an item was not assessed.
     */
    public static Optional<Message> added(List<StatementResult> results) {
        StatementSubject subject = results.getFirst().statement().noun();
        List<String> items = results.stream().flatMap(StatementResult::items).toList();
        if (items.size() > Set.copyOf(items).size() || results.stream()
                .anyMatch(result -> result.statement().noun() != subject
                        || result.state() == StatementState.NOT_ASSESSED || !result.unknown().isEmpty())) {
            return Optional.empty();
        }
        int deviating = results.stream().mapToInt(result -> result.deviations().size()).sum();
        return Optional.of(results.getFirst().statement().against(subject.some(deviating, items.size()), deviating));
    }

    private static Message of(StatementSubject subject, List<StatementResult> results,
            Stream<StatementResult> related) {
        if (subject.isSingle()) {
            return Message.of("statement.deviation." + subject.name());
        }
        Set<String> deviating = new HashSet<>();
        results.stream()
                .flatMap(result -> (result.deviations().isEmpty() ? result.acceptedDeviations() : result.deviations())
                        .stream())
                .forEach(observation -> deviating.add(StatementResult.key(observation)));
        Set<Message> wrong = wrong(subject, results.stream()).collect(Collectors.toSet());
        List<StatementResult> ofSubject = related.filter(result -> result.statement().noun() == subject)
                .filter(result -> !subject.isOfRegister()
                        || wrong(subject, Stream.of(result)).allMatch(wrong::contains))
                .toList();
        long all = ofSubject.stream().flatMap(StatementResult::items).distinct().count();
        long unassessed = ofSubject.stream()
                .flatMap(StatementResult::unassessedItems)
                .distinct()
                .filter(item -> !deviating.contains(item))
                .count();
        long unread = ofSubject.stream().flatMap(StatementResult::unreadParents).distinct().count();
        Message items = subject.some(deviating.size(), Math.toIntExact(all));
        Message counted = subject.isOfRegister() ? against(results, items, deviating.size()) : items;
        Message read = unread == 0 ? counted : Message.of("statement.deviation.andUnread", counted, unread);
        return unassessed == 0 ? read : Message.of("statement.deviation.andUnassessed", read, unassessed);
    }

    private static Stream<Message> wrong(StatementSubject subject, Stream<StatementResult> results) {
        return results.map(result -> result.statement().against(subject.some(1, 2), 1));
    }

    /**
     * Returns a description of the deviating items if all statements have the same description; otherwise only the
     * number of items.
     */
    private static Message against(List<StatementResult> results, Message items, int count) {
        List<Message> sentences = results.stream().map(result -> result.statement().against(items, count)).toList();
        return sentences.stream().distinct().count() == 1 ? sentences.getFirst() : items;
    }
}
