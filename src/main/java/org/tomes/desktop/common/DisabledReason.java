package org.tomes.desktop.common;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** Shows in a tooltip why the button in it is disabled; a disabled button itself shows no tooltip. */
public final class DisabledReason extends StackPane {

    private final Tooltip tooltip = new Tooltip();

    /** Disables the button for a reason, which is also its help for screen readers. */
    public void disable(Button button, String reason) {
        button.setDisable(true);
        button.setAccessibleHelp(reason);
        tooltip.setText(reason);
        Tooltip.install(this, tooltip);
    }

    public void enable(Button button) {
        button.setDisable(false);
        button.setAccessibleHelp(null);
        Tooltip.uninstall(this, tooltip);
    }
}
