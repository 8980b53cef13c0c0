package org.tomes.desktop.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.AggregateScore;
import org.tomes.score.ScoreSample;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.score.scope.SubscriptionGroupService;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Defines subscription groups and shows the combined score of each. */
final class SubscriptionGroupsController {

    private final Workspace workspace;
    private final Texts texts;
    private final Runnable changed;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final Map<String, BooleanProperty> chosen = new TreeMap<>();
    private ScoreScreenData content;
    private Optional<SubscriptionGroup> edited = Optional.empty();
    @FXML
    private ListView<SubscriptionGroup> sets;
    @FXML
    private VBox form;
    @FXML
    private TextField name;
    @FXML
    private ListView<String> subscriptions;
    @FXML
    private Button save;
    @FXML
    private Button remove;
    @FXML
    private Label none;

    /** @param changed called after a write */
    SubscriptionGroupsController(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.changed = changed;
    }

    @FXML
    private void initialize() {
        sets.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(SubscriptionGroup group, boolean nothing) {
                super.updateItem(group, nothing);
                setText(nothing || group == null ? null : described(group));
            }
        });
        sets.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, selected) -> edit(Optional.ofNullable(selected)));
        subscriptions.setCellFactory(CheckBoxListCell.forListView(this::chosenProperty, new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : content.label(id);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        }));
        FormErrors.show(form, errors, texts);
        workspace.lockIfReadOnly(form);
        subscriptions.setDisable(!workspace.mayWrite());
        none.setText(workspace.emptyListText(Message.of("score.screen.noSets")));
    }

    private BooleanProperty chosenProperty(String id) {
        return chosen.computeIfAbsent(id, key -> new SimpleBooleanProperty());
    }

    private String described(SubscriptionGroup group) {
        Map<String, ScoreSample> latest = content.samples()
                .stream()
                .filter(scoreSample -> scoreSample.model() == content.trend().model() && scoreSample.counts()
                        && group.holds(scoreSample.subscription()))
                .collect(Collectors.toMap(ScoreSample::subscription, scoreSample -> scoreSample,
                        (earlier, later) -> later));
        OptionalDouble fraction = AggregateScore.of(latest.values()).fraction();
        return texts.get("score.screen.set", group.name(), group.subscriptions().size(),
                fraction.isEmpty() ? texts.get("score.screen.noValue")
                        : texts.get("score.percentage", fraction.getAsDouble()));
    }

    void show(ScoreScreenData read) {
        boolean typing = content != null && dirty();
        content = read;
        if (typing) {
            return;
        }
        Optional<SubscriptionGroupId> before = edited.map(SubscriptionGroup::id);
        subscriptions.getItems()
                .setAll(Stream
                        .concat(read.names().keySet().stream(),
                                read.sets().stream().flatMap(group -> group.subscriptions().stream()))
                        .distinct()
                        .sorted((one, other) -> read.label(one).compareToIgnoreCase(read.label(other)))
                        .toList());
        sets.getItems().setAll(read.sets());
        read.sets()
                .stream()
                .filter(group -> before.filter(group.id()::equals).isPresent())
                .findFirst()
                .or(() -> read.sets().stream().findFirst())
                .ifPresentOrElse(group -> sets.getSelectionModel().select(group), () -> edit(Optional.empty()));
    }

    private void edit(Optional<SubscriptionGroup> set) {
        edited = set;
        errors.clear();
        name.setText(set.map(SubscriptionGroup::name).orElse(""));
        subscriptions.getItems()
                .forEach(id -> chosenProperty(id)
                        .set(set.filter(subscriptionGroup -> subscriptionGroup.holds(id)).isPresent()));
        remove.setDisable(set.isEmpty());
    }

    /** Whether there is unsaved input. */
    boolean dirty() {
        Set<String> before = edited.<Set<String>>map(SubscriptionGroup::subscriptions).orElse(Set.of());
        return !name.getText().strip().equals(edited.map(SubscriptionGroup::name).orElse(""))
                || !before.equals(Set.copyOf(chosenSubscriptions()));
    }

    private List<String> chosenSubscriptions() {
        return subscriptions.getItems().stream().filter(id -> chosenProperty(id).get()).toList();
    }

    void discard() {
        edit(edited);
    }

    @FXML
    void create() {
        sets.getSelectionModel().clearSelection();
        edit(Optional.empty());
        name.requestFocus();
    }

    @FXML
    void save() {
        save(() -> {
        });
    }

    /** @param then called after saving */
    void save(Runnable then) {
        Optional<SubscriptionGroup> before = edited;
        SubscriptionGroup group = edited.map(old -> old.with(name.getText(), chosenSubscriptions()))
                .orElseGet(() -> SubscriptionGroup.create(name.getText(), chosenSubscriptions()));
        workspace.background()
                .job(progress -> workspace.register().azure().scoreServices().sets().save(workspace.actor(), group))
                .onSuccess(saved -> {
                    edit(Optional.of(saved));
                    workspace.showReversible(Message.of("score.setSaved", saved.name(), saved.subscriptions().size()),
                            before, Optional.of(saved), this::rewrite, restored -> {
                                edit(restored);
                                changed.run();
                            });
                    changed.run();
                    then.run();
                })
                .onFailure(failure -> {
                    if (failure instanceof InvalidRecord invalid) {
                        errors.clear();
                        invalid.errors().forEach(error -> errors.putIfAbsent(error.field(), error.sentence()));
                    } else {
                        workspace.dialogs().failed(failure);
                    }
                })
                .start();
    }

    /** Overwrites the stored version; an empty version means that there is no group. */
    private Optional<SubscriptionGroup> rewrite(Optional<SubscriptionGroup> version, Optional<SubscriptionGroup> over) {
        SubscriptionGroupService service = workspace.register().azure().scoreServices().sets();
        if (over.isEmpty()) {
            return version.map(group -> service.save(workspace.actor(), group.withRevision(0)));
        }
        SubscriptionGroup saved = over.get();
        SubscriptionGroup stored = service.get(saved.id().toString());
        if (version.isEmpty()) {
            service.remove(workspace.actor(), RecordUndo.of(saved, saved, stored, SubscriptionGroup::withRevision));
        }
        return version.map(old -> service.save(workspace.actor(),
                RecordUndo.of(old, saved, stored, SubscriptionGroup::withRevision)));
    }

    @FXML
    void remove() {
        edited.filter(group -> workspace.dialogs()
                .confirm(Confirmation.ofIrreversible(Message.of("score.screen.removeSet", group.name()),
                        Message.of("score.screen.removeSetText"), Message.of("score.screen.remove"))))
                .ifPresent(group -> workspace.background().<String>job(progress -> {
                    workspace.register().azure().scoreServices().sets().remove(workspace.actor(), group);
                    return group.name();
                }).onSuccess(removedName -> {
                    edited = Optional.empty();
                    workspace.frame().showNotice(Message.of("score.setRemoved", removedName));
                    changed.run();
                }).start());
    }
}
