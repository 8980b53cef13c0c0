package org.tomes.posture.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An estimate, never an offer: what somebody read somewhere at some day.
 *
 * @param amount in euros, for what the item says
 * @param asOf   the day on which it was read
 */
public record Price(PriceItem item, BigDecimal amount, LocalDate asOf) {
}
