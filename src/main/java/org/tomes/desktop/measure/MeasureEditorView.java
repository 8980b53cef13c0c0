package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.people.Person;

/**
 * The form of one measure with all its tabs. It contains about a hundred controls, so it is created when the first
 * measure is opened.
 */
final class MeasureEditorView {

    private final MeasureEditorController editor;
    private final MeasureLinksController links;
    private final ExemptionsController exemptions;
    private final ControlPickerController controls;
    private final MeasureTranslationController translation;
    private final Parent view;

    MeasureEditorView(Workspace workspace, MeasureActions actions) {
        editor = new MeasureEditorController(workspace, actions);
        links = new MeasureLinksController(workspace.texts(), actions.form());
        exemptions = new ExemptionsController(workspace, actions.form());
        controls = new ControlPickerController(workspace, actions.form().inputs());
        translation = new MeasureTranslationController(workspace, actions.form().inputs());
        view = ViewLoader.load(workspace.texts(), editor, links, exemptions,
                new MeasureAttributesController(workspace, actions.form().inputs()), controls, translation);
    }

    Parent view() {
        return view;
    }

    MeasureEditorController editor() {
        return editor;
    }

    /** Provides the register's records for selection; custom controls by number. */
    void setChoices(List<Measure> measures, List<Person> people, Map<String, String> ownControls,
            RuleValueTexts values) {
        editor.people(people);
        editor.values(values);
        translation.setTextLanguage(values.textLanguage());
        links.setChoices(measures);
        exemptions.setPeople(people);
        controls.setCustomControls(ownControls);
    }
}
