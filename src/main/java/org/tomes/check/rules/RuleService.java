package org.tomes.check.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.check.CheckRules;
import org.tomes.check.RuleValues;
import org.tomes.check.ScoreGoal;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;

/** Keeps what a company decides about its checks. */
public final class RuleService {

    private final Ledger ledger;
    private final RuleBooks books;
    private final Supplier<Optional<ScoreGoal>> scoreGoal;

    /** @param scoreGoal the Secure Score's target, which is kept with the scores */
    public RuleService(Ledger ledger, RuleBooks books, Supplier<Optional<ScoreGoal>> scoreGoal) {
        this.ledger = ledger;
        this.books = books;
        this.scoreGoal = scoreGoal;
    }

    /** As the register holds them, {@link RuleBook#initial()} where nobody decided anything. */
    public RuleBook book() {
        return books.find().orElseGet(RuleBook::initial);
    }

    /** All that checks go by. */
    public CheckRules rules() {
        return book().rules().withScoreGoal(scoreGoal.get());
    }

    /** The values of the rules as documents print them. */
    public RuleValues values() {
        return new RuleValues(rules());
    }

    /**
     * @throws InvalidRecord if a value is of no use, each with its field
     * @throws StaleRecord if somebody else wrote them since they were read
     */
    public RuleBook save(Actor actor, RuleBook book) {
        List<FieldError> errors = book.errors();
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
        return ledger.write(actor, tx -> books.find().isPresent() ? books.update(tx, book) : books.add(tx, book));
    }
}
