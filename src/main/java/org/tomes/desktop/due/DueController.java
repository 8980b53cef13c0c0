package org.tomes.desktop.due;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.ListScreen;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewState;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Everything that is overdue or due soon, of all kinds and people, in one list; each entry opens its record. */
public final class DueController implements ListScreen {

    /** The group of the filter by the acting person. */
    private static final String MINE = "mine";

    private record LoadedItems(List<DueItem> items, List<Person> people, Map<String, PersonId> deputies,
            Optional<PersonId> acting) {
    }

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final DueItemActions itemActions;
    private List<Person> people = List.of();
    private Map<String, PersonId> deputies = Map.of();
    private Map<PersonId, String> names = Map.of();
    private Optional<PersonId> acting = Optional.empty();
    @FXML
    private RecordTable<DueItem> table;
    @FXML
    private Node nobody;

    public DueController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.itemActions = new DueItemActions(workspace, () -> people, () -> deputies, this::refresh);
    }

    @FXML
    private void initialize() {
        table.setUp(spec().edited(itemActions.cells()), workspace);
        Button open = new Button(texts.get("desktop_due.open"), new FontIcon(Feather.ARROW_RIGHT_CIRCLE));
        open.setId("open-due");
        open.setOnAction(pressed -> open());
        DisabledReason.disable(open, texts.get("desktop.disabled.selectOne"));
        Button reschedule = new Button(texts.get("desktop_due.reschedule"), new FontIcon(Feather.CALENDAR));
        reschedule.setId("reschedule-due");
        reschedule.getStyleClass().add(ViewLoader.WRITES);
        reschedule.setOnAction(pressed -> table.selected().stream().findFirst().ifPresent(itemActions::reschedule));
        showReschedulable(reschedule, List.of());
        table.addAction(open);
        table.addAction(reschedule);
        nobody.managedProperty().bind(nobody.visibleProperty());
        table.onSelection(selected -> {
            showReschedulable(reschedule, selected);
            open.setDisable(selected.size() != 1);
            // Until the entries are read, the acting person is not known here.
            nobody.setVisible(!table.all().isEmpty() && acting.isEmpty() && isFilteredByMine());
        });
        table.offerActions(this::actions);
        table.offerViews();
        table.openFirstAutomatically();
        table.pane().addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        table.pane().addEventHandler(MouseEvent.MOUSE_CLICKED, clicked -> {
            if (clicked.getClickCount() == 2 && !clicked.isConsumed()) {
                open();
            }
        });
    }

    private void showReschedulable(Button reschedule, List<DueItem> selected) {
        boolean one = selected.size() == 1;
        String fixed = one ? origin(selected.getFirst()) : texts.get("desktop.disabled.selectOne");
        DisabledReason.setReason(reschedule, fixed.isEmpty() ? texts.get("desktop_due.noDate") : fixed);
        reschedule.setDisable(!one || selected.getFirst().planned().isEmpty());
    }

    private boolean isFilteredByMine() {
        return table.narrowed().choices().stream().anyMatch(choice -> choice.group().equals(MINE));
    }

    @FXML
    private void chooseActor() {
        workspace.frame().chooseActor();
    }

    private TableSpec<DueItem> spec() {
        List<Column<DueItem>> columns = List.of(
                Column.<DueItem>badge("state", "desktop_due.field.state", 190, this::badge,
                        DueItem.byUrgency(texts.language())).alwaysShown().explained(this::origin),
                Column.<DueItem>code("code", "desktop_due.field.code", 90, DueItem::code),
                Column.<DueItem>text("name", "desktop_due.field.name", 420, DueItem::name),
                Column.<DueItem>text("owner", "desktop_due.field.owner", 160, this::owners), Column.<DueItem>text(
                        "kind", "desktop_due.field.kind", 150, item -> texts.get("desktop_due.kind." + item.kind())));
        Stream<FilterChip<DueItem>> states = Stream.of(ReviewState.OVERDUE, ReviewState.DUE, ReviewState.DUE_SOON)
                .map(state -> new FilterChip<>("state", texts.name("review", state), item -> item.state() == state));
        Stream<FilterChip<DueItem>> mine = Stream
                .of(new FilterChip<>(MINE, texts.get("desktop_due.mine"), item -> item.isOwnedBy(acting)));
        Stream<FilterChip<DueItem>> kinds = Stream.of(DueItem.Kind.values())
                .map(kind -> new FilterChip<>("kind", texts.get("desktop_due.kind." + kind),
                        item -> item.kind() == kind));
        return new TableSpec<>("due", columns, Stream.of(mine, states, kinds).flatMap(chips -> chips).toList(),
                item -> item.kind() + item.id() + item.name(), item -> String.join("\n", item.code(), item.name(),
                        texts.get("desktop_due.kind." + item.kind()), owners(item)),
                Message.of("desktop_due.empty"));
    }

    /**
     * Returns the badge of an entry. A review without a day was never done; a decision without a day is due at once.
     */
    private Badge badge(DueItem item) {
        Badge badge = ReviewBadge.of(item.state(), item.day(), dates, texts);
        return item.day().isPresent() || item.kind() == DueItem.Kind.REVIEW ? badge
                : badge.withWord(texts.name("review", item.state()));
    }

    /** Returns where the date of an entry comes from, unless it can be changed in this list. */
    private String origin(DueItem item) {
        return switch (item.kind()) {
            case MEASURE, CONFIRMATION, VERSION -> "";
            case FINDING -> item.origin();
            case REVIEW, DECISION, CHANGE, CHANGE_APPROVAL, ACCEPTANCE, EXEMPTION ->
                texts.get("desktop_due.origin." + item.kind());
        };
    }

    private String owners(DueItem item) {
        return item.owners().stream().map(id -> names.getOrDefault(id, "")).collect(Collectors.joining(", "));
    }

    private void open() {
        List<DueItem> selected = table.selected();
        if (selected.size() == 1) {
            workspace.frame().show(selected.getFirst().screen(), selected.getFirst().id());
        }
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new LoadedItems(DueItems.read(workspace.register(), workspace.today(), texts),
                        workspace.register().records().people().all(), deputies(workspace.register()),
                        workspace.person()), read -> {
                            people = read.people();
                            deputies = read.deputies();
                            names = Person.namesById(read.people());
                            acting = read.acting();
                            table.show(read.items());
                        });
    }

    private static Map<String, PersonId> deputies(OpenRegister register) {
        return register.records()
                .measures()
                .all()
                .stream()
                .filter(measure -> measure.deputy().isPresent())
                .collect(Collectors.toMap(measure -> measure.id().toString(),
                        measure -> measure.deputy().orElseThrow()));
    }

    @Override
    public RecordTable<?> table() {
        return table;
    }

    @Override
    public List<Node> panes() {
        return List.of(table.pane());
    }

    @Override
    public List<Action> actions() {
        List<DueItem> selected = table.selected();
        return selected.size() != 1 ? List.of()
                : Stream.concat(Stream.of(new Action(Message.of("desktop_due.open"), this::open)),
                        itemActions.of(selected.getFirst()).stream()).toList();
    }
}
