package org.tomes.document.network;

import java.util.ArrayList;
import java.util.List;
import org.tomes.finding.FindingId;
import org.tomes.text.Texts;

/** Lists the numbers of findings. Three or more successive numbers are shortened to a range. */
final class FindingNumberList {

    private static final int SHORTEST = 3;

    private FindingNumberList() {
    }

    /** Returns, for example, {@code F-74, F-79 to F-84}; empty if there are no findings. */
    static String of(List<FindingId> findings, Texts texts) {
        List<Integer> numbers = findings.stream().map(FindingId::number).sorted().distinct().toList();
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < numbers.size();) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            String first = new FindingId(numbers.get(from)).toString();
            if (to - from + 1 >= SHORTEST) {
                parts.add(texts.get("networkdocumentation.checks.range", first,
                        new FindingId(numbers.get(to)).toString()));
                from = to + 1;
            } else {
                parts.add(first);
                from++;
            }
        }
        return String.join(", ", parts);
    }
}
