package org.tomes.pull;

import java.util.List;

/** What came of asking Azure: the answers as they were received, and how each type ended. */
public record Pulled(List<Answer> answers, List<Outcome> outcomes) {

    public Pulled {
        answers = List.copyOf(answers);
        outcomes = List.copyOf(outcomes);
    }
}
