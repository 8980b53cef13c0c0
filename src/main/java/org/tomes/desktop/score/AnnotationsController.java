package org.tomes.desktop.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.score.annotation.AnnotationProposal;
import org.tomes.score.annotation.AnnotationService;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The annotations of the score's trend, and proposed explanations. */
final class AnnotationsController {

    private static final String ALL = "all";

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable changed;
    private ScoreScreenData content;
    @FXML
    private RecordTable<AnnotationRow> table;
    @FXML
    private HBox actions;
    @FXML
    private Button add;
    @FXML
    private Button edit;
    @FXML
    private Button remove;
    @FXML
    private Button take;
    @FXML
    private Button dismiss;

    /** @param changed called after a write */
    AnnotationsController(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.changed = changed;
    }

    @FXML
    private void initialize() {
        Dates dates = new Dates(texts.language());
        table.setUp(new TableSpec<>("score-annotations",
                List.of(Column.<AnnotationRow>text("day", "score.field.day", 110, row -> dates.show(row.day()))
                        .sortedBy(Comparator.comparing(AnnotationRow::day)),
                        Column.badge("state", "score.field.noteState", 160, this::badge,
                                Comparator.comparing(row -> row.proposal().isPresent())),
                        Column.text("text", "score.field.text", 500, row -> row.text().replace('\n', ' ')),
                        Column.text("set", "score.field.set", 210, AnnotationRow::whose)),
                List.of(new FilterChip<>("state", texts.get("score.screen.noteKept"),
                        row -> row.annotation().isPresent()),
                        new FilterChip<>("state", texts.get("score.screen.noteProposed"),
                                row -> row.proposal().isPresent())),
                AnnotationRow::key, AnnotationRow::text, Message.of("score.screen.noNotes")), workspace);
        table.onSelection(rows -> enable());
        table.addAction(add);
        enable();
    }

    private Badge badge(AnnotationRow row) {
        return row.proposal().isPresent()
                ? new Badge(Feather.HELP_CIRCLE, Tone.ACTIVE, texts.get("score.screen.noteProposed"))
                : new Badge(Feather.MESSAGE_SQUARE, Tone.QUIET, texts.get("score.screen.noteKept"));
    }

    private void enable() {
        List<AnnotationRow> rows = table.selected();
        boolean allStored = rows.stream().allMatch(row -> row.annotation().isPresent());
        boolean proposed = rows.stream().allMatch(row -> row.proposal().isPresent());
        edit.setDisable(rows.size() != 1 || !allStored);
        remove.setDisable(rows.isEmpty() || !allStored);
        take.setDisable(rows.isEmpty() || !proposed);
        dismiss.setDisable(rows.isEmpty() || !proposed);
    }

    void show(ScoreScreenData read) {
        content = read;
        table.show(AnnotationRow.of(read, texts));
    }

    @FXML
    void add() {
        ask(ScoreAnnotation.of(workspace.today(), content.scope().id(), ""));
    }

    @FXML
    void edit() {
        table.selected().getFirst().annotation().ifPresent(this::ask);
    }

    private void ask(ScoreAnnotation annotation) {
        List<Choice> scopes = new ArrayList<>(List.of(new Choice(ALL, texts.get("score.allSubscriptions"))));
        content.sets().forEach(group -> scopes.add(new Choice(group.id().toString(), group.name())));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("day", annotation.day().toString());
        values.put("text", annotation.text());
        values.put("scope", annotation.scope().map(Object::toString).orElse(ALL));
        FormInput form = FormInput.of(
                new Confirmation(
                        Message.of(annotation.revision() == 0 ? "score.screen.addNote" : "score.screen.editNote"),
                        Message.of("score.screen.noteHelp"), Message.of("desktop.save")),
                values, Entry.date("day", Message.of("score.field.day"), true),
                Entry.text("text", Message.of("score.field.text"), true),
                Entry.choice("scope", Message.of("score.field.set"), scopes));
        new FormSaving(workspace, form).save((answer, progress) -> service().save(workspace.actor(),
                annotation.with(answer.day("day").orElse(annotation.day()),
                        content.sets()
                                .stream()
                                .filter(group -> group.id().toString().equals(answer.value("scope")))
                                .map(SubscriptionGroup::id)
                                .findFirst(),
                        answer.value("text"))),
                saved -> saved(annotation, saved));
    }

    /** @param before the annotation as it was read; a new annotation has revision 0 */
    private void saved(ScoreAnnotation before, ScoreAnnotation saved) {
        boolean existed = before.revision() > 0;
        workspace.showReversible(Message.of("score.screen.noteSaved"), saved,
                now -> existed ? service().save(workspace.actor(), before.withRevision(now.revision())) : remove(now),
                now -> service().save(workspace.actor(), saved.withRevision(existed ? now.revision() : 0)),
                restored -> changed.run());
        changed.run();
    }

    @FXML
    void remove() {
        List<ScoreAnnotation> removed = table.selected().stream().flatMap(row -> row.annotation().stream()).toList();
        if (workspace.dialogs()
                .confirm(new Confirmation(Message.of("score.screen.removeNotes", removed.size()),
                        Message.of("score.screen.removeNotesText"), Message.of("score.screen.remove")))) {
            processAll(removed, this::remove, "score.screen.notesRemoved", this::restore, this::remove);
        }
    }

    private ScoreAnnotation restore(ScoreAnnotation annotation) {
        return service().save(workspace.actor(), annotation.withRevision(0));
    }

    private ScoreAnnotation remove(ScoreAnnotation annotation) {
        service().remove(workspace.actor(), annotation);
        return annotation;
    }

    @FXML
    void take() {
        processAll(proposals(), proposal -> service().take(workspace.actor(), proposal, texts),
                "score.screen.notesTaken", this::remove, this::restore);
    }

    @FXML
    void dismiss() {
        processAll(proposals(), proposal -> service().dismiss(workspace.actor(), proposal, texts),
                "score.screen.notesDismissed", this::remove, this::restore);
    }

    private List<AnnotationProposal> proposals() {
        return table.selected().stream().map(AnnotationRow::proposal).flatMap(Optional::stream).toList();
    }

    /**
     * @param reversal undoes the work on one annotation; runs in the background, like the work
     * @param again redoes it
     */
    private <T> void processAll(List<T> all, Function<T, ScoreAnnotation> work, String messageKey,
            UnaryOperator<ScoreAnnotation> reversal, UnaryOperator<ScoreAnnotation> again) {
        workspace.background().<List<ScoreAnnotation>>write(() -> all.stream().map(work).toList(), written -> {
            workspace.showReversible(Message.of(messageKey, written.size()), written,
                    stored -> stored.stream().map(reversal).toList(), stored -> stored.stream().map(again).toList(),
                    restored -> changed.run());
            changed.run();
        });
    }

    private AnnotationService service() {
        return workspace.register().azure().scoreServices().annotations();
    }
}
