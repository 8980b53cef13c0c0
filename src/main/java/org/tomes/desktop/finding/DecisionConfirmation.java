package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.DecisionForm.Decision;
import org.tomes.desktop.finding.DecisionForm.Kind;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * Confirms the decision on a high risk that another person entered in the name of the acting person.
 *
 * @param changed runs after every write
 */
public record DecisionConfirmation(Workspace workspace, Runnable changed) {

    /** Whether the decision waits for this person. */
    static boolean waitsFor(Finding finding, Optional<PersonId> person) {
        return finding.unconfirmedEntry().isPresent() && person.isPresent()
                && finding.decision().flatMap(FindingDecision::by).equals(person);
    }

    /** @param code such as F-4 */
    public void confirm(String code) {
        workspace.background()
                .read(() -> workspace.register().azure().findings().get(FindingId.parse(code).orElseThrow()),
                        this::confirm);
    }

    void confirm(Finding finding) {
        FindingDecision decision = finding.decision().orElseThrow();
        Kind kind = finding.state() == FindingState.EXEMPT ? Kind.EXEMPT : Kind.ACCEPT;
        new FindingDecisions(workspace, changed).write(
                new Decision(kind, List.of(finding), decision.reason(), decision.until(), decision.by()),
                Optional.of(Message.of("desktop_finding.confirmed", finding.id().toString())), () -> {
                }, workspace.dialogs()::failed);
    }
}
