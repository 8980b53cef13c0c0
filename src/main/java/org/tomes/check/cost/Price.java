package org.tomes.check.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * An estimate, never an offer: what somebody read somewhere at some day.
 *
 * @param amount in euros, for what the item says; to a hundredth of a cent
 * @param asOf the day on which it was read
 */
public record Price(PriceItem item, BigDecimal amount, LocalDate asOf) {

    private static final int DIGITS = 4;

    public Price {
        amount = amount.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
