package org.tomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the installed program on Linux, with a Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {

    private static final String OPTION = "-XX:AOTCache=$APPDIR/tomes.aot";

    @Test
    void argumentsArePassedUnchangedWithAnEmptyPath(@TempDir Path work) throws Exception {
        Path launcher = image(work.resolve("with blanks"));
        assertThat(run(work, launcher.toString(), "measure", "two words", "", "$HOME", "*"))
                .containsExactly(started(launcher, "measure", "two words", "", "$HOME", "*"));
    }

    @Test
    void imageIsFoundThroughLinksAndFromItsOwnFolder(@TempDir Path work) throws Exception {
        Path launcher = image(work.resolve("bin/tomes"));
        Path link = Files.createSymbolicLink(work.resolve("link"), work.relativize(launcher));
        assertThat(run(work, link.toString(), "check")).containsExactly(started(launcher.toRealPath(), "check"));
        assertThat(run(launcher.getParent(), "./tomes-cli", "check")).containsExactly(started(launcher, "check"));
        assertThat(run(launcher.getParent(), "/bin/sh", "tomes-cli", "check"))
                .containsExactly(started(launcher, "check"));
    }

    @Test
    void versionIsAnsweredWithoutJavaUnlessThereIsMoreToDo(@TempDir Path work) throws Exception {
        Path launcher = image(work);
        assertThat(run(work, launcher.toString(), "--version")).containsExactly("Tomes 1.2");
        assertThat(run(work, launcher.toString(), "-V")).containsExactly("Tomes 1.2");
        assertThat(run(work, launcher.toString(), "--version", "x")).endsWith("--version", "x");
        assertThat(run(work, launcher.toString())).endsWith("org.tomes.Main");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderWithUmlautsIsReadableInTheLocaleOfSchedulers(@TempDir Path work) throws Exception {
        Path launcher = image(work.resolve("Büro"));
        Path java = launcher.resolveSibling("../lib/runtime/bin/java");
        program(java, "#!/bin/sh\necho \"locale $LC_ALL\"\n");
        assertThat(run(work, "/usr/bin/env", "LANG=C", launcher.toString())).containsExactly("locale C.UTF-8");
        assertThat(run(work, "/usr/bin/env", "LANG=xx_YY.UTF-8", launcher.toString()))
                .containsExactly("locale C.UTF-8");
        assertThat(run(work, "/usr/bin/env", "LANG=C.UTF-8", launcher.toString())).containsExactly("locale ");
        program(image(work.resolve("plain")).resolveSibling("../lib/runtime/bin/java"),
                "#!/bin/sh\necho \"locale $LC_ALL\"\n");
        assertThat(run(work, "/usr/bin/env", "LANG=C", work.resolve("plain/bin/tomes-cli").toString()))
                .containsExactly("locale ");
    }

    private static String[] started(Path launcher, String... arguments) {
        Path app = launcher.getParent().resolveSibling("lib/app");
        List<String> all = new ArrayList<>(List.of(OPTION.replace("$APPDIR", app.toString()), "-cp",
                app + "/a.jar:" + app + "/b.jar", "org.tomes.Main"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static Path image(Path image) throws IOException {
        Path bin = Files.createDirectories(image.resolve("bin"));
        Path java = Files.createDirectories(image.resolve("lib/runtime/bin")).resolve("java");
        program(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        String script = Files.readString(Path.of("installer/linux/launcher.sh"))
                .replace("@VERSION@", "Tomes 1.2")
                .replace("@OPTIONS@", '"' + OPTION + '"')
                .replace("@CLASSPATH@", "$APPDIR/a.jar:$APPDIR/b.jar");
        return program(bin.resolve("tomes-cli"), script);
    }

    private static Path program(Path file, String script) throws IOException {
        Files.writeString(file, script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
