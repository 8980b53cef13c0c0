package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.handover.HandoverResponse;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

class SecondStartTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the first window cannot be asked who calls")
    void startWithTheSameRegisterLeavesItToTheWindowThatHasIt(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder)
                .withCommandRunner((serving, call) -> new HandoverResponse("", "", 2));
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
    void registerThatAProcessWithoutAWindowHasIsReportedAsInUse(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path register = folder.resolve("r");
        try (var open = DesktopFixture.empty(context, register);
                OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(register))) {
            window.see(".stage-page");
            assertThat(window.isShowing()).isTrue();
            assertThat(open.register().readOnly()).isEmpty();
        }
    }
}
