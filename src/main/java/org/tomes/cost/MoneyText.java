package org.tomes.cost;

import java.math.BigDecimal;
import org.tomes.text.Message;

/** Amounts of money in texts. */
public final class MoneyText {

    private static final String EURO = "EUR";

    private MoneyText() {
    }

    /** Returns the amount with the euro sign; for another currency, with its code as in the bill. */
    public static Message of(BigDecimal amount, String currency) {
        return Message.of(EURO.equalsIgnoreCase(currency) ? "cost.money.euro" : "cost.money", amount, currency);
    }
}
