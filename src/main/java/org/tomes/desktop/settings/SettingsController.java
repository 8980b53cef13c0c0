package org.tomes.desktop.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Scrolling;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.register.RegisterFile;
import org.tomes.register.ServerAddress;

/** The settings of this computer and of the register: one page for each part, selected on the left. */
public final class SettingsController implements Screen {

    private final Workspace workspace;
    private final Map<Parent, SettingsPart> parts = new LinkedHashMap<>();
    @FXML
    private SettingsSections sections;
    @FXML
    private ScrollPane root;
    @FXML
    private VBox page;

    public SettingsController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        Stream.concat(
                Stream.of(new ProgramPartController(workspace), new CompanyPartController(workspace),
                        new BrandingPartController(workspace), new ContractPartController(workspace),
                        new ApprovalPartController(workspace), new RulesPartController(workspace)),
                Stream.concat(storage(), Stream.of(new AboutPartController(workspace))))
                .forEach(part -> parts.put(ViewLoader.load(workspace.texts(), part), part));
        sections.list(List.copyOf(parts.keySet()), this::open, workspace.texts());
        show(parts.keySet().iterator().next());
    }

    private Stream<SettingsPart> storage() {
        return switch (workspace.register().register().place()) {
            case RegisterFile _ ->
                Stream.of(new BackupPartController(workspace), new PassphrasePartController(workspace));
            case ServerAddress server -> Stream.of(new ServerLocationPartController(server, workspace.texts()));
        };
    }

    private void open(SettingsSections.SettingPosition place) {
        if (page.getChildren().contains(place.part())) {
            reveal(place.control());
        } else {
            leave(() -> {
                show(place.part());
                reveal(place.control());
            });
        }
    }

    private void show(Parent part) {
        page.getChildren().setAll(part);
        sections.mark(part);
        root.setVvalue(0);
        parts.get(part).refresh();
    }

    private void reveal(Optional<Node> control) {
        control.ifPresent(node -> {
            Scrolling.show(node);
            node.requestFocus();
        });
    }

    private SettingsPart currentPart() {
        return parts.get((Parent) page.getChildren().getFirst());
    }

    @Override
    public void refresh() {
        currentPart().refresh();
    }

    /**
     * Opens a part.
     *
     * @param recordId the text key of its heading
     */
    @Override
    public void select(String recordId) {
        sections.open(workspace.texts().get(recordId));
    }

    @Override
    public void save() {
        currentPart().editing().ifPresent(RecordEditing::save);
    }

    @Override
    public void find() {
        sections.find();
    }

    @Override
    public void leave(Runnable then) {
        currentPart().editing().ifPresentOrElse(editing -> editing.leave(then, sections::restoreSelection), then);
    }

    /**
     * Returns the panes, the search first, because the first setting is a list that changes the language with one key.
     */
    @Override
    public List<Node> panes() {
        return List.of(sections, page);
    }
}
