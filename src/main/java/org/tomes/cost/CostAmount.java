package org.tomes.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The cost of one item in a month.
 *
 * @param item name of the item on the bill, such as a Defender plan; empty for {@link SecurityService#OTHER}
 * @param currency currency as written in the bill, such as {@code EUR}
 * @param amount amount, rounded to millionths; negative if credits exceed charges
 */
public record CostAmount(SecurityService service, String item, String currency, BigDecimal amount) {

    private static final int DIGITS = 6;

    public CostAmount {
        amount = amount.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    public boolean isSecurityService() {
        return service != SecurityService.OTHER;
    }
}
