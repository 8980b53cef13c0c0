package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterFile;
import org.tomes.text.Language;

class SecondStartTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the first window cannot be asked who calls")
    void startWithTheSameRegisterLeavesItToTheWindowThatHasIt(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder)
                .withCommandRunner((serving, call) -> new ForwardingResponse("", "", 2));
        Path register = folder.resolve("r");
        DesktopFixture.empty(context, register).close();
        try (OpenWindow first = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            first.see("#nav-measures");
            try (OpenWindow second = OpenWindow.on(context, Language.EN, Optional.of(register))) {
                second.waitFor(() -> !second.isShowing());
            }
            assertThat(first.isShowing()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the first window cannot be asked who calls")
    void startWithAnEncryptedRegisterAsksForNoPassphraseIfAWindowHasIt(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder)
                .withCommandRunner((serving, call) -> new ForwardingResponse("", "", 2));
        Path register = folder.resolve("r");
        context.create(register, Optional.of(new Secret("correct horse battery staple"))).close();
        try (OpenWindow first = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            first.type("passphrase", "correct horse battery staple");
            first.press(KeyCode.ENTER);
            first.see("#nav-measures");
            try (OpenWindow second = OpenWindow.on(context, Language.EN, Optional.of(register))) {
                second.waitFor(() -> !second.isShowing());
            }
            assertThat(first.isShowing()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the first window cannot be asked who calls")
    void commandChangingTheEditedRecordIsShownAboveUnsavedInput(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder).withCommandRunner((serving, call) -> {
            serving.with(RegisterFile.at(folder.resolve("r")), Optional.empty(), register -> {
                Measure stored = register.records().measures().get("TOM-001");
                return register.records()
                        .measures()
                        .change(DesktopFixture.ACTOR, stored.change().title("Theirs").build());
            });
            return new ForwardingResponse("", "", 0);
        });
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
            assertThat(window.field("title").orElseThrow().getText()).isEqualTo("My input");
            window.click(window.see("#outdated-go-on"));
            window.type("title", "First");
        }
    }

    @Test
    void registerThatAProcessWithoutAWindowHasIsReportedAsInUse(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = folder.resolve("r");
        try (var open = DesktopFixture.empty(context, register);
                OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.see(".stage-page");
            assertThat(window.isShowing()).isTrue();
            assertThat(open.register().readOnlyReason()).isEmpty();
        }
    }
}
