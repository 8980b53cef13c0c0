package org.tomes.policy.statement;

import java.util.List;
import java.util.Optional;

/** How all statements of a policy stand at one moment, in the policy's order. */
public record Judgements(List<Judgement> all) {

    public Judgements {
        all = List.copyOf(all);
    }

    public Optional<Judgement> find(StatementKey key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    public List<Judgement> about(Chapter chapter) {
        return all.stream().filter(one -> one.statement().chapter() == chapter).toList();
    }

    /** The snapshot that they rest on; empty where the register alone answers. */
    public Optional<AsOf> snapshot() {
        return all.stream().flatMap(one -> one.snapshot().stream()).findFirst();
    }

    public List<Judgement> in(StatementState state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }

    public int count(StatementState state) {
        return in(state).size();
    }
}
