package org.tomes.desktop.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.check.CheckRules;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.rules.RuleBook;
import org.tomes.desktop.audit.AuditWording;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordForm;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.parameter.Parameter;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The part of the settings with the company's decisions about its checks. */
public final class RulesController implements SettingsPart {

    /**
     * @param workspaces the workspaces that retain logs longer than the checks expect, or have a recorded reason, with
     * their retention in days if known
     */
    private record Shown(RuleBook book, Map<ResourceId, Optional<Integer>> workspaces) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private final Map<PriceItem, TextField> prices = new LinkedHashMap<>();
    private final Map<ResourceId, TextField> reasons = new TreeMap<>();
    private RuleBook stored = RuleBook.initial();
    private final BooleanProperty dirty = new SimpleBooleanProperty();
    private final RecordEditing<RuleBook> editing;
    private List<String> asShown = List.of();
    private Map<ResourceId, Optional<Integer>> workspaces = Map.of();
    private RuleValueFields values;
    private boolean showing;

    @FXML
    private VBox root;
    @FXML
    private TextField productionTags;
    @FXML
    private TextField productionWords;
    @FXML
    private TextField requiredTags;
    @FXML
    private TextField ownerTags;
    @FXML
    private TextField officeAddresses;
    @FXML
    private TextField allowedRegions;
    @FXML
    private TextField maxAdministrators;
    @FXML
    private GridPane valueGrid;
    @FXML
    private GridPane priceGrid;
    @FXML
    private Label priceDay;
    @FXML
    private VBox reasonList;
    @FXML
    private Label noWorkspace;
    @FXML
    private Label error;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    RulesController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.editing = new RecordEditing<>(workspace, new Typed(), new Kept());
    }

    @FXML
    private void initialize() {
        for (PriceItem item : PriceItem.values()) {
            Field field = field(RulesForm.field(item), texts.get("rules.item." + item),
                    prices.computeIfAbsent(item, priceItem -> new TextField()));
            priceGrid.add(field, item.ordinal() % 2, item.ordinal() / 2);
        }
        values = new RuleValueFields(valueGrid, texts);
        Field.showErrors(root, errors, texts);
        workspace.lockIfReadOnly(root);
        inputs().forEach(this::watch);
        save.disableProperty().bind(dirty.not());
        discard.disableProperty().bind(dirty.not());
        noWorkspace.managedProperty().bind(noWorkspace.visibleProperty());
        show(new Shown(stored, Map.of()));
    }

    private static Field field(String name, String label, TextField content) {
        Field field = new Field();
        field.setName(name);
        field.setLabel(label);
        field.setContent(content);
        return field;
    }

    private void watch(TextInputControl input) {
        input.textProperty().addListener((property, before, after) -> edited());
    }

    private Stream<TextField> inputs() {
        return Stream
                .of(Stream.of(productionTags, productionWords, requiredTags, ownerTags, officeAddresses, allowedRegions,
                        maxAdministrators), values.inputs(), prices.values().stream(), reasons.values().stream())
                .flatMap(stream -> stream);
    }

    @Override
    public void refresh() {
        if (!dirty.get()) {
            workspace.background().read(this::read, this::show);
        }
    }

    private Shown read() {
        RuleBook book = workspace.register().azure().rules().book();
        int usual = book.rules().values().get(Parameter.LOG_RETENTION);
        Map<ResourceId, Optional<Integer>> kept = new TreeMap<>();
        book.rules().longerRecords().keySet().forEach(id -> kept.put(id, Optional.empty()));
        workspace.register()
                .azure()
                .inventory()
                .latest()
                .ifPresent(latest -> latest.workspaces()
                        .stream()
                        .filter(candidate -> candidate.retentionDays().filter(days -> days > usual).isPresent()
                                || kept.containsKey(candidate.id()))
                        .forEach(candidate -> kept.put(candidate.id(), candidate.retentionDays())));
        return new Shown(book, kept);
    }

    private void show(Shown shown) {
        showing = true;
        stored = shown.book();
        workspaces = shown.workspaces();
        CheckRules rules = stored.rules();
        productionTags.setText(RulesForm.text(rules.production().tags()));
        productionWords.setText(RulesForm.text(rules.production().words()));
        requiredTags.setText(RulesForm.text(rules.requiredTags()));
        ownerTags.setText(RulesForm.text(rules.ownerTags()));
        officeAddresses.setText(RulesForm.text(rules.officeAddresses()));
        allowedRegions.setText(RulesForm.text(rules.allowedRegions()));
        maxAdministrators.setText(String.valueOf(rules.maxAdministrators()));
        values.show(rules.values());
        prices.forEach((item,
                input) -> input.setText(rules.prices()
                        .of(item)
                        .map(Price::amount)
                        .map(amount -> RulesForm.text(amount, texts.language().locale()))
                        .orElse("")));
        priceDay.setText(rules.prices()
                .all()
                .stream()
                .map(Price::asOf)
                .min(LocalDate::compareTo)
                .map(day -> texts.get("rules.pricesAsOf", new Dates(texts.language()).show(day)))
                .orElse(""));
        showReasons(shown.workspaces(), rules.longerRecords());
        asShown = typed();
        showing = false;
        edited();
    }

    private void showReasons(Map<ResourceId, Optional<Integer>> longer, Map<ResourceId, String> known) {
        reasons.clear();
        longer.forEach((id, days) -> {
            TextField input = new TextField(known.getOrDefault(id, ""));
            watch(input);
            reasons.put(id, input);
        });
        reasonList.getChildren()
                .setAll(longer.entrySet()
                        .stream()
                        .map(entry -> field(entry.getKey().key(),
                                entry.getValue()
                                        .map(days -> texts.get("rules.days", entry.getKey().name(), days))
                                        .orElse(entry.getKey().name()),
                                reasons.get(entry.getKey())))
                        .toList());
        workspace.lockIfReadOnly(reasonList);
        noWorkspace.setVisible(longer.isEmpty());
    }

    private List<String> typed() {
        return inputs().map(TextField::getText).toList();
    }

    private void edited() {
        dirty.set(!showing && !typed().equals(asShown));
        error.setText("");
        errors.clear();
    }

    private RulesForm typedRules() {
        Map<PriceItem, String> amounts = new LinkedHashMap<>();
        prices.forEach((item, input) -> amounts.put(item, input.getText()));
        Map<ResourceId, String> why = new TreeMap<>();
        reasons.forEach((id, input) -> why.put(id, input.getText()));
        return new RulesForm(productionTags.getText(), productionWords.getText(), requiredTags.getText(),
                ownerTags.getText(), officeAddresses.getText(), allowedRegions.getText(), maxAdministrators.getText(),
                values.typed(), amounts, why);
    }

    @Override
    public Optional<RecordEditing<?>> editing() {
        return Optional.of(editing);
    }

    @FXML
    private void save() {
        editing.save();
    }

    @FXML
    private void resetValues() {
        values.reset();
    }

    @FXML
    private void discard() {
        editing.discard();
    }

    private final class Typed implements RecordForm<RuleBook> {

        @Override
        public ReadOnlyBooleanProperty dirty() {
            return dirty;
        }

        @Override
        public RuleBook base() {
            return stored;
        }

        @Override
        public RuleBook entered() {
            return typedRules().on(stored, workspace.today());
        }

        @Override
        public boolean validate() {
            List<FieldError> unreadable = typedRules().errors();
            show(unreadable);
            return unreadable.isEmpty();
        }

        @Override
        public void load(RuleBook book) {
            RulesController.this.show(new Shown(book, workspaces));
        }

        @Override
        public void rebase(RuleBook newer) {
            stored = newer;
            edited();
        }

        /** Shows each error under the field with its name, or above the buttons if there is none. */
        @Override
        public void show(List<FieldError> broken) {
            List<String> unplaced = new ArrayList<>();
            for (FieldError fieldError : broken) {
                if (List.of("prices", "longerRecords").contains(fieldError.field())) {
                    unplaced.add(texts.get(fieldError.sentence()));
                } else {
                    errors.put(fieldError.field(), fieldError.sentence());
                }
            }
            error.setText(String.join(" ", unplaced));
        }
    }

    private final class Kept implements RecordEditing.Keeping<RuleBook> {

        @Override
        public Message name(RuleBook entered) {
            return Message.of("rules.title");
        }

        @Override
        public RuleBook write(RuleBook wanted) {
            return workspace.register().decide(workspace.actor(), wanted);
        }

        @Override
        public Optional<RuleBook> stored(RuleBook base) {
            return Optional.of(workspace.register().azure().rules().book());
        }

        @Override
        public List<Dialogs.Difference> differences(RuleBook mine, RuleBook theirs) {
            return new AuditWording(workspace.register()).differences(mine, theirs, texts);
        }

        @Override
        public void loaded(RuleBook book) {
            // Nothing besides the form needs an update.
        }

        @Override
        public void written(RuleBook before, RuleBook book) {
            workspace.frame().say(Message.of("rules.saved"));
        }
    }
}
