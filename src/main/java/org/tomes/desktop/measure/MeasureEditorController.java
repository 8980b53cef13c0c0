package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.tomes.catalogue.Article32Objective;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.DataSheetSaving;
import org.tomes.desktop.common.DiscardButton;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.document.ReadablePlaceholders;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.desktop.link.LinkedText;
import org.tomes.desktop.review.ReviewsAndEvidenceTab;
import org.tomes.desktop.trail.RecordHistory;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.TranslatedText;
import org.tomes.people.Person;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The form of one measure. */
public final class MeasureEditorController {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Room around the name of a tab, in multiples of the font size. */
    private static final double AROUND_NAME = 1.3;

    private final Workspace workspace;
    private final Texts texts;
    private final MeasureActions actions;
    private final MeasureForm form;
    private final RecordHistory history;
    private final ReviewsAndEvidenceTab proofs;
    private final RuleValuePreview preview;
    private final MeasureChangeImpact following;
    private FieldControls controls;
    @FXML
    private VBox editor;
    @FXML
    private Label heading;
    @FXML
    private LinkedText effect;
    @FXML
    private MeasureStatusHeader standing;
    @FXML
    private ConnectionsPane connections;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab exemptionsTab;
    @FXML
    private Tab historyTab;
    @FXML
    private FlowPane proofChoice;
    @FXML
    private StackPane proofPane;
    @FXML
    private TextField title;
    @FXML
    private Field retiredField;
    @FXML
    private Label targetPreview;
    @FXML
    private Label implementationPreview;
    @FXML
    private FlowPane goals;
    @FXML
    private HBox buttons;
    @FXML
    private Button save;
    @FXML
    private Button discard;
    @FXML
    private MenuItem retire;
    @FXML
    private MenuItem duplicate;
    @FXML
    private MenuItem sheet;

