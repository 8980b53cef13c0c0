package org.tomes.desktop.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.ReadablePlaceholders;
import org.tomes.measure.Measure;
import org.tomes.measure.TranslatedText;
import org.tomes.people.Person;
import org.tomes.text.Language;

/**
 * The form of one measure with all its tabs. The form contains about a hundred controls, so it is created only when the
 * first measure is opened.
 */
final class MeasureEditorView {

    private static final Set<String> TRANSLATED = Stream.of(TranslatedText.values())
            .map(TranslatedText::field)
            .collect(Collectors.toSet());

    private final Workspace workspace;
    private final MeasureEditorController editor;
    private final MeasureLinksController links;
    private final ExemptionsController exemptions;
    private final ControlPickerController controls;
    private final MeasureTranslationController translation;
    private final Parent view;

    MeasureEditorView(Workspace workspace, MeasureActions actions) {
        this.workspace = workspace;
        editor = new MeasureEditorController(workspace, actions);
        links = new MeasureLinksController(workspace.texts(), actions.form());
        exemptions = new ExemptionsController(workspace, actions.form());
        controls = new ControlPickerController(workspace, actions.form().inputs());
        translation = new MeasureTranslationController(workspace, actions.form().inputs());
        view = ViewLoader.load(workspace.texts(), editor, links, exemptions,
                new MeasureAttributesController(workspace, actions.form().inputs()), controls, translation);
    }

    /** The heading and the list show the translations, the fields the texts that the company entered. */
    private void showLanguage(Language language) {
        Field.findAll(view)
                .stream()
                .filter(field -> TRANSLATED.contains(field.getName()))
                .forEach(field -> field.showLanguage(language, workspace.texts()));
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
        ReadablePlaceholders placeholders = ReadablePlaceholders.ofRuleValues(values, workspace.texts());
        editor.values(values, placeholders);
        translation.values(placeholders);
        translation.setTextLanguage(values.textLanguage());
        values.textLanguage()
                .filter(language -> language != workspace.texts().language())
                .ifPresent(this::showLanguage);
        links.setChoices(measures);
        exemptions.setPeople(people);
        controls.setCustomControls(ownControls);
    }
}
