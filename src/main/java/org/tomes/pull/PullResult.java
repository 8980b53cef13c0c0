package org.tomes.pull;

import java.util.List;
import org.tomes.text.Message;

/**
 * The result of a pull: the responses as received, and the outcome for each type.
 *
 * @param warnings warnings about API versions that Azure no longer offers
 */
public record PullResult(List<AzureResponse> answers, List<TypeOutcome> outcomes, List<Message> warnings) {

    public PullResult {
        answers = List.copyOf(answers);
        outcomes = List.copyOf(outcomes);
        warnings = List.copyOf(warnings);
    }

    public PullResult(List<AzureResponse> answers, List<TypeOutcome> outcomes) {
        this(answers, outcomes, List.of());
    }
}
