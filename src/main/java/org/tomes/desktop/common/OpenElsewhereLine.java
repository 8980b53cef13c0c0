package org.tomes.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.RecordOpenElsewhere;
import org.tomes.ledger.RecordRef;
import org.tomes.text.Message;

/**
 * The first line of a form of a shared register, which shows who else has the record open. The line does not prevent
 * anyone from writing.
 */
public final class OpenElsewhereLine extends Label {

    private final Workspace workspace;
    private final FormModel<?> form;
    private final Node view;

    private OpenElsewhereLine(Workspace workspace, FormModel<?> form, Node view) {
        super("", new FontIcon(Feather.USERS));
        this.workspace = workspace;
        this.form = form;
        this.view = view;
        getStyleClass().add("open-elsewhere");
        setMaxWidth(Double.MAX_VALUE);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Adds the line to the view of a form; others see the record in it as open while the view is visible. */
    public static void addTo(VBox view, FormModel<?> form, Workspace workspace) {
        OpenForms forms = workspace.frame().forms().openForms();
        OpenElsewhereLine line = new OpenElsewhereLine(workspace, form, view);
        view.getChildren().addFirst(line);
        forms.add(line);
        view.sceneProperty().addListener((property, before, scene) -> forms.check());
        form.onLoad(forms::check);
    }

    /** Returns the record in the form if the user can see it; empty for a form without a record. */
    Optional<RecordRef> shown() {
        return Optional.of(form.base().ref()).filter(record -> form.showsRecord() && isInView());
    }

    private boolean isInView() {
        for (Node node = view; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return view.getScene() != null;
    }

    void show(List<RecordOpenElsewhere> others) {
        RecordRef record = form.base().ref();
        String text = others.stream()
                .filter(other -> other.record().isSameRecord(record))
                .map(other -> workspace.texts()
                        .get(Message.of("shell.openElsewhere", other.name(),
                                ConflictingChange.time(other.since(), workspace))))
                .collect(Collectors.joining("\n"));
        setText(text);
        setVisible(!text.isEmpty());
    }
}
