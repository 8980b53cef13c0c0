package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.text.Message;

/**
 * The number of deviations from several related statements, such as those kept by one measure; without names of
 * resources and people, so that it is suitable for external readers.
 */
public final class DeviationCounts {

    private DeviationCounts() {
    }

    /**
     * Returns one message per kind of item, such as {@code 2 of 4 key vaults}; an item that deviates from several of
     * the statements counts once, and all items of these statements are the total.
     *
     * @param results statements that are not met
     */
    public static List<Message> of(List<StatementResult> results) {
        Map<StatementSubject, List<StatementResult>> byThing = new EnumMap<>(StatementSubject.class);
        results.forEach(
                result -> byThing.computeIfAbsent(result.statement().noun(), subject -> new ArrayList<>()).add(result));
        return byThing.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    private static Message of(StatementSubject subject, List<StatementResult> results) {
        if (subject.isOne()) {
            return Message.of("statement.deviation." + subject.name());
        }
        Set<String> deviating = new HashSet<>();
        results.stream()
                .flatMap(result -> (result.deviations().isEmpty() ? result.acceptedDeviations() : result.deviations())
                        .stream())
                .forEach(one -> deviating.add(StatementResult.key(one)));
        long all = results.stream().flatMap(StatementResult::items).distinct().count();
        return subject.some(deviating.size(), Math.toIntExact(all));
    }
}
