package org.tomes.posture;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.reading.NotRead;

/** Holds what a snapshot says against all checks. */
public final class PostureService {

    private final Supplier<List<Check>> checks;
    private final Supplier<PostureRules> rules;
    private final Supplier<Beside> beside;
    private final Clock clock;
    private Answer last;

    /** All that an answer hangs on. A document asks several times for the same; checks reckon in days, so a minute is near enough. */
    private record Question(SnapshotId snapshot, PostureRules rules, Beside beside, Instant minute) {
    }

    private record Answer(Question question, Posture posture) {
    }

    /**
     * Rules and what is known beside are asked for anew for each assessment, since the company may have changed them.
     *
     * @param checks made when the first is asked for; to open a register none is needed
     */
    public PostureService(Supplier<List<Check>> checks, Supplier<PostureRules> rules, Supplier<Beside> beside, Clock clock) {
        this.beside = beside;
        this.checks = checks;
        this.rules = rules;
        this.clock = clock;
    }

    public List<Check> checks() {
        return checks.get();
    }

    /** One at a time: who asks the same meanwhile gets the same answer, and a large snapshot is judged and held once. */
    public synchronized Posture assess(Inventory inventory) {
        Question question = new Question(inventory.snapshot().id(), rules.get(), beside.get(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        if (last == null || !last.question().equals(question)) {
            last = new Answer(question, judge(inventory, question));
        }
        return last.posture();
    }

    private Posture judge(Inventory inventory, Question question) {
        Scene scene = new Scene(inventory, question.rules(), clock.instant(), question.beside());
        List<NotRead> notRead = Stream.concat(inventory.notRead().stream(), scene.network().notRead().stream()
                .map(gap -> new NotRead(gap.group(), gap.rule(), gap.reason()))).toList();
        return new Posture(checks.get().stream().flatMap(check -> check.judge(scene).stream()).toList(), notRead);
    }
}
