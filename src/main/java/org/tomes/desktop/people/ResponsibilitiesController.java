package org.tomes.desktop.people;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.people.Person;
import org.tomes.text.Message;

/** Responsibilities: the responsibility matrix (RACI), and the people and roles in it. */
public final class ResponsibilitiesController implements Screen {

    private final Workspace workspace;
    private final MatrixController matrix;
    private final PeopleController people;
    private final RolesController roles;
    private final PastDutiesController past;
    @FXML
    private TabPane tabs;
    @FXML
    private Tab matrixTab;
    @FXML
    private Tab peopleTab;
    @FXML
    private Tab rolesTab;
    @FXML
    private Tab pastTab;

    public ResponsibilitiesController(Workspace workspace) {
        this.workspace = workspace;
        this.matrix = new MatrixController(workspace);
        this.people = new PeopleController(workspace, this::refresh);
        this.roles = new RolesController(workspace, this::refresh);
        this.past = new PastDutiesController(workspace);
    }

    @FXML
    private void initialize() {
        matrixTab.setContent(ViewLoader.load(workspace.texts(), matrix));
        peopleTab.setContent(ViewLoader.load(workspace.texts(), people));
        rolesTab.setContent(ViewLoader.load(workspace.texts(), roles));
        pastTab.setContent(ViewLoader.load(workspace.texts(), past));
        pastTab.selectedProperty().addListener((property, before, selected) -> {
            if (selected) {
                past.refresh();
            }
        });
    }

    @Override
    public void refresh() {
        workspace.background()
                .read(() -> new RaciGrid(workspace.register().records().people().all(),
                        workspace.register().records().responsibilities().roles(),
                        workspace.register().records().responsibilities().topics()), this::show);
    }

    private void show(RaciGrid grid) {
        matrix.show(grid);
        people.show(grid.people());
        roles.show(grid);
        if (matrixTab.isSelected() && grid.people().stream().noneMatch(Person::active)) {
            tabs.getSelectionModel().select(peopleTab);
        }
    }

    @Override
    public void select(String recordId) {
        tabs.getSelectionModel().select(peopleTab);
        people.select(recordId);
    }

    @Override
    public void leave(Runnable then) {
        people.leave(() -> roles.leave(then));
    }

    @Override
    public void create() {
        if (peopleTab.isSelected()) {
            people.create();
        } else if (rolesTab.isSelected()) {
            roles.create();
        } else {
            matrix.addTopic();
        }
    }

    @Override
    public void save() {
        if (rolesTab.isSelected()) {
            roles.save();
        } else {
            people.save();
        }
    }

    @Override
    public void find() {
        if (pastTab.isSelected()) {
            past.find();
        } else if (rolesTab.isSelected()) {
            roles.find();
        } else if (peopleTab.isSelected()) {
            people.find();
        } else {
            matrix.find();
        }
    }

    @Override
    public List<Node> panes() {
        List<Node> visiblePanes = pastTab.isSelected() ? past.panes()
                : peopleTab.isSelected() ? people.panes()
                        : rolesTab.isSelected() ? roles.panes() : List.of(matrix.pane());
        return Stream.concat(Stream.of(tabs), visiblePanes.stream()).toList();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.writing(Message.of("desktop_people.addPerson"), () -> {
            tabs.getSelectionModel().select(peopleTab);
            people.create();
        }), Action.writing(Message.of("desktop_people.addTopicButton"), matrix::addTopic),
                Action.writing(Message.of("desktop_people.addRoleButton"), matrix::addRole));
    }
}
