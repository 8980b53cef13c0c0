package org.tomes.desktop.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.tomes.desktop.common.Workspace;
import org.tomes.register.RegisterLocation;
import org.tomes.register.RegisterProperties;

/**
 * The name of the open register in the sidebar and in the title of the window: the name of the company, if the register
 * contains it.
 */
final class RegisterNameButton {

    /** Maximum length of a name in the sidebar, in characters. */
    private static final int MAX_LENGTH = 18;

    private final MenuButton button;
    private final Workspace workspace;
    private final RegisterLocation place;

    RegisterNameButton(MenuButton button, Workspace workspace) {
        this.button = button;
        this.workspace = workspace;
        this.place = workspace.register().register().place();
        button.setText(RegisterLocationNames.name(place, workspace.texts()));
        button.setTooltip(new Tooltip(place.label()));
    }

    /** Returns the beginning of a long name; the tooltip contains the complete name. */
    private static String shortened(String company) {
        return company.length() <= MAX_LENGTH ? company : company.substring(0, MAX_LENGTH - 1).strip() + "…";
    }

    void refresh() {
        workspace.background().read(this::company, this::show);
    }

    /** Reads the name of the company, and stores it for the list of recent registers. */
    private String company() {
        RegisterProperties register = workspace.register().register();
        String company = workspace.register().records().company().profile().name();
        String note = new RecentRegister(workspace.today(), register.readOnlyReason().isPresent(),
                register.passphrase().isPresent() ? "" : company).note();
        if (!note.equals(workspace.context().settings().read().recentNotes().get(place.key()))) {
            workspace.context().settings().change(all -> all.withRecentNote(place.key(), note));
        }
        return company;
    }

    private void show(String company) {
        String name = RegisterLocationNames.name(place, workspace.texts());
        button.setText(company.isBlank() ? name : shortened(company));
        button.getTooltip().setText((company + "\n" + place.label()).strip());
        if (button.getScene() != null && button.getScene().getWindow() instanceof Stage stage) {
            stage.setTitle(workspace.texts()
                    .get("shell.titleWithRegister", company.isBlank() ? name
                            : workspace.texts().get("shell.registerOfCompany", company, name)));
        }
    }
}
