package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPathsTest {

    private static final Path HOME = Path.of("/home/anna");

    @Test
    void everyOperatingSystemHasItsFolders() {
        assertThat(AppPaths.ofUser(Map.of(), "Linux", HOME))
                .isEqualTo(new AppPaths(HOME.resolve(".local/share/tomes"), HOME.resolve(".config/tomes")));
        assertThat(AppPaths.ofUser(Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", " "), "Linux", HOME))
                .isEqualTo(new AppPaths(Path.of("/data/tomes"), HOME.resolve(".config/tomes")));
        assertThat(AppPaths.ofUser(Map.of(), "Mac OS X", HOME)).isEqualTo(new AppPaths(
                HOME.resolve("Library/Application Support/Tomes"), HOME.resolve("Library/Preferences/Tomes")));
        assertThat(AppPaths.ofUser(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .isEqualTo(new AppPaths(Path.of("/local/Tomes/data"), Path.of("/local/Tomes/settings")));
    }

    @Test
    void existingPortableFolderHoldsDataAndSettings(@TempDir Path program) throws IOException {
        AppPaths ofUser = AppPaths.ofUser(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"), "Linux", HOME);
        Path data = program.resolve("data");
        assertThat(ofUser.portable(data)).isEqualTo(ofUser);
        Files.writeString(data, "a file, and no folder");
        assertThat(ofUser.portable(data)).isEqualTo(ofUser);
        Files.delete(data);
        Files.createDirectory(data);
        assertThat(ofUser.portable(program.resolve("bin/../data")))
                .isEqualTo(new AppPaths(data, data.resolve("settings"), Optional.of(Path.of("/run/user/1000"))));
    }

    /** When uninstalling, jpackage's Windows installer removes the whole folder, including files added later. */
    @Test
    void userDataIsOutsideTheInstallFolderOfTheWindowsPackage() throws IOException {
        Matcher folder = Pattern.compile("'--win-per-user-install', '--install-dir', '([^']+)'")
                .matcher(Files.readString(Path.of("installer/windows/build.ps1")));
        assertThat(folder.find()).isTrue();
        Path local = Path.of("/local");
        Path program = local.resolve(folder.group(1).replace('\\', '/'));
        AppPaths paths = AppPaths.ofUser(Map.of("LOCALAPPDATA", local.toString()), "Windows 11", HOME);
        assertThat(program.startsWith(local) && !program.equals(local)).isTrue();
        for (Path data : new Path[]{paths.data(), paths.settings(), paths.backups(), paths.defaultRegister()}) {
            assertThat(data.startsWith(program)).as("%s in %s", data, program).isFalse();
        }
    }
}
