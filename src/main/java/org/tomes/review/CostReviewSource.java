package org.tomes.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.cost.Costs;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;

/** Offers security costs as an item whose amount and benefit are reviewed. */
public final class CostReviewSource implements ReviewSource {

    public static final RecordRef REF = new RecordRef(RecordType.COST, "security-costs", "security-costs");

    /** Default interval between two reviews, in months. */
    private static final int QUARTER = 3;

    private final Costs costs;

    public CostReviewSource(Costs costs) {
        this.costs = costs;
    }

    @Override
    public RecordType type() {
        return RecordType.COST;
    }

    @Override
    public List<ReviewSubject> all(Function<RecordRef, ReviewCycle> cycles) {
        ReviewCycle cycle = cycles.apply(REF);
        Optional<LocalDate> from = costs.all()
                .stream()
                .map(cost -> cost.month().atEndOfMonth())
                .max(Comparator.naturalOrder());
        int months = cycle.revision() == 0 ? QUARTER : cycle.months();
        return List.of(new ReviewSubject(REF, Message.of("cost.reviewName"), Optional.empty(), months, from,
                cycle.planned(), from.isPresent()));
    }
}
