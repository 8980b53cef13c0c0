package org.tomes.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody expects a service to cost in a month.
 *
 * @param subscription its id in lower case
 * @param name what people call the subscription
 * @param asOf the day from which its prices are
 */
public record Estimate(SecurityService service, String subscription, String name, String currency, BigDecimal amount,
        LocalDate asOf) {
}
