package org.tomes.pull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tomes.cost.CostKind;

/**
 * The costs to ask Cost Management for.
 *
 * @param scope the subscriptions and the time limit of one response
 * @param months each is asked for by itself, so that none is taken in part
 * @param today the last day of the current month to ask for
 */
public record CostRequest(PullRequest scope, List<YearMonth> months, LocalDate today, CostKind kind) {

    public CostRequest {
        months = List.copyOf(months);
    }
}
