package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.tomes.check.Assessment;
import org.tomes.desktop.azure.ResourceTree.Row;
import org.tomes.desktop.common.ActionMenu;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.FilterChip;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The resources of a snapshot as a tree and as a table, with the details of the selected one. */
public final class InventoryController {

    /** Maximum number of resources in a tree that is fully expanded, so that search results are visible at once. */
    private static final int OPEN = 200;
    private static final int FEW = 5;

    private final Workspace workspace;
    private final Texts texts;
    private final ResourceController detail;
    private AzureData data = AzureData.nothing();
    private List<Row> rows = List.of();
    private int searching;
    /** The resource to show as soon as the tree has been loaded. */
    private Optional<ResourceId> idToSelect = Optional.empty();

    @FXML
    private ToggleButton asTree;
    @FXML
    private ToggleButton asTable;
    @FXML
    private TextField search;
    @FXML
    private Label count;
    @FXML
    private Pane treePane;
    @FXML
    private TreeView<Row> tree;
    @FXML
    private RecordTable<Resource> table;
    @FXML
    private BorderPane side;
    @FXML
    private VBox nothing;
    @FXML
    private Label hint;
    private Parent detailView;
    private Optional<Resource> shown = Optional.empty();
    /** The findings by check and resource. */
    private Map<String, String> findings = Map.of();

