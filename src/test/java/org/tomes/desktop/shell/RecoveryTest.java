package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.people.Person;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;

/** The window of a user whose register is damaged. */
class RecoveryTest {

    @TempDir
    private Path folder;

    private AppContext registerWithBackup() {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = context.create(folder.resolve("r"))) {
            register.records().people().add(RegisterFixture.ACTOR, Person.ofName("Jana Kohl"));
            context.backups().createManually(register);
            register.records().people().add(RegisterFixture.ACTOR, Person.ofName("Not in the backup"));
        }
        return context;
    }

    @Test
    void newestBackupTakesTheDamagedRegistersPlaceWithOneClick() throws Exception {
        AppContext context = registerWithBackup();
        Path file = folder.resolve("r.mv.db");
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), 9_000);
        Arrays.fill(damaged, 4096, damaged.length, (byte) 7);
        Files.write(file, damaged);

        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(folder.resolve("r")))) {
            window.see("#restore-newest");
            DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                    Path.of("target", "screens", "recovery-de.png"));
            window.click(window.see("#restore-newest"));
            window.see("#nav-measures");
        }
        try (OpenRegister restored = context.open(folder.resolve("r"))) {
            assertThat(restored.records().people().all()).extracting(Person::name).containsExactly("Jana Kohl");
        }
        assertThat(aside()).singleElement().satisfies(kept -> assertThat(kept).hasBinaryContent(damaged));
    }

    @Test
    void readableDamagedRegisterIsReportedAndReadOnly() throws Exception {
        AppContext context = registerWithBackup();
        RegisterFixture.breakTrail(folder);

        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.see("#caution");
            window.see("#recoverButton");
            window.go("measures").see("#more");
            assertThat(window.sees("#new-measure")).as("offers nothing that would be refused").isFalse();
            window.press(KeyCode.SHORTCUT, KeyCode.N);
            assertThat(window.sees("#save")).isFalse();
            DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                    Path.of("target", "screens", "read-only-en.png"));
            window.click(window.see("#recoverButton"));
            window.click(window.see("#restore-newest"));
            window.see("#nav-measures");
            assertThat(window.sees("#caution")).isFalse();
            window.go("measures").see("#new-measure");
        }
        assertThat(aside()).hasSize(1);
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().contains("-replaced-")).toList();
        }
    }
}
