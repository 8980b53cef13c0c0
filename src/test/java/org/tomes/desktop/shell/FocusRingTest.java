package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.document.MarkupArea;
import org.tomes.settings.Appearance;

class FocusRingTest {

    private static final List<PseudoClass> FOCUS = Stream.of("focused", "focus-visible", "focus-within")
            .map(PseudoClass::getPseudoClass)
            .toList();

    @ParameterizedTest
    @EnumSource(value = Appearance.class, names = {"LIGHT", "DARK"})
    void everyControlThatTakesTheFocusShowsIt(Appearance appearance) throws Exception {
        DesktopFixture.startToolkit();
        assertThat(DesktopFixture.onScreen(() -> withoutRing(appearance))).isEmpty();
    }

    private static List<String> withoutRing(Appearance appearance) {
        Themes.apply(appearance);
        TabPane tabs = new TabPane(new Tab("One"));
        List<Region> controls = List.of(new Button("a"), new ToggleButton("a"), new MenuButton("a"),
                new SplitMenuButton(), new Hyperlink("a"), new CheckBox("a"), new RadioButton("a"), new ComboBox<>(),
                new DatePicker(), new TextField(), new TextArea(), new MarkupArea(), new TableView<>(),
                new TreeView<>(), new ListView<>(), tabs);
        VBox all = new VBox();
        all.getChildren().addAll(controls);
        Scene scene = new Scene(all);
        scene.getStylesheets().add(Themes.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
        List<String> without = new ArrayList<>();
        for (Region control : controls) {
            List<Object> before = look(scene, control);
            FOCUS.forEach(state -> control.pseudoClassStateChanged(state, true));
            if (look(scene, control).equals(before)) {
                without.add(control.getClass().getSimpleName());
            }
        }
        return without;
    }

    /** A tab pane shows the focus at its selected tab. */
    private static List<Object> look(Scene scene, Region control) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Region shown = control instanceof TabPane ? (Region) control.lookup(".tab") : control;
        return Arrays.asList(shown.getBorder(), shown.getBackground());
    }
}
