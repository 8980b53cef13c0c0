package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.text.Language;

/** The main workflow of the measures screen, with mouse and keyboard. */
class CreateMeasureTest {

    private static final String TITLE = "close port 3389";

    @TempDir
    private Path folder;
    private AppContext context;
    private Person owner;

    @BeforeEach
    void makeRegister() {
        context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, context.paths().defaultRegister())) {
            owner = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta Kowalczyk"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void measureWithOwnerAndControlIsInTheRegister(Language language) throws Exception {
        try (OpenWindow window = OpenWindow.on(context, language, Optional.empty()).go("measures")) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("title", TITLE);
            chooseOwner(window);
            window.click(tab(window, window.texts.get("desktop_measure.tab.controls")));
            window.type("query", "8.20");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.seeText("TOM-001");
        }

        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            Measure stored = register.records().measures().get("TOM-001");
            assertThat(stored.title()).isEqualTo(TITLE);
            assertThat(stored.owner()).contains(owner.id());
            assertThat(stored.controls())
                    .containsExactly(new ControlLink(ControlId.of("A.8.20"), ControlLinkKind.DIRECT));
        }
    }

    private static Node tab(OpenWindow window, String name) {
        return window.robot.lookup(node -> node instanceof Labeled label && node.getStyleClass().contains("tab-label")
                && name.equals(label.getText())).query();
    }

    /** Selects the second of "nobody" and Marta with the keyboard. */
    private static void chooseOwner(OpenWindow window) throws Exception {
        ComboBox<?> box = window.robot.lookup(node -> node instanceof ComboBox<?> && "owner".equals(node.getId()))
                .query();
        window.click(box);
        window.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.waitFor(() -> box.getValue() instanceof Optional<?> chosen && chosen.isPresent());
    }
}
