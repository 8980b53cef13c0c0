package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.tomes.check.RuleValueTexts;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.MissingPart;
import org.tomes.document.text.ParseResult;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SectionStatus.State;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.TextFault;
import org.tomes.document.text.TextParser;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Title and text of the open section, with formatting buttons and the problems found in the text. */
public final class SectionTextController {

    private final Workspace workspace;
    private final Texts texts;
    private final TextEditing editing;
    private final TextForm form;
    private final Runnable compare;
    private final LatestRequest<List<TextProblem>> checks;
    private MarkupBar bar;
    private PlaceholderInput input;
    private Optional<InsertChoices> choices = Optional.empty();
    private TableEditing tables;

    @FXML
    private VBox fields;
    @FXML
    private TextField title;
    @FXML
    private Field textField;
    @FXML
    private VBox tablePlace;
    @FXML
    private Button table;
    @FXML
    private MarkupArea text;
    @FXML
    private Button reference;
    @FXML
    private TextProblemList problems;
    @FXML
    private VBox newer;
    @FXML
    private Button take;
    @FXML
    private Button save;
    @FXML
    private Button discard;
    @FXML
    private Button reset;

    /** @param compare shows the changes since the suggestion */
    SectionTextController(Workspace workspace, TextEditing editing, Runnable compare) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.editing = editing;
        this.compare = compare;
        this.checks = new LatestRequest<>(workspace.background());
        this.form = editing.form();
    }

    @FXML
    private void initialize() {
        OpenElsewhereLine.addTo(fields, form, workspace);
        input = new PlaceholderInput(text, form.text);
        text.setContextMenu(new MarkupMenu(text, texts));
        bar = new MarkupBar(text, texts, input::shown);
        tables = new TableEditing(text, textField, tablePlace, texts, input::protect);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        title.textProperty().bindBidirectional(form.title);
        FormErrors.show(fields, form, texts);
        workspace.lockIfReadOnly(fields);
        newer.managedProperty().bind(newer.visibleProperty());
        newer.setVisible(false);
        save.disableProperty().bind(form.dirty().not());
        discard.disableProperty().bind(form.dirty().not());
        reference.managedProperty().bind(reference.visibleProperty());
        fields.setDisable(true);
    }

    /** Returns a stored text with readable placeholders. */
    String shown(String stored) {
        return input.shown(stored);
    }

    Node area() {
        return text;
    }

    /** Scrolls to the beginning of the text. */
    void top() {
        text.moveCaret(0);
    }

    /** Updates the items to insert and the actions for this kind of document. */
    void offer(DocumentKind kind) {
        fields.setDisable(editing.opened().isEmpty());
        newer.setVisible(editing.opened().filter(SectionStatus::isOutdated).isPresent());
        take.setDisable(editing.opened().flatMap(SectionStatus::then).isEmpty());
        if (editing.opened().isPresent()) {
            workspace.background().read(workspace.register().azure().rules()::values, values -> offer(kind, values));
        }
    }

    private void offer(DocumentKind kind, RuleValueTexts values) {
        PlaceholderCatalog<?> vocabulary = workspace.register().documents().composition().vocabulary(kind);
        PlaceholderLabels labels = new PlaceholderLabels(texts, vocabulary.entries(editing.keys()), editing.sections(),
                values);
        input.use(new ReadablePlaceholders(labels));
        InsertChoices offered = new InsertChoices(labels, bar::insert);
        choices = Optional.of(offered);
        reference.setVisible(!offered.references().isEmpty());
    }

    /** Shows the parts of the text that will not appear as intended. */
    void check(DocumentKind kind) {
        reset.setDisable(editing.opened()
                .filter(section -> section.suggestion().isPresent())
                .filter(section -> section.state() != State.SUGGESTED || form.dirty().get())
                .isEmpty());
        String typed = form.opened().isEmpty() ? "" : form.text.get();
        List<String> keys = editing.keys();
        List<SectionStatus> all = List.copyOf(editing.sections());
        List<SectionText> sectionTexts = editing.texts();
        String open = form.opened().map(EditedSection::key).orElse("");
        checks.ask(() -> problems(kind, typed, keys,
                MissingPart.of(all, sectionTexts)
                        .stream()
                        .filter(missingPart -> missingPart.section().equals(open))
                        .toList()),
                this::show);
    }

    private void show(List<TextProblem> newProblems) {
        problems.show(newProblems, texts, this::goToProblem, this::insertMissingPart);
    }

    private List<TextProblem> problems(DocumentKind kind, String typed, List<String> keys,
            List<MissingPart> lostParts) {
        ParseResult parsed = TextParser.parse(typed);
        List<TextProblem> result = new ArrayList<>();
        Stream.concat(parsed.faults().stream(),
                workspace.register().documents().composition().vocabulary(kind).check(parsed.uses(), keys).stream())
                .sorted(Comparator.comparingInt(TextFault::line))
                .map(TextProblem::of)
                .forEach(result::add);
        lostParts.stream().map(TextProblem::of).forEach(result::add);
        return result;
    }

    /** Inserts the part at the position it has in the suggestion. */
    private void insertMissingPart(MissingPart missingPart) {
        String suggested = editing.opened()
                .flatMap(SectionStatus::suggestion)
                .map(suggestion -> suggestion.section().text())
                .orElse("");
        text.moveCaret(input.position(missingPart.place(form.text.get(), suggested)));
        bar.insert(missingPart.use());
    }

    private void goToProblem(TextProblem problem) {
        if (problem.line() > 0) {
            int start = 0;
            for (int line = 1; line < problem.line() && text.getText().indexOf('\n', start) >= 0; line++) {
                start = text.getText().indexOf('\n', start) + 1;
            }
            int end = text.getText().indexOf('\n', start);
            text.requestFocus();
            text.selectRange(start, end < 0 ? text.length() : end);
        }
    }

    private void keyPressed(KeyEvent pressed) {
        Optional.ofNullable(pressed.isShortcutDown() && !pressed.isAltDown()
                ? (pressed.isShiftDown() ? shiftKeys() : Map.<KeyCode, Runnable>of(KeyCode.B, this::bold)).get(
                        pressed.getCode())
                : null).ifPresent(action -> {
                    action.run();
                    pressed.consume();
                });
    }

    private Map<KeyCode, Runnable> shiftKeys() {
        return Map.of(KeyCode.L, this::bullets, KeyCode.N, this::steps, KeyCode.H, this::heading, KeyCode.T,
                this::table, KeyCode.R, this::reference, KeyCode.I, this::insert);
    }

    @FXML
    private void discard() {
        editing.discard();
    }

    @FXML
    void reset() {
        Confirmation question = new Confirmation(Message.of("document.text.resetTitle", form.title.get()),
                Message.of("document.text.resetText"), Message.of("document.text.resetAction"));
        if (workspace.dialogs().confirm(question)) {
            if (form.base().revision() == 0) {
                editing.discard();
            } else {
                editing.reset();
            }
        }
    }

    @FXML
    private void compare() {
        compare.run();
    }

    @FXML
    private void take() {
        editing.take();
    }

    @FXML
    private void keep() {
        editing.keep();
    }

    @FXML
    private void save() {
        editing.save();
    }

    @FXML
    private void bold() {
        bar.bold();
    }

    @FXML
    private void bullets() {
        bar.bullets();
    }

    @FXML
    private void steps() {
        bar.steps();
    }

    @FXML
    private void heading() {
        bar.heading();
    }

    @FXML
    private void table() {
        tables.start(table);
    }

    @FXML
    private void reference() {
        choices.filter(offered -> reference.isVisible())
                .ifPresent(offered -> workspace.frame()
                        .choose(Message.of("document.text.reference.search"), offered.references()));
    }

    @FXML
    private void insert() {
        choices.ifPresent(
                offered -> workspace.frame().choose(Message.of("document.text.insert.search"), offered.all()));
    }

    @FXML
    private void note() {
        bar.note();
    }

    @FXML
    private void link() {
        bar.link();
    }
}
