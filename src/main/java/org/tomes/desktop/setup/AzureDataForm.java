package org.tomes.desktop.setup;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.tomes.desktop.azure.AzureImport;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.Workspace;

/** The data of the Azure resources: a folder that is selected or dropped, or a sign-in. */
final class AzureDataForm extends StepForm {

    private final Button choose;

    AzureDataForm(Workspace workspace, Runnable onChanged) {
        super("azure", workspace, onChanged);
        choose = accent(button("azure", "azure.importFolder", this::chooseFolder));
        Label zone = wrapped("start.azure.drop");
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.getStyleClass().add("drop-zone");
        FileDrop.accept(zone, this::read);
        Button signIn = button("sign-in", "azure.readLive", () -> workspace.frame().show("azure", "connection"));
        arrange(zone, buttons(choose, signIn, skip()));
    }

    @Override
    void open(GuidedStartState state) {
        // There are no fields to fill.
    }

    @Override
    Node first() {
        return choose;
    }

    private void chooseFolder() {
        workspace.dialogs().chooseFolderToRead().ifPresent(folder -> read(List.of(folder)));
    }

    private void read(List<Path> paths) {
        new AzureImport(workspace).start(paths, false, snapshot -> stepDone(), workspace.dialogs()::failed);
    }
}
