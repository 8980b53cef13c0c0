package org.tomes.posture;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.reading.NotRead;

/** Holds what a snapshot says against all checks. */
public final class PostureService {

    private final List<Check> checks;
    private final Supplier<PostureRules> rules;
    private final Supplier<Beside> beside;
    private final Clock clock;

    /** Rules and what is known beside are asked for anew for each assessment, since the company may have changed them. */
    public PostureService(List<Check> checks, Supplier<PostureRules> rules, Supplier<Beside> beside, Clock clock) {
        this.beside = beside;
        this.checks = List.copyOf(checks);
        this.rules = rules;
        this.clock = clock;
    }

    public List<Check> checks() {
        return checks;
    }

    public Posture assess(Inventory inventory) {
        Scene scene = new Scene(inventory, rules.get(), clock.instant(), beside.get());
        List<NotRead> notRead = Stream.concat(inventory.notRead().stream(), scene.network().notRead().stream()
                .map(gap -> new NotRead(gap.group(), gap.rule(), gap.reason()))).toList();
        return new Posture(checks.stream().flatMap(check -> check.judge(scene).stream()).toList(), notRead);
    }
}
