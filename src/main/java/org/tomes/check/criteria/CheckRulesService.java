package org.tomes.check.criteria;

import java.util.Optional;
import java.util.function.Supplier;
import org.tomes.check.CheckCriteria;
import org.tomes.check.RuleValueTexts;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Language;

/** Manages the company's decisions about checks. */
public final class CheckRulesService {

    private final Ledger ledger;
    private final CheckRulesStore store;
    private final Supplier<Optional<ScoreAgainstTarget>> scoreGoal;
    private final Supplier<Optional<Language>> textLanguage;

    /**
     * @param scoreGoal target of the Secure Score, which is stored with the Secure Scores
     * @param textLanguage language of the texts that the company enters; empty if unknown
     */
    public CheckRulesService(Ledger ledger, CheckRulesStore store, Supplier<Optional<ScoreAgainstTarget>> scoreGoal,
            Supplier<Optional<Language>> textLanguage) {
        this.ledger = ledger;
        this.store = store;
        this.scoreGoal = scoreGoal;
        this.textLanguage = textLanguage;
    }

    /** Returns the stored rules, or {@link CheckRules#initial()} if none were saved. */
    public CheckRules current() {
        return store.find().orElseGet(CheckRules::initial);
    }

    /** Returns the complete criteria of the checks. */
    public CheckCriteria criteria() {
        return current().criteria().withScoreGoal(scoreGoal.get());
    }

    /** Returns the values of the rules that documents contain. */
    public RuleValueTexts values() {
        return new RuleValueTexts(criteria(), textLanguage.get());
    }

    /**
     * @throws InvalidRecord if a value is invalid, each with its field
     * @throws StaleRecord if the rules were changed since they were read
     */
    public CheckRules save(Actor actor, CheckRules rules) {
        InvalidRecord.throwIfAny(rules.errors());
        return ledger.write(actor, tx -> store.find().isPresent() ? store.update(tx, rules) : store.add(tx, rules));
    }
}
