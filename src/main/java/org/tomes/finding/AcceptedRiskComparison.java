package org.tomes.finding;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.check.NameAbbreviation;
import org.tomes.text.Message;

/**
 * Checks whether a finding exceeds the accepted risk. It does if it is more severe, has a different reason, affects a
 * further item, or contains a number that has grown by more than the elapsed time explains.
 */
final class AcceptedRiskComparison {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern QUANTITY = Pattern.compile("[0-9.,:TZ%€$ +-]*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;]\\s+");

    private AcceptedRiskComparison() {
    }

    static boolean exceeded(Finding accepted, CheckRunResult.NotMet result, CheckRun run) {
        if (result.severity().compareTo(accepted.severity()) < 0
                || !result.reason().key().equals(accepted.reason().key())) {
            return true;
        }
        List<String> before = texts(accepted.reason()).toList();
        List<String> after = texts(result.reason()).toList();
        long days = Math.max(0, Duration.between(accepted.sightings().last(), run.capturedAt()).toDays()) + 1;
        return hasGrown(before, after, days) || !parts(before).containsAll(parts(after))
                || omitsMore(accepted.reason(), result.reason());
    }

    /**
     * Whether the later message leaves out more names than the accepted one; false unless both contain the number of
     * left-out names, which lists of earlier program versions lack.
     */
    private static boolean omitsMore(Message accepted, Message now) {
        List<Integer> before = NameAbbreviation.omittedCounts(accepted).toList();
        List<Integer> after = NameAbbreviation.omittedCounts(now).toList();
        return IntStream.range(0, Math.min(before.size(), after.size()))
                .anyMatch(list -> after.get(list) > before.get(list));
    }

    private static boolean hasGrown(List<String> before, List<String> after, long days) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (NUMBER.matcher(before.get(i)).matches() && NUMBER.matcher(after.get(i)).matches()
                    && Long.parseLong(after.get(i)) - Long.parseLong(before.get(i)) > days) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> parts(List<String> texts) {
        return texts.stream()
                .flatMap(SEPARATOR::splitAsStream)
                .map(String::strip)
                .filter(part -> !QUANTITY.matcher(part).matches())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> texts(Message message) {
        return message.arguments().stream().flatMap(argument -> switch (argument) {
            case Message list when NameAbbreviation.isList(list) -> Stream.of(NameAbbreviation.earlierListText(list));
            case Message inner -> Stream.concat(Stream.of(inner.key()), texts(inner));
            default -> Stream.of(String.valueOf(argument));
        });
    }
}
