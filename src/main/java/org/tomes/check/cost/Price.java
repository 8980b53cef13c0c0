package org.tomes.check.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A price for estimates, not an offer, as a user found it on a certain day.
 *
 * @param amount amount in euros for one unit of the item, to a hundredth of a cent
 * @param asOf day on which the price was found
 */
public record Price(PriceItem item, BigDecimal amount, LocalDate asOf) {

    private static final int DIGITS = 4;

    public Price {
        amount = amount.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
