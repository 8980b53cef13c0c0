package org.tomes.cli;

import java.util.Collection;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Values of filters: a mistyped one must not look like a list that happens to be empty. */
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
