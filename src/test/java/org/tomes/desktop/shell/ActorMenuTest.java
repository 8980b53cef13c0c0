package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.ledger.AuditQuery;
import org.tomes.measure.MeasureBuilder;
import org.tomes.people.Person;
import org.tomes.text.Language;

class ActorMenuTest {

    /** Cancelling is not consent: the input stays unsaved, and the next attempt asks again. */
    @Test
    void cancelledQuestionSavesNothing(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, path)) {
            register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta Kowalczyk"));
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("First").build());
        }
        try (OpenWindow window = OpenWindow.ofNewcomer(context, Language.EN, path)) {
            window.go("measures");
            window.waitFor(() -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
            window.type("title", "Second");
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.see(".dialog-pane .combo-box");
            window.press(KeyCode.ESCAPE);
            window.waitFor(() -> !window.sees(".dialog-pane"));
            window.waitFor(() -> !window.see("#save").isDisabled());
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            ComboBox<?> people = (ComboBox<?>) window.see(".dialog-pane .combo-box");
            window.robot.interact(() -> people.getSelectionModel().selectLast());
            window.answer("shell.who.consent");
            window.see("#undo");
        }
        try (OpenRegister register = context.open(path, Optional.empty())) {
            assertThat(register.records()
                    .trail()
                    .entries(AuditQuery.about(register.records().measures().get("TOM-001").ref())))
                    .as("created and saved once")
                    .hasSize(2);
        }
    }

    @Test
    void firstChangeAsksOnceWhoActs(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        Person marta;
        try (OpenRegister register = DesktopFixture.empty(context, path)) {
            marta = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta Kowalczyk"));
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("First").build());
        }
        try (OpenWindow window = OpenWindow.ofNewcomer(context, Language.EN, path)) {
            window.go("measures");
            window.waitFor(() -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
            window.type("title", "Close port 3389");
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            ComboBox<?> people = (ComboBox<?>) window.see(".dialog-pane .combo-box");
            window.robot.interact(() -> people.getSelectionModel().select(0));
            window.answer("shell.who.consent");
            window.see("#undo");
            window.seeText("Marta Kowalczyk");
            // Not again.
            window.type("title", "Close port 22");
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
        }
        try (OpenRegister register = context.open(path, Optional.empty())) {
            assertThat(context.settings().read().tables().get(ActorMenu.ASKED)).as("asked in this register only")
                    .isEqualTo(context.actors().key(register));
            assertThat(register.records()
                    .trail()
                    .entries(AuditQuery.about(register.records().measures().get("TOM-001").ref())))
                    .extracting(entry -> entry.actor().person())
                    .containsExactlyInAnyOrder(marta.id().toString(), marta.id().toString(), "");
        }
    }
}
