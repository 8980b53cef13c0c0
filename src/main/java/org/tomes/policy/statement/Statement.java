package org.tomes.policy.statement;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.posture.CheckId;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** A sentence of a policy that can be true or not. */
public record Statement(StatementKey key, Chapter chapter, Noun noun, Binding binding) {

    /** That a check of the same id answers. */
    static Statement checked(Chapter chapter, Noun noun, String check) {
        return checked(chapter, noun, check, check);
    }

    static Statement checked(Chapter chapter, Noun noun, String key, String... checks) {
        return new Statement(new StatementKey(key), chapter, noun, new OnChecks(Stream.of(checks).map(CheckId::new).toList(), noun));
    }

    static Statement registered(Chapter chapter, Noun noun, String key, Binding fact) {
        return new Statement(new StatementKey(key), chapter, noun, fact);
    }

    public List<CheckId> checks() {
        return binding.checks();
    }

    public Message sentence(StatementFacts facts) {
        return Message.of("statement." + key, binding.arguments(facts));
    }

    /** How it stands to the facts; a fault in finding out leaves it not assessed, and the other statements as they are. */
    public Judgement judge(StatementFacts facts) {
        return Faults.contain("statement " + key, () -> Judgement.of(this, sentence(facts), binding.look(facts), facts),
                reason -> Judgement.withoutAnswer(this, Faults.contain("sentence of " + key, () -> sentence(facts),
                        none -> Message.of("statement.unworded", key.value())), reason));
    }
}
