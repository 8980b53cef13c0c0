package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.app.forwarding.ForwardedCommand;
import org.tomes.app.forwarding.ForwardingResponse;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.register.RegisterFile;
import org.tomes.text.Language;

/** A window and a command that write the same record in one file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the window cannot be asked who calls")
class ConflictWindowTest {

    @TempDir
    private Path folder;

    private AppContext contextOfWriter() {
        return DesktopFixture.context(folder).withCommandRunner((serving, call) -> {
            serving.with(RegisterFile.at(folder.resolve("r")), Optional.empty(), register -> {
                Measure stored = register.records().measures().get("TOM-001");
                return register.records()
                        .measures()
                        .change(DesktopFixture.ACTOR, stored.change().title("Theirs").scope("All servers").build());
            });
            return new ForwardingResponse("", "", 0);
        });
    }

    @Test
    void versionIsChosenForEachFieldAndEnterContinuesEditing() throws Exception {
        AppContext context = contextOfWriter();
        Path register = folder.resolve("r");
        try (OpenRegister openRegister = DesktopFixture.empty(context, register)) {
            openRegister.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("First").build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures");
            window.waitFor(() -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
            window.type("title", "My input");
            context.forward(RegisterFile.at(register),
                    new ForwardedCommand(folder, List.of("measure"), Duration.ofSeconds(30)));
            window.see("#outdated-show");

            window.press(KeyCode.SHORTCUT, KeyCode.S);
            assertThat(isSelected(window.see("#mine-title"))).isTrue();
            assertThat(isSelected(window.see("#theirs-scope"))).isTrue();
            window.seeText(window.texts.get("shell.conflict.goOn"));
            window.press(KeyCode.ENTER);
            window.waitFor(() -> !window.sees("#mine-title"));
            assertThat(window.field("title").orElseThrow().getText()).isEqualTo("My input");

            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.see("#mine-title");
            window.answer("shell.conflict.save");
            window.waitFor(() -> !window.sees("#mine-title"));
            window.waitFor(() -> !window.sees("#outdated-show"));
        }
        try (OpenRegister closed = context.open(register)) {
            Measure merged = closed.records().measures().get("TOM-001");
            assertThat(merged.title()).isEqualTo("My input");
            assertThat(merged.scope()).isEqualTo("All servers");
        }
    }

    @Test
    void discardingShowsTheVersionInTheRegister() throws Exception {
        AppContext context = contextOfWriter();
        Path register = folder.resolve("r");
        try (OpenRegister openRegister = DesktopFixture.empty(context, register)) {
            openRegister.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("First").build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.go("measures");
            window.waitFor(() -> window.field("title").filter(title -> title.getText().equals("First")).isPresent());
            window.type("title", "My input");
            context.forward(RegisterFile.at(register),
                    new ForwardedCommand(folder, List.of("measure"), Duration.ofSeconds(30)));
            window.see("#outdated-show");

            window.robot.interact(() -> window.robot.lookup("#discard").queryButton().fire());

            window.waitFor(() -> window.field("title").filter(title -> title.getText().equals("Theirs")).isPresent());
        }
    }

    private static boolean isSelected(Node version) {
        return ((RadioButton) version).isSelected();
    }
}
