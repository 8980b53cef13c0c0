package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The command palette and its list: Enter always runs the selected entry. */
class PaletteScreenTest {

    private final List<String> run = new ArrayList<>();
    private final PaletteModel model = new PaletteModel(List.of(entry("Measures"), entry("Settings")));
    private TextField query;

    private PaletteModel.Entry entry(String name) {
        return new PaletteModel.Entry(name, "", () -> run.add(name));
    }

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            Parent view = ViewLoader.load(Texts.in(Language.EN), new PaletteController(model, "Find", () -> {
            }));
            new Scene(view, 600, 400);
            query = (TextField) view.lookup("#query");
            return null;
        });
    }

    private void type(String text) throws Exception {
        DesktopFixture.onScreen(() -> {
            query.setText(text);
            return null;
        });
    }

    private void enter() throws Exception {
        DesktopFixture.onScreen(() -> {
            query.fireEvent(new ActionEvent());
            return null;
        });
    }

    @Test
    void recordThatArrivesAfterItWasTypedIsSelected() throws Exception {
        type("tom-012");
        DesktopFixture.onScreen(() -> {
            model.add(List.of(entry("TOM-012  Close port 3389")));
            return null;
        });
        enter();
        assertThat(run).containsExactly("TOM-012  Close port 3389");
    }

    @Test
    void enterBeforeTheRecordsArriveRunsTheFirstMatchWhenTheyDo() throws Exception {
        type("tom-012");
        enter();
        assertThat(run).isEmpty();
        DesktopFixture.onScreen(() -> {
            model.add(List.of(entry("TOM-012  Close port 3389")));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(run).containsExactly("TOM-012  Close port 3389");
    }

    @Test
    void enterAppliesOnlyToTheTextTypedBeforeIt() throws Exception {
        type("tom-012");
        enter();
        type("set");
        DesktopFixture.onScreen(() -> {
            model.add(List.of(entry("TOM-012  Close port 3389")));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(run).isEmpty();
    }

    @Test
    void firstMatchIsSelectedWhileTyping() throws Exception {
        type("s");
        type("set");
        enter();
        assertThat(run).containsExactly("Settings");
    }

    private List<String> placeholder() {
        return Stream.of("searching", "nothing").filter(id -> query.getScene().lookup("#" + id).isVisible()).toList();
    }

    @Test
    void listSaysThatItIsSearchedUntilAllRecordsAreRead() throws Exception {
        type("tom-012");
        layOut();
        assertThat(placeholder()).containsExactly("searching");
        DesktopFixture.onScreen(() -> {
            model.complete();
            return null;
        });
        assertThat(placeholder()).containsExactly("nothing");
    }

    @Test
    void listIsAsHighAsItsEntries() throws Exception {
        layOut();
        double all = list().getHeight();
        type("set");
        layOut();
        assertThat(list().getHeight()).isLessThan(all).isGreaterThan(20);
    }

    private ListView<?> list() {
        return (ListView<?>) query.getScene().lookup("#entries");
    }

    private void layOut() throws Exception {
        DesktopFixture.onScreen(() -> {
            query.getScene().getRoot().applyCss();
            query.getScene().getRoot().layout();
            return null;
        });
    }
}
