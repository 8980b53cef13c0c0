package org.tomes.desktop.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormSaving;
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

    private record Written(Decision decision, List<Finding> stored) {
    }

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

    /** Writes the decision in a form, which stays open until the decision is written. */
    void write(FormInput form, Function<FormInput, Decision> entered) {
        new FormSaving(workspace, form).confirming(input -> question(entered.apply(input))).save((input, progress) -> {
            Decision decision = entered.apply(input);
            return new Written(decision, decision.write(workspace.register().azure().findings(), workspace.actor()));
        }, written -> {
            announce(written.decision(), Optional.empty(), written.stored());
            changed.run();
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
