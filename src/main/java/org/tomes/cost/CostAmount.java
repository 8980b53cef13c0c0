package org.tomes.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one thing cost in a month.
 *
 * @param item what exactly, in the bill's own words, such as a Defender plan; empty for {@link SecurityService#OTHER}
 * @param currency as the bill names it, such as {@code EUR}
 * @param amount negative where more was given back than charged; to a millionth
 */
public record CostAmount(SecurityService service, String item, String currency, BigDecimal amount) {

    private static final int DIGITS = 6;

    public CostAmount {
        amount = amount.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    public boolean isSecurity() {
        return service != SecurityService.OTHER;
    }
}