    MeasureEditorController(Workspace workspace, MeasureActions actions) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.actions = actions;
        this.form = actions.form();
        this.history = new RecordHistory(workspace);
        this.preview = new RuleValuePreview(texts);
        this.following = new MeasureChangeImpact(workspace);
        this.proofs = new ReviewsAndEvidenceTab(workspace, then -> actions.leave(then, () -> {
        }), () -> "measure:" + actions.form().base().id(), actions::reread);
    }

    @FXML
    private void initialize() {
        controls = new FieldControls(editor, form.inputs(), form::refuse, texts, workspace::today);
        controls.correctable(form);
        OpenElsewhereLine.addTo(editor, form, workspace);
        preview.add(form.inputs().input("target"), targetPreview);
        preview.add(form.inputs().input("implementation"), implementationPreview);
        Stream.of(Article32Objective.values()).forEach(goal -> goals.getChildren().add(box(goal)));
        retiredField.wrapLabel();
        retiredField.visibleProperty().bind(form.status.isEqualTo(MeasureStatus.RETIRED));
        save.disableProperty().bind(form.dirty().not());
        DiscardButton.setUp(discard, editor, form, then -> actions.leave(then, () -> {
        }), actions::discard);
        FormErrors.show(editor, form, texts);
        workspace.lockIfReadOnly(editor);
        actions.opened().addListener((property, before, opened) -> opened.ifPresent(this::show));
        effect.managedProperty().bind(effect.visibleProperty());
        effect.setVisible(false);
        Stream.concat(Stream.of("status", "owner", "due", "translationStatus"),
                Stream.of(TranslatedText.values())
                        .flatMap(text -> Stream.of(text.field(), text.field(Language.DE), text.field(Language.EN))))
                .forEach(field -> form.inputs().inputOf(field).property().addListener(changed -> previewEdit()));
        form.dirty().addListener(changed -> previewEdit());
        form.onLoad(this::previewEffect);
        standing.onSign(proofs::sign);
        standing.onExpired(this::showExemptions);
        exemptionsTab.textProperty().bind(Bindings.createStringBinding(this::exemptionsName, form.exemptions));
        proofs.offer(proofChoice, proofPane, history, this::showHistory);
        tabs.widthProperty().subscribe(this::fitTabs);
        exemptionsTab.textProperty().subscribe(this::fitTabs);
        historyTab.selectedProperty().addListener((property, before, selected) -> showHistory());
    }

    /** Keeps all tabs in sight: with little room, they are smaller and closer together. */
    private void fitTabs() {
        double wanted = tabs.getTabs().stream().mapToDouble(tab -> {
            Text name = new Text(tab.getText());
            name.setFont(discard.getFont());
            return name.getLayoutBounds().getWidth() + AROUND_NAME * discard.getFont().getSize();
        }).sum();
        tabs.pseudoClassStateChanged(NARROW, tabs.getWidth() < wanted);
        // The width changes during a layout pass, which does not adapt the height of the tabs.
        Platform.runLater(tabs::requestLayout);
    }

    /** While a measure is being loaded, some fields still contain values of the previous one. */
    private void previewEdit() {
        if (!form.isLoading()) {
            previewEffect();
        }
    }

    private void previewEffect() {
        following.preview(effect, List.of(form.base()), List.of(form.entered()));
    }

    private String exemptionsName() {
        return form.exemptions.isEmpty() ? texts.get("measure.field.exemptions")
                : texts.get("desktop_measure.tab.exemptions", form.exemptions.size());
    }

    /** Returns the action that signs off the review of the shown measure, if the review is due. */
    Optional<Screen.Action> signAction() {
        return standing.signAction();
    }

    Node buttons() {
        return buttons;
    }

    private CheckBox box(Article32Objective goal) {
        CheckBox box = new CheckBox(texts.name("catalogue", goal));
        box.setOnAction(pressed -> {
            if (box.isSelected()) {
                form.goals.add(goal);
            } else {
                form.goals.remove(goal);
            }
        });
        form.goals.addListener(
                (SetChangeListener<Article32Objective>) change -> box.setSelected(form.goals.contains(goal)));
        return box;
    }

    /** Offers these people for selection. */
    void people(List<Person> people) {
        controls.people(people);
    }

    /** Sets the values that the preview of texts shows for their references. */
    void values(RuleValueTexts values, ReadablePlaceholders placeholders) {
        preview.setValues(values);
        controls.values(placeholders);
    }

    private void show(Measure measure) {
        heading.setText(form.isNew() ? texts.get("desktop_measure.newMeasure")
                : RecordNames.of(measure.code(), measure.title(texts.language())));
        retire.setDisable(form.isNew() || measure.status() == MeasureStatus.RETIRED);
        duplicate.setDisable(form.isNew());
        sheet.setDisable(form.isNew());
        historyTab.setDisable(form.isNew());
        if (form.isNew()) {
            tabs.getSelectionModel().selectFirst();
            standing.hide();
            connections.hide();
        } else {
            standing.show(measure, workspace);
            connections.show(measure.ref(), workspace);
        }
        showHistory();
    }

    private void showHistory() {
        if (historyTab.isSelected() && !form.isNew()) {
            history.show(form.base().ref());
            proofs.show(form.base().ref(), form.base().ref(),
                    form.base().status() == MeasureStatus.RETIRED ? Optional.of(Message.of("desktop.disabled.retired"))
                            : Optional.empty());
        }
    }

    void showExemptions() {
        tabs.getSelectionModel().select(exemptionsTab);
    }

    /** Focuses the first field for typing. */
    void edit() {
        tabs.getSelectionModel().selectFirst();
        // Tabs create their content when CSS is applied; the content cannot be focused before that.
        editor.applyCss();
        title.requestFocus();
    }

    @FXML
    void save() {
        controls.commitDays();
        actions.save();
    }

    @FXML
    private void discard() {
        actions.discard();
    }

    @FXML
    private void duplicate() {
        actions.duplicate(this::edit);
    }

    @FXML
    private void saveSheet() {
        String code = form.base().code();
        DataSheetSaving.save(workspace, sheets -> sheets.measure(code, texts.language()));
    }

    @FXML
    private void retire() {
        actions.retire(form.base());
    }
}
