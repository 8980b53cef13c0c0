package org.tomes.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The expected cost of a service in a month.
 *
 * @param subscription id of the subscription in lower case
 * @param name name of the subscription
 * @param asOf date of the prices
 */
public record CostEstimate(SecurityService service, String subscription, String name, String currency,
        BigDecimal amount, LocalDate asOf) {
}
