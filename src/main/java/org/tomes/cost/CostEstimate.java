package org.tomes.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The expected cost of a service in a month.
 *
 * @param subscription its id in lower case
 * @param name the subscription's name
 * @param asOf the date of its prices
 */
public record CostEstimate(SecurityService service, String subscription, String name, String currency,
        BigDecimal amount, LocalDate asOf) {
}
