package org.tomes.cli;

import java.util.Collection;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Checks the values of filter options, so that a mistyped value is reported instead of resulting in an empty list.
 */
final class FilterValues {

    private FilterValues() {
    }

    /**
     * @throws Problem naming the valid values if the value is none of them; case is ignored
     */
    static void require(String option, String value, Collection<String> valid) {
        if (valid.stream().noneMatch(value.strip()::equalsIgnoreCase)) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("cli.unknownFilter", option, value.strip(), String.join(", ", valid)));
        }
    }
}
