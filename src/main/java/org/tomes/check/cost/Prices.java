package org.tomes.check.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prices for the calculation of expected costs. An item without a price is not included in estimates. */
public record Prices(Map<PriceItem, Price> byItem) {

    private static final LocalDate FIRST_READ = LocalDate.of(2026, 11, 24);

    public Prices {
        byItem = byItem.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byItem));
    }

    /**
     * Returns the prices for small companies that were published as "From about" when this class was written; they
     * contain no price for Plan 2 for servers.
     */
    public static Prices initial() {
        Map<PriceItem, Price> prices = new EnumMap<>(PriceItem.class);
        Stream.of(first(PriceItem.DEFENDER_SERVERS_P1, "4"), first(PriceItem.DEFENDER_SQL, "13"),
                first(PriceItem.DEFENDER_STORAGE, "8"), first(PriceItem.DEFENDER_KEY_VAULT, "0.02"),
                first(PriceItem.BASTION, "130")).forEach(price -> prices.put(price.item(), price));
        return new Prices(prices);
    }

    private static Price first(PriceItem item, String amount) {
        return new Price(item, new BigDecimal(amount), FIRST_READ);
    }

    public Optional<Price> of(PriceItem item) {
        return Optional.ofNullable(byItem.get(item));
    }

    /** Returns the prices in the order of the items. */
    public List<Price> all() {
        return List.copyOf(byItem.values());
    }

    public Prices with(Price price) {
        Map<PriceItem, Price> changed = new EnumMap<>(PriceItem.class);
        changed.putAll(byItem);
        changed.put(price.item(), price);
        return new Prices(changed);
    }
}
