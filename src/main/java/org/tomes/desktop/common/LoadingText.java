package org.tomes.desktop.common;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.tomes.text.Texts;

/**
 * Shows in a label that data is loading. If the data cannot be read, the label contains advice and a button that reads
 * the data again. Any other text replaces both.
 */
public final class LoadingText {

    private final Label label;
    private final Workspace workspace;
    private final Runnable unread = this::showUnread;
    private final Button again;

    /** @param retry reads the data again */
    public LoadingText(Label label, Workspace workspace, Runnable retry) {
        this.label = label;
        this.workspace = workspace;
        again = new Button(workspace.texts().get("desktop.unread.again"));
        again.setOnAction(pressed -> {
            show();
            retry.run();
        });
        label.textProperty().addListener((property, before, text) -> textChanged(text));
    }

    /** Shows in labels of a screen that its data is loading, until they get another text. */
    public static void in(Workspace workspace, Label... labels) {
        for (Label label : labels) {
            new LoadingText(label, workspace, workspace.frame()::refresh).show();
        }
    }

    /** Returns the advice for the case that records cannot be read. */
    public static String unread(Workspace workspace) {
        return workspace.texts().get(workspace.isFileRegister() ? "desktop.unread.file" : "desktop.unread.server");
    }

    public void show() {
        label.setText(workspace.texts().get("desktop.table.reading"));
        workspace.background().places().begin(unread);
    }

    private void showUnread() {
        label.setText(unread(workspace));
        label.setWrapText(true);
        label.setContentDisplay(ContentDisplay.BOTTOM);
        label.setGraphic(again);
    }

    private void textChanged(String text) {
        Texts texts = workspace.texts();
        if (!texts.get("desktop.table.reading").equals(text)) {
            workspace.background().places().end(unread);
        }
        if (label.getGraphic() == again) {
            label.setGraphic(null);
        }
    }
}
