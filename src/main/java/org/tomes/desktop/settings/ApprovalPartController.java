package org.tomes.desktop.settings;

import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import org.tomes.change.ChangePolicy;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/** The part of the settings with the rule for the approval of changes. */
public final class ApprovalPartController extends RecordPart<ChangePolicy> {

    @FXML
    private RadioButton secondPerson;
    @FXML
    private RadioButton requesters;

    ApprovalPartController(Workspace workspace) {
        super(workspace, ChangePolicy.STRICT, Message.of("settings.approval"), Message.of("settings.approval.saved"),
                ChangePolicy::atRevision);
    }

    @FXML
    private void initialize() {
        field("selfApproval", requesters.selectedProperty());
        begin();
    }

    @Override
    protected ChangePolicy read() {
        return workspace.register().records().changes().policy();
    }

    @Override
    protected ChangePolicy write(ChangePolicy policy) {
        return workspace.register().records().changes().setPolicy(workspace.actor(), policy);
    }

    @Override
    protected void fill(ChangePolicy policy) {
        (policy.selfApproval() ? requesters : secondPerson).setSelected(true);
    }

    @Override
    public ChangePolicy entered() {
        return new ChangePolicy(requesters.isSelected(), base().revision());
    }
}
