package org.tomes.desktop.settings;

import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import org.tomes.change.ApprovalRule;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/** The part of the settings with the rule for the approval of changes. */
public final class ApprovalPartController extends RecordSettingsPart<ApprovalRule> {

    @FXML
    private RadioButton secondPerson;
    @FXML
    private RadioButton requesters;

    ApprovalPartController(Workspace workspace) {
        super(workspace, ApprovalRule.STRICT, Message.of("settings.approval"), Message.of("settings.approval.saved"),
                ApprovalRule::withRevision);
    }

    @FXML
    private void initialize() {
        field("selfApproval", requesters.selectedProperty());
        begin();
    }

    @Override
    protected ApprovalRule read() {
        return workspace.register().records().changes().approvalRule();
    }

    @Override
    protected ApprovalRule write(ApprovalRule policy) {
        return workspace.register().records().changes().setApprovalRule(workspace.actor(), policy);
    }

    @Override
    protected void fill(ApprovalRule policy) {
        (policy.selfApproval() ? requesters : secondPerson).setSelected(true);
    }

    @Override
    public ApprovalRule entered() {
        return new ApprovalRule(requesters.isSelected(), base().revision());
    }
}
