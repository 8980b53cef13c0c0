package org.tomes.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class SettingsFileTest {

    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("Einstellungen für Tomes");
    }

    private Path file() {
        return folder().resolve("settings.json");
    }

    @Test
    void missingFileGivesTheInitialSettingsAndIsNotCreated() {
        assertThat(new SettingsFile(folder()).read()).isEqualTo(Settings.initial());
        assertThat(folder()).doesNotExist();
    }

    @Test
    void fileThatCannotBeWrittenIsNamedWithWhatToDo() throws Exception {
        Files.writeString(folder(), "a file in the place of the folder");
        assertThatThrownBy(() -> new SettingsFile(folder()).change(all -> all.withScreen(Optional.of("measures"))))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.INPUT);
                    assertThat(problem).hasMessageContaining(file().toString())
                            .hasMessageContaining("Check write permission");
                });
    }

    @Test
    void registerThatCannotBeWrittenIsRecentButIsNotOpenedAtTheNextStart() {
        Settings settings = Settings.initial().withRegister("/a", true).withRegister("/damaged", false);
        assertThat(settings.register()).contains("/a");
        assertThat(settings.recent()).containsExactly("/damaged", "/a");
        assertThat(Settings.initial().withRegister("/only", false).register()).contains("/only");
    }

    @Test
    void recentRegistersAreTheEightOpenedLastEachOnce() {
        Settings settings = Settings.initial();
        for (int i = 0; i < 10; i++) {
            settings = settings.withRegister("/r" + i, true).withRegister("/often", true);
        }
        assertThat(settings.recent()).hasSize(8).doesNotHaveDuplicates().startsWith("/often", "/r9", "/r8");
    }

    @Test
    void notesOfRegistersNoLongerRecentAreRemoved() {
        Settings settings = Settings.initial().withRegister("/a", true).withRecentNote("/a", "A");
        settings = settings.withRecentNote("/never-opened", "B").withRecentNote("/a", "C");
        assertThat(settings.recentNotes()).containsOnlyKeys("/a").containsValue("C");
    }

    @Test
    void changedSettingsAreReadUnchanged() {
        Settings chosen = Settings.initial()
                .withLanguage(Optional.of(Language.DE))
                .withLook(new DisplaySettings(Appearance.DARK, true, true, 120))
                .withRegister("/daten/Maßnahmen", true)
                .withRegister("/daten/Kopie", false)
                .withActor(Settings.actorKey("r", "anna"), "p")
                .withWindow(new WindowBounds(-5, 10, 1200, 800.5, true))
                .withTable("measures", "code,title:200")
                .withScreen(Optional.of("measures"))
                .withViews("r", "Mine\tmeasures\t")
                .withVisits("r", "2026-11-20 7")
                .withRecentNote("/daten/Kopie", "2026-11-20 rw Hallerbrück")
                .withReminders(true)
                .withBackups(new BackupSettings(false, Optional.of("/mnt/Sicherung"), new BackupRetention(3, 0, 24)));
        new SettingsFile(folder()).change(before -> chosen);
        assertThat(new SettingsFile(folder()).read()).isEqualTo(chosen);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void settingsAreReadableByTheUserOnly() throws IOException {
        new SettingsFile(folder()).change(before -> before.withLook(before.look().withAppearance(Appearance.LIGHT)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"appearance\":\"PINK\"}", "{\"actors\":{\"a\":null}}",
        "{\"register\":7}", "{\"window\":[]}", "{\"tables\":{\"a\":\"b\"}", "{} {}",
        "{\"backups\":{\"daily\":99999999999}}", "{\"chainHeads\":{\"r\":{\"number\":4}}}", "\u00ff"})
    void brokenFileIsBackedUpUnchanged(String broken) throws IOException {
        Files.createDirectories(folder());
        Files.write(file(), broken.getBytes(StandardCharsets.ISO_8859_1));
        SettingsFile settings = new SettingsFile(folder());
        assertThat(settings.read()).isEqualTo(Settings.initial());
        settings.change(before -> before.withLook(before.look().withAppearance(Appearance.DARK)));
        assertThat(settings.read().look().appearance()).isEqualTo(Appearance.DARK);
        assertThat(folder().resolve("settings-broken.json"))
                .hasBinaryContent(broken.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void fileThatCannotBeOpenedGivesTheDefaultsAndOneSentence() throws IOException {
        // Not even an administrator can read a folder as a file, unlike a file without permission.
        Files.createDirectories(file());
        SettingsFile settings = new SettingsFile(folder());
        assertThat(settings.read()).isEqualTo(Settings.initial());
        assertThat(settings.readWarning()).hasValueSatisfying(warning -> assertThat(Texts.in(Language.EN).get(warning))
                .contains("cannot be read; the defaults apply"));
        settings.change(before -> before.withLook(before.look().withAppearance(Appearance.DARK)));
        assertThat(settings.read().look().appearance()).isEqualTo(Appearance.DARK);
        assertThat(folder().resolve("settings-broken.json")).isDirectory();
    }

    /** Linux refuses to read the unmapped start of this memory, as Windows refuses a file locked by another process. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void fileThatCannotBeOpenedNowIsNeitherRenamedNorOverwritten() throws IOException {
        Files.createDirectories(folder());
        Files.createSymbolicLink(file(), Path.of("/proc/self/mem"));
        SettingsFile settings = new SettingsFile(folder());
        assertThat(settings.read()).isEqualTo(Settings.initial());
        assertThat(settings.readWarning()).map(Texts.in(Language.EN)::get)
                .hasValueSatisfying(warning -> assertThat(warning).contains("cannot be opened at present"));
        assertThatThrownBy(() -> settings.change(all -> all.withScreen(Optional.of("measures"))))
                .isInstanceOf(Problem.class);
        assertThat(file()).isSymbolicLink();
        assertThat(folder().resolve("settings-broken.json")).doesNotExist();
    }

    @Test
    void deeplyNestedFileGivesTheDefaults() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), "{\"a\":".repeat(100_000));
        assertThat(new SettingsFile(folder()).read()).isEqualTo(Settings.initial());
    }

    @Test
    void secondBrokenFileDoesNotReplaceTheFirst() throws IOException {
        SettingsFile settings = new SettingsFile(folder());
        Files.createDirectories(folder());
        for (String broken : new String[]{"first", "second"}) {
            Files.writeString(file(), broken);
            settings.change(before -> before.withLook(before.look().withAppearance(Appearance.DARK)));
        }
        assertThat(folder().resolve("settings-broken.json")).hasContent("first");
        assertThat(folder().resolve("settings-broken-2.json")).hasContent("second");
    }

    @Test
    void fieldOfANewerVersionIsIgnored() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), "{\"appearance\":\"DARK\",\"zoom\":1.25}");
        assertThat(new SettingsFile(folder()).read().look().appearance()).isEqualTo(Appearance.DARK);
    }

    @Test
    void concurrentChangesAreAllStored() throws InterruptedException {
        SettingsFile settings = new SettingsFile(folder());
        CountDownLatch done = new CountDownLatch(4);
        for (int thread = 0; thread < 4; thread++) {
            String name = "t" + thread + "-";
            Thread.ofVirtual().start(() -> {
                IntStream.range(0, 10).forEach(i -> settings.change(before -> before.withTable(name + i, "x")));
                done.countDown();
            });
        }
        done.await();
        Map<String, String> tables = settings.read().tables();
        assertThat(tables).hasSize(40);
    }
}
