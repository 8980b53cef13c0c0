package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.desktop.DesktopFixture.onScreen;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class AzureScreenTest {

    private static final Texts EN = Texts.in(Language.EN);

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private Workspace workspace;

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    @BeforeEach
    void open() {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        for (String name : List.of("vnet-a", "vnet-b")) {
            imported(name, false);
        }
        workspace = new Workspace(context, register, EN, Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame);
    }

    private void imported(String name, boolean complete) {
        register.azure()
                .inventory()
                .importFiles(DesktopFixture.ACTOR, List.of(file("a.json", "[" + network(name) + "]")), "", complete,
                        ReadingProgress.NONE);
    }

    private Parent shown(Object controller) {
        Parent view = ViewLoader.load(EN, controller);
        new Scene(view, 1_000, 700);
        view.applyCss();
        view.layout();
        return view;
    }

    @Test
    void resourceIsFoundInTheTreeAndItsJsonIsShown() throws Exception {
        onScreen(() -> {
            InventoryController controller = new InventoryController(workspace);
            Parent view = shown(controller);
            assertThat(((Label) view.lookup(".nothing .label")).getText()).isEqualTo(EN.get("azure.chooseOne"));
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            controller.select(ResourceId.parse(ImportResultFixture.NETWORKS + "VNET-B").orElseThrow());
            assertThat(view.lookup(".nothing")).isNull();
            TreeView<?> tree = (TreeView<?>) view.lookup("#tree");
            assertThat(((ResourceTree.Row) tree.getSelectionModel().getSelectedItem().getValue()).title())
                    .isEqualTo("vnet-b");
            TabPane tabs = (TabPane) view.lookup("#tabs");
            tabs.getSelectionModel().selectLast();
            view.applyCss();
            view.layout();
            assertThat(((TextArea) view.lookup("#json")).getText()).contains("\"vnet-b\"");
            return null;
        });
    }

    @Test
    void firstResourceIsSelectedUnlessAnotherIsRequested() throws Exception {
        Queue<Runnable> reading = new ArrayDeque<>();
        Workspace slow = new Workspace(workspace.context(), register, EN,
                new Background(reading::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }), dialogs, frame);
        onScreen(() -> {
            InventoryController controller = new InventoryController(slow);
            Parent view = shown(controller);
            TreeView<?> tree = (TreeView<?>) view.lookup("#tree");
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            runAll(reading);
            assertThat(selected(tree).isLeaf()).isTrue();
            assertThat(view.lookup(".nothing")).isNull();

            InventoryController asked = new InventoryController(slow);
            Parent other = shown(asked);
            asked.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            asked.select(ResourceId.parse(ImportResultFixture.NETWORKS + "vnet-b").orElseThrow());
            runAll(reading);
            assertThat(selected((TreeView<?>) other.lookup("#tree")).title()).isEqualTo("vnet-b");
            return null;
        });
    }

    private static void runAll(Queue<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private static ResourceTree.Row selected(TreeView<?> tree) {
        return (ResourceTree.Row) tree.getSelectionModel().getSelectedItem().getValue();
    }

    @Test
    void snapshotCanBeRenamedWithUndoAndDeleted() throws Exception {
        dialogs.filled = form -> Map.of("label", "before the move");
        onScreen(() -> {
            SnapshotsController controller = new SnapshotsController(workspace, opened -> {
            });
            shown(controller);
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            controller.rename();
            assertThat(register.azure().inventory().get(2).label()).isEqualTo("before the move");
            frame.undo.run();
            assertThat(register.azure().inventory().get(2).label()).isEmpty();
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            controller.delete();
            assertThat(register.azure().inventory().all()).hasSize(1);
            return null;
        });
    }

    @Test
    void newestTwoSnapshotsAreCompared() throws Exception {
        onScreen(() -> {
            DifferenceController controller = new DifferenceController(workspace, (snapshot, id) -> {
            });
            Parent view = shown(controller);
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            assertThat(((Label) view.lookup("#outcome")).getText())
                    .startsWith("Resources added: one, removed: none, changed: none.")
                    .contains("One resource of the earlier snapshot is missing from the later one without proof");

            imported("vnet-c", true);
            DifferenceController later = new DifferenceController(workspace, (snapshot, id) -> {
            });
            Parent newer = shown(later);
            later.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            assertThat(((Label) newer.lookup("#outcome")).getText())
                    .isEqualTo("Resources added: one, removed: one, changed: none.");
            return null;
        });
    }

    @Test
    void afterAnImportIsUndoneTheTwoNewestRemainingSnapshotsAreCompared() throws Exception {
        imported("vnet-c", true);
        onScreen(() -> {
            DifferenceController controller = new DifferenceController(workspace, (snapshot, id) -> {
            });
            Parent view = shown(controller);
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            register.azure().inventory().delete(DesktopFixture.ACTOR, register.azure().inventory().get(3));
            controller.show(AzureData.read(register, Optional.empty(), AzureData.nothing(), Texts.in(Language.EN)));
            assertThat(numberIn(view, "#after")).isEqualTo(2);
            assertThat(numberIn(view, "#before")).isEqualTo(1);
            return null;
        });
    }

    private static int numberIn(Parent view, String box) {
        return ((Snapshot) ((ComboBox<?>) view.lookup(box)).getValue()).number();
    }

    /**
     * Without a network, reading is disabled with the reason shown; a host that only this computer cannot resolve may
     * be tried.
     */
    @Test
    void pullButtonsAreDisabledWithReasonWhileOffline() throws Exception {
        AtomicReference<Optional<AzureObstacle>> obstacle = new AtomicReference<>(
                Optional.of(new AzureObstacle(Message.of("desktop_azure.offline"), true)));
        onScreen(() -> {
            ConnectionController controller = new ConnectionController(workspace, pulled -> {
            }, host -> obstacle.get());
            Parent view = shown(controller);
            controller.refresh();
            assertThat(view.lookup("#buttons").isDisabled()).isTrue();
            assertThat(((Label) view.lookup("#note")).getText()).isEqualTo(EN.get("desktop_azure.offline"));

            obstacle.set(Optional
                    .of(new AzureObstacle(Message.of("desktop_azure.hostUnknown", "login.example.org"), false)));
            controller.refresh();
            assertThat(view.lookup("#buttons").isDisabled()).isFalse();
            assertThat(((Label) view.lookup("#note")).getText()).contains("login.example.org");

            obstacle.set(Optional.empty());
            controller.refresh();
            assertThat(view.lookup("#buttons").isDisabled()).isFalse();
            assertThat(view.lookup("#note").isManaged()).isFalse();
            return null;
        });
    }

    @Test
    void setOfSubscriptionsIsChosenByItsName() throws Exception {
        onScreen(() -> {
            ConnectionController controller = new ConnectionController(workspace, pulled -> {
            });
            Parent view = shown(controller);
            ComboBox<?> set = (ComboBox<?>) view.lookup("#set");
            controller.refresh();
            assertThat(set.getParent().isVisible()).as("without any set there is nothing to choose").isFalse();
            register.azure()
                    .scoreServices()
                    .sets()
                    .save(DesktopFixture.ACTOR, SubscriptionGroup.create("Production", List.of("one")));
            controller.refresh();
            view.applyCss();
            view.layout();
            assertThat(set.getParent().isVisible()).isTrue();
            assertThat(set.getItems()).hasSize(2);
            assertThat(set.lookupAll(".list-cell")).extracting(cell -> ((ListCell<?>) cell).getText())
                    .contains(EN.get("azure.allSubscriptions"));
            return null;
        });
    }

    @Test
    void settingsAreSavedInTheBackgroundAsEnteredAtTheStart() throws Exception {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Workspace later = new Workspace(workspace.context(), register, EN,
                new Background(waiting::add, Runnable::run, dialogs::failed), dialogs, frame);
        onScreen(() -> {
            ConnectionController controller = new ConnectionController(later, pulled -> {
            }, host -> Optional.empty());
            Parent view = shown(controller);
            controller.refresh();
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            TextField tenant = (TextField) view.lookup("#tenant");
            tenant.setText("typed.example");
            choose(view, "#place", ConnectionInput.Cloud.OTHER);

            controller.test();
            assertThat(later.context().settings().read().connection()).as("nothing is written on the screen's thread")
                    .isEmpty();
            tenant.setText("changed.example");
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }

            assertThat(later.context().settings().read().connection()).containsEntry("tenant", "typed.example");
            assertThat(((Label) view.lookup("#note")).getText()).as("the address is none").isNotEmpty();
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(Parent view, String id, T value) {
        ((ComboBox<T>) view.lookup(id)).setValue(value);
    }
}
