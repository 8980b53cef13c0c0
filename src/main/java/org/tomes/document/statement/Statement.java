package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckId;
import org.tomes.parameter.Parameter;
import org.tomes.problem.Faults;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * A sentence of a policy that can be true or false.
 *
 * @param violation name of the sentence about the items that deviate; the same for statements whose items deviate in
 * the same way
 * @param measures keys of the ready-made measures of the library that implement the statement; used if no measure in
 * the register is linked to it
 */
public record Statement(StatementKey key, StatementChapter chapter, StatementSubject noun, StatementEvaluator binding,
        String violation, List<String> measures) {

    Statement(StatementKey key, StatementChapter chapter, StatementSubject noun, StatementEvaluator binding) {
        this(key, chapter, noun, binding, key.value(), List.of());
    }

    /** Returns a statement that is evaluated by the check with the same id. */
    static Statement checked(StatementChapter chapter, StatementSubject noun, String check) {
        return checked(chapter, noun, check, check);
    }

    static Statement checked(StatementChapter chapter, StatementSubject noun, String key, String... checks) {
        return new Statement(new StatementKey(key), chapter, noun,
                new CheckResultsEvaluator(Stream.of(checks).map(CheckId::new).toList(), noun));
    }

    static Statement registered(StatementChapter chapter, StatementSubject noun, String key, StatementEvaluator fact) {
        return new Statement(new StatementKey(key), chapter, noun, fact);
    }

    Statement by(String... readyMade) {
        return new Statement(key, chapter, noun, binding, violation, List.of(readyMade));
    }

    /** Returns an evaluator that uses only some of the checks. */
    StatementEvaluator part(List<CheckId> partChecks) {
        return partChecks.isEmpty() ? binding : new CheckResultsEvaluator(partChecks, noun);
    }

    public List<CheckId> checks() {
        return binding.checks();
    }

    /**
     * Returns the part of the rule of this statement that the checks do not cover; empty if they cover the complete
     * rule.
     */
    public Optional<Message> limit() {
        String text = "rule.limit." + key;
        return Texts.in(Language.EN).containsKey(text) ? Optional.of(Message.of(text)) : Optional.empty();
    }

    /**
     * Returns the sentence about the items that deviate. If the items cannot meet anything, such as differences, it
     * uses the words of the statement.
     *
     * @param items the deviating items, such as {@code 2 of 4 differences}
     */
    Message against(Message items, int count) {
        String text = "statement.against." + violation;
        return Message.of(Texts.in(Language.EN).containsKey(text) ? text : "statement.against", items, count);
    }

    /**
     * Returns the sentence for a statement from which all items deviate. {@code All 3 … do not} could be understood as
     * “some of them do”, so the sentence says {@code None of the 3 …} and what is required. A sentence without a
     * negation remains {@code All 3 …}.
     */
    Message allDeviateSentence(int count) {
        String own = "statement.against." + violation;
        Texts texts = Texts.in(Language.EN);
        String none = (texts.containsKey(own) ? own : "statement.against") + ".none";
        return count > 1 && !noun.isSingle() && texts.containsKey(none) ? Message.of(none, noun.noneOf(count))
                : against(noun.all(count), count);
    }

    public Message sentence(StatementFacts facts) {
        Object[] arguments = binding.arguments(facts);
        return Message.of("statement." + key, arguments.length > 0 ? arguments : values(facts));
    }

    /** Returns the required values that the statement uses, in the order of the parameters. */
    private Object[] values(StatementFacts facts) {
        return Stream.of(Parameter.values())
                .filter(parameter -> parameter.users().contains(key.value()))
                .map(facts::value)
                .toArray();
    }

    /**
     * Evaluates the statement. If the evaluation fails, the statement is not assessed, and other statements are not
     * affected.
     */
    public StatementResult evaluate(StatementFacts facts) {
        return Faults.contain("statement " + key,
                () -> StatementResult.of(this, sentence(facts), binding.evaluate(facts), facts)
                        .with(CoveredStatementPart.resultsByMeasure(this, facts)),
                reason -> StatementResult.withoutAnswer(this, Faults.contain("sentence of " + key,
                        () -> sentence(facts), failure -> Message.of("statement.unworded", key.value())), reason));
    }
}
