package org.tomes.pull;

import java.util.List;

/** The result of a pull: the responses as received, and the outcome for each type. */
public record PullResult(List<AzureResponse> answers, List<PullOutcome> outcomes) {

    public PullResult {
        answers = List.copyOf(answers);
        outcomes = List.copyOf(outcomes);
    }
}
