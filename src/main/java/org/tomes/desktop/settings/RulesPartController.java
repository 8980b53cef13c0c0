package org.tomes.desktop.settings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.check.CheckCriteria;
import org.tomes.check.cost.Price;
import org.tomes.check.cost.PriceItem;
import org.tomes.check.criteria.CheckRules;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.parameter.Parameter;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** The part of the settings with the company's decisions about its checks. */
public final class RulesPartController extends RecordSettingsPart<CheckRules> {

    /**
     * @param workspaces the workspaces that retain logs longer than the checks expect, or have a recorded reason, with
     * their retention in days if known
     */
    private record LoadedRules(CheckRules rules, Map<ResourceId, Optional<Integer>> workspaces) {
    }

    private final Map<PriceItem, TextField> prices = new LinkedHashMap<>();
    private final Map<ResourceId, TextField> reasons = new TreeMap<>();
    private List<String> asShown = List.of();
    private Map<ResourceId, Optional<Integer>> workspaces = Map.of();
    private RuleValueFields values;

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

    RulesPartController(Workspace workspace) {
        super(workspace, CheckRules.initial(), Message.of("rules.title"), Message.of("rules.saved"),
                CheckRules::withRevision);
    }

    @FXML
    private void initialize() {
        for (PriceItem item : PriceItem.values()) {
            Field field = field(RulesForm.field(item), texts.get("rules.item." + item),
                    prices.computeIfAbsent(item, priceItem -> new TextField()));
            priceGrid.add(field, item.ordinal() % 2, item.ordinal() / 2);
        }
        values = new RuleValueFields(valueGrid, texts);
        noWorkspace.managedProperty().bind(noWorkspace.visibleProperty());
        errors().addListener((MapChangeListener<String, Message>) change -> showUnplaced());
        lists().forEach(input -> field(input.getId(), input.textProperty()));
        values.inputs().forEach(input -> field("parameters", input.textProperty()));
        prices.values().forEach(input -> field("prices", input.textProperty()));
        begin();
    }

    private static Field field(String name, String label, TextField content) {
        Field field = new Field();
        field.setName(name);
        field.setLabel(label);
        field.setContent(content);
        return field;
    }

    private Stream<TextField> inputs() {
        return Stream.of(lists(), values.inputs(), prices.values().stream(), reasons.values().stream())
                .flatMap(stream -> stream);
    }

    private Stream<TextField> lists() {
        return Stream.of(productionTags, productionWords, requiredTags, ownerTags, officeAddresses, allowedRegions,
                maxAdministrators);
    }

    @Override
    public void refresh() {
        if (!dirty().get()) {
            workspace.background().read(this::readShown, this::show);
        }
    }

    @Override
    protected CheckRules read() {
        return workspace.register().azure().rules().current();
    }

    @Override
    protected CheckRules write(CheckRules checkRules) {
        return workspace.register().saveRules(workspace.actor(), checkRules);
    }

    private LoadedRules readShown() {
        CheckRules rules = read();
        int usual = rules.criteria().values().get(Parameter.LOG_RETENTION);
        Map<ResourceId, Optional<Integer>> daysByWorkspace = new TreeMap<>();
        rules.criteria().longerRecords().keySet().forEach(id -> daysByWorkspace.put(id, Optional.empty()));
        workspace.register()
                .azure()
                .inventory()
                .latest()
                .ifPresent(latest -> latest.workspaces()
                        .stream()
                        .filter(candidate -> candidate.retentionDays().filter(days -> days > usual).isPresent()
                                || daysByWorkspace.containsKey(candidate.id()))
                        .forEach(candidate -> daysByWorkspace.put(candidate.id(), candidate.retentionDays())));
        return new LoadedRules(rules, daysByWorkspace);
    }

    private void show(LoadedRules current) {
        workspaces = current.workspaces();
        load(current.rules());
    }

    @Override
    protected void fill(CheckRules checkRules) {
        CheckCriteria rules = checkRules.criteria();
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
        showReasons(workspaces, rules.longerRecords());
        asShown = typed();
    }

    private void showReasons(Map<ResourceId, Optional<Integer>> longer, Map<ResourceId, String> reasonTexts) {
        reasons.keySet().retainAll(longer.keySet());
        longer.keySet().forEach(id -> reasons.computeIfAbsent(id, added -> {
            TextField input = new TextField();
            field("longerRecords", input.textProperty());
            return input;
        }).setText(reasonTexts.getOrDefault(id, "")));
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

    @Override
    protected boolean differs() {
        return !typed().equals(asShown);
    }

    private RulesForm typedRules() {
        Map<PriceItem, String> amounts = new LinkedHashMap<>();
        prices.forEach((item, input) -> amounts.put(item, input.getText()));
        Map<ResourceId, String> typedReasons = new TreeMap<>();
        reasons.forEach((id, input) -> typedReasons.put(id, input.getText()));
        return new RulesForm(productionTags.getText(), productionWords.getText(), requiredTags.getText(),
                ownerTags.getText(), officeAddresses.getText(), allowedRegions.getText(), maxAdministrators.getText(),
                values.typed(), amounts, typedReasons);
    }

    @FXML
    private void resetValues() {
        values.reset();
    }

    @Override
    public CheckRules entered() {
        return typedRules().on(base(), workspace.today());
    }

    @Override
    protected List<FieldError> violations() {
        return typedRules().errors();
    }

    /** Shows errors without a corresponding field above the buttons. */
    private void showUnplaced() {
        error.setText(Stream.of("prices", "longerRecords")
                .map(errors()::get)
                .filter(Objects::nonNull)
                .map(texts::get)
                .collect(Collectors.joining(" ")));
    }
}
