package org.tomes.desktop.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.DecisionForm.Decision;
import org.tomes.finding.Finding;
import org.tomes.text.Message;

/**
 * Writes decisions about findings, and offers to undo them.
 *
 * @param changed runs after every write
 */
record FindingDecisions(Workspace workspace, Runnable changed) {

    /**
     * Asks first if a decision about a high risk deviates from the policy, or is entered in the name of another person.
     *
     * @param then runs after the decision was stored
     */
    void write(Decision decision, Runnable then, Consumer<Throwable> failed) {
        write(decision, Optional.empty(), then, failed);
    }

    /** @param done describes what was done; empty for the usual text */
    void write(Decision decision, Optional<Message> done, Runnable then, Consumer<Throwable> failed) {
        workspace.background().read(() -> question(decision), question -> {
            if (question.filter(asked -> !workspace.dialogs().confirm(asked)).isEmpty()) {
                store(decision, done, then, failed);
            }
        });
    }

    private Optional<Confirmation> question(Decision decision) {
        return decision.needsAuthority()
                ? new HighRiskAuthority(workspace.register().records().responsibilities().authority(),
                        workspace.texts()).question(decision.by(), workspace.person())
                : Optional.empty();
    }

    private void store(Decision decision, Optional<Message> done, Runnable then, Consumer<Throwable> failed) {
        workspace.background()
                .job(progress -> decision.write(workspace.register().azure().findings(), workspace.actor()))
                .onSuccess(stored -> {
                    announce(decision, done, stored);
                    then.run();
                    changed.run();
                })
                .onFailure(failed)
                .start();
    }

    private void announce(Decision decision, Optional<Message> done, List<Finding> stored) {
        workspace.showReversible(
                done.orElseGet(
                        () -> Message.of("desktop_finding." + decision.kind().name().toLowerCase(Locale.ROOT) + ".done",
                                stored.size(), stored.getFirst().id().toString())),
                decision.findings(), stored,
                (versions, over) -> workspace.register()
                        .azure()
                        .findings()
                        .undo(workspace.actor(), over, versions, workspace.texts().get("desktop_finding.undone")),
                restored -> changed.run());
    }
}
