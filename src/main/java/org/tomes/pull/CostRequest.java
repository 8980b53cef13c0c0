package org.tomes.pull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tomes.cost.CostKind;

/**
 * The costs to request from Cost Management.
 *
 * @param scope subscriptions and the time limit of one response
 * @param months months; they are requested one by one, so that no month is stored incompletely
 * @param today last day that is requested of the current month
 */
public record CostRequest(PullSettings scope, List<YearMonth> months, LocalDate today, CostKind kind) {

    public CostRequest {
        months = List.copyOf(months);
    }
}
