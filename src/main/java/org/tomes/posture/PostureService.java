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
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;

/** Holds what a snapshot says against all checks. */
public final class PostureService {

    /** What a check without an answer would have been about where no subscription is known. */
    private static final Subject EVERYTHING = new Subject("Azure", "Azure", ResourceType.SUBSCRIPTION.text());

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
        List<Assessment> assessments = checks.get().stream().flatMap(check -> judge(check, scene).stream()).toList();
        List<NotRead> notRead = Stream.concat(inventory.notRead().stream(), scene.networkGaps().stream()
                .map(gap -> new NotRead(gap.group(), gap.rule(), gap.reason()))).toList();
        return new Posture(assessments, notRead);
    }

    /** A check that faults assesses nothing, and says so for each subscription; the others answer all the same. */
    private static List<Assessment> judge(Check check, Scene scene) {
        return Faults.contain("check " + check.id(), () -> check.judge(scene), reason -> {
            List<Subject> subjects = scene.subscriptions().isEmpty() ? List.of(EVERYTHING)
                    : scene.subscriptions().stream().map(KnownSubscription::subject).toList();
            return subjects.stream().map(subject -> new Assessment(check.id(), Result.NOT_ASSESSED, check.severity(), subject, reason)).toList();
        });
    }
}
