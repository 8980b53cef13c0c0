package org.tomes.desktop.change;

import java.util.List;
import java.util.Map;
import org.tomes.change.ChangePolicy;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/** Asks whether people may approve their own changes. */
record PolicyQuestion(Workspace workspace) {

    void ask() {
        workspace.background().read(() -> workspace.register().records().changes().policy(), this::ask);
    }

    private void ask(ChangePolicy policy) {
        FormInput form = FormInput.of(new Confirmation(Message.of("desktop_change.policy"),
                Message.of("desktop_change.policyText"), Message.of("desktop.save")),
                Map.of("self", String.valueOf(policy.selfApproval())),
                FormInput.Entry.choice("self", Message.of("desktop_change.policyChoice"),
                        List.of(new FormInput.Choice("false", workspace.texts().get("change.policy.strict")),
                                new FormInput.Choice("true", workspace.texts().get("change.policy.self")))));
        workspace.dialogs()
                .fill(form)
                .map(answer -> new ChangePolicy(answer.value("self").equals("true"), policy.revision()))
                .filter(newPolicy -> !newPolicy.equals(policy))
                .ifPresent(newPolicy -> workspace.background()
                        .job(progress -> workspace.register()
                                .records()
                                .changes()
                                .setPolicy(workspace.actor(), newPolicy))
                        .onSuccess(saved -> workspace.frame()
                                .say(Message.of(saved.selfApproval() ? "change.policy.self" : "change.policy.strict")))
                        .start());
    }
}
