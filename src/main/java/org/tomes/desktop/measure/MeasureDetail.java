package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import org.tomes.check.RuleValues;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.people.Person;

/**
 * The form of one measure with all its tabs. It contains about a hundred controls, so it is created when the first
 * measure is opened.
 */
final class MeasureDetail {

    private final MeasureEditorController editor;
    private final MeasureLinksController links;
    private final ControlPickerController controls;
    private final Parent view;

    MeasureDetail(Workspace workspace, MeasureEditing editing) {
        editor = new MeasureEditorController(workspace, editing);
        links = new MeasureLinksController(workspace, editing.form());
        controls = new ControlPickerController(workspace, editing.form().inputs());
        view = Views.load(workspace.texts(), editor, links,
                new MeasureDetailsController(workspace, editing.form().inputs()), controls);
    }

    Parent view() {
        return view;
    }

    MeasureEditorController editor() {
        return editor;
    }

    /** Provides the register's records for selection; the company's own controls by number. */
    void setChoices(List<Measure> measures, List<Person> people, Map<String, String> ownControls, RuleValues values) {
        editor.people(people);
        editor.values(values);
        links.setChoices(measures, people);
        controls.setOwnControls(ownControls);
    }
}
