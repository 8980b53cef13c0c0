package org.tomes.pull;

import java.util.List;

/** What came of asking Azure: the answers as they were received, and how each type ended. */
public record PullResult(List<AzureResponse> answers, List<PullOutcome> outcomes) {

    public PullResult {
        answers = List.copyOf(answers);
        outcomes = List.copyOf(outcomes);
    }
}