    public InventoryController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.detail = new ResourceController(workspace);
    }

    @FXML
    private void initialize() {
        detailView = ViewLoader.load(texts, detail);
        table.setUp(new TableSpec<>("resources",
                List.of(Column.<Resource>text("name", "azure.name", 260, resource -> data.title(resource)),
                        Column.<Resource>text("type", "azure.type", 250,
                                resource -> TypeNames.heading(resource.type().text(), texts)),
                        Column.<Resource>text("group", "azure.group", 180, resource -> data.group(resource.id())),
                        Column.<Resource>text("subscription", "azure.subscription", 150,
                                resource -> data.subscription(resource.id())),
                        Column.<Resource>text("location", "azure.location", 130, Resource::location),
                        Column.<Resource>text("id", "azure.id", 320, resource -> resource.id().toString())
                                .hiddenAtFirst(),
                        Column.<Resource>text("hash", "azure.hash", 320, Resource::sha256).hiddenAtFirst()),
                ServiceAreas.ALL.keySet()
                        .stream()
                        .map(area -> new FilterChip<Resource>("area", texts.get("azure.area." + area),
                                resource -> ServiceAreas.holds(area, resource)))
                        .toList(),
                Resource::id, this::searchText, Message.of("azure.empty")), workspace);
        table.onSelection(selected -> show(selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty()));
        table.offerActions(this::actions);
        ActionMenu.on(tree, this::actions, workspace);
        tree.setShowRoot(false);
        tree.setCellFactory(any -> new TreeCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? ""
                        : row.isLeaf() ? row.title()
                                : texts.get("desktop_azure.branch", row.title(), row.resources().size()));
            }
        });
        tree.getSelectionModel().selectedItemProperty().addListener((any, before, item) -> {
            if (item != null) {
                idToSelect = item.getValue().resource().map(Resource::id).or(() -> idToSelect);
                show(item.getValue().resource());
            }
        });
        search.textProperty().addListener((any, before, typed) -> search());
        asTree.setSelected(true);
        asTable.selectedProperty().addListener((any, before, table) -> choose());
        asTree.selectedProperty().addListener((any, before, tree) -> choose());
        choose();
    }

    /** Keeps one of the two views selected. */
    private void choose() {
        if (!asTree.isSelected() && !asTable.isSelected()) {
            asTree.setSelected(true);
        }
        boolean withTree = asTree.isSelected();
        // The table has a search field of its own.
        search.setVisible(withTree);
        treePane.setVisible(withTree);
        treePane.setManaged(withTree);
        table.setVisible(!withTree);
        table.setManaged(!withTree);
    }

    private String searchText(Resource resource) {
        return resource.id().key() + " " + resource.type().text().toLowerCase(Locale.ROOT) + " " + resource.location()
                + " " + (data.subscription(resource.id()) + " " + data.title(resource)).toLowerCase(Locale.ROOT);
    }

    void show(AzureData newData) {
        boolean sameInventory = newData.inventory().equals(data.inventory());
        data = newData;
        hint.setText(texts.get(data.inventory().isPresent() ? "azure.chooseOne" : "azure.empty"));
        if (sameInventory) {
            return;
        }
        table.show(resources());
        show(Optional.empty());
        search();
        detail.judged(Map.of(), Map.of());
        data.inventory()
                .ifPresent(inventory -> workspace.background()
                        .read(() -> new Judged(judged(inventory), findings()), this::show));
    }

    private void show(Judged judged) {
        findings = judged.findings();
        detail.judged(judged.byResource(), judged.findings());
    }

    private record Judged(Map<String, List<Assessment>> byResource, Map<String, String> findings) {
    }

    private Map<String, List<Assessment>> judged(Inventory inventory) {
        return workspace.register()
                .azure()
                .checks()
                .assess(inventory)
                .assessments()
                .stream()
                .collect(Collectors.groupingBy(assessment -> ResourceId.parse(assessment.resource().id())
                        .map(ResourceId::key)
                        .orElse(assessment.resource().id())));
    }

    private Map<String, String> findings() {
        Map<String, String> ids = new HashMap<>();
        workspace.register()
                .azure()
                .findings()
                .all()
                .forEach(finding -> ids.put(ResourceController.key(finding.check().toString(), finding.resource().id()),
                        finding.id().toString()));
        return ids;
    }

    private List<Resource> resources() {
        return data.inventory().map(Inventory::resources).orElse(List.of());
    }

    private void search() {
        int turn = ++searching;
        String typed = search.getText() == null ? "" : search.getText().strip().toLowerCase(Locale.ROOT);
        AzureData now = data;
        workspace.background().read(() -> {
            List<Resource> all = resources();
            List<Resource> hits = typed.isEmpty() ? all
                    : all.stream().filter(resource -> searchText(resource).contains(typed)).toList();
            return new SearchHits(hits.size(), new ResourceTree(now, texts).rows(hits));
        }, result -> {
            if (turn == searching) {
                show(result);
            }
        });
    }

    private record SearchHits(int hits, List<Row> rows) {
    }

    private void show(SearchHits result) {
        rows = result.rows();
        TreeItem<Row> root = new LazyTreeItem(Row.branch("", List.of(), () -> rows));
        root.setExpanded(true);
        if (result.hits() <= OPEN) {
            expand(root);
        } else if (root.getChildren().size() <= FEW) {
            root.getChildren().forEach(child -> child.setExpanded(true));
        }
        tree.setRoot(root);
        if (!idToSelect.flatMap(this::find).map(this::reveal).orElse(false)) {
            expandToFirstLeaf(root).ifPresent(tree.getSelectionModel()::select);
        }
        count.setText(texts.get("desktop_azure.resourceCount", result.hits(), resources().size()));
    }

    private static void expand(TreeItem<Row> item) {
        item.setExpanded(true);
        item.getChildren().stream().filter(child -> !child.isLeaf()).forEach(InventoryController::expand);
    }

    /** Returns the actions for the selected resource. */
    List<Screen.Action> actions() {
        return shown.map(resource -> {
            List<Screen.Action> offered = new ArrayList<>(
                    List.of(new Screen.Action(Message.of("desktop_azure.copyJson"), detail::copy), new Screen.Action(
                            Message.of("desktop_azure.copyId"), () -> detail.copy(resource.id().toString()))));
            findings.entrySet()
                    .stream()
                    .filter(finding -> ResourceController.isOf(finding.getKey(), resource.id()))
                    .map(finding -> new Screen.Action(Message.of("desktop_azure.openFinding", finding.getValue()),
                            () -> workspace.frame().show("findings", finding.getValue())))
                    .forEach(offered::add);
            return List.copyOf(offered);
        }).orElse(List.of());
    }

    private void show(Optional<Resource> resource) {
        shown = resource;
        detail.show(resource, data);
        side.setCenter(resource.isPresent() ? detailView : nothing);
    }

    /** Expands the tree down to a resource and selects it; clears a search that hides it. */
    void select(ResourceId id) {
        Optional<Resource> resource = find(id);
        if (resource.isEmpty()) {
            return;
        }
        idToSelect = Optional.of(id);
        if (asTable.isSelected()) {
            table.select(candidate -> candidate.id().equals(id));
            return;
        }
        if (!search.getText().isEmpty()) {
            search.clear();
        }
        reveal(resource.get());
    }

    /** Selects the resource in the tree; returns whether the tree contains it. */
    private boolean reveal(Resource resource) {
        TreeItem<Row> item = tree.getRoot();
        while (item != null && !item.isLeaf()) {
            item.setExpanded(true);
            item = item.getChildren()
                    .stream()
                    .filter(child -> child.getValue().resources().contains(resource))
                    .findFirst()
                    .orElse(null);
        }
        if (item != null) {
            tree.getSelectionModel().select(item);
            tree.scrollTo(tree.getRow(item));
        }
        return item != null;
    }

    /** Expands the tree down to its first leaf, so that details are always shown if there are resources. */
    private static Optional<TreeItem<Row>> expandToFirstLeaf(TreeItem<Row> item) {
        TreeItem<Row> at = item;
        while (!at.isLeaf() && !at.getChildren().isEmpty()) {
            at.setExpanded(true);
            at = at.getChildren().getFirst();
        }
        return at.isLeaf() && at != item ? Optional.of(at) : Optional.empty();
    }

    private Optional<Resource> find(ResourceId id) {
        return data.inventory().flatMap(inventory -> inventory.find(id));
    }

    void apply(ListFilter filter) {
        asTable.setSelected(true);
        table.narrow(filter);
    }

    void find() {
        if (asTable.isSelected()) {
            table.find();
        } else {
            search.requestFocus();
        }
    }

    List<Node> panes() {
        return List.of(asTable.isSelected() ? table.pane() : tree, detail.pane());
    }
}
