package org.tomes.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tomes.JavaProcess;

/**
 * Runs the program in a separate process. A shell starts it, from a script in UTF-8: this process may itself run in an
 * environment in which it cannot pass names with umlauts. It writes no performance data of the JVM, which all programs
 * in Java do.
 */
final class ProgramFixture {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Path temporary;
    private final Map<String, String> environment;
    private final String nativeAccess;

    /**
     * @param folder folder for settings, data and output
     * @param temporary the system's folder for temporary files
     * @param environment environment variables that replace the inherited language settings
     */
    ProgramFixture(Path folder, Path temporary, Map<String, String> environment) {
        this(folder, temporary, environment, "--enable-native-access=ALL-UNNAMED");
    }

    private ProgramFixture(Path folder, Path temporary, Map<String, String> environment, String nativeAccess) {
        this.folder = folder;
        this.temporary = temporary;
        this.environment = Map.copyOf(environment);
        this.nativeAccess = nativeAccess;
    }

    /** As above, if Java does not permit native access. */
    ProgramFixture withoutNativeAccess() {
        return new ProgramFixture(folder, temporary, environment, "--illegal-native-access=deny");
    }

    CliFixture.Result run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program hangs: " + Files.readString(folder.resolve("err")));
        }
        return new CliFixture.Result(process.exitValue(), Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(JavaProcess.executable(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                        nativeAccess, "-Djava.io.tmpdir=" + temporary, "-cp", classPath(), "org.tomes.Main"));
        command.addAll(Arrays.asList(arguments));
        Path script = Files.writeString(folder.resolve("run.sh"),
                "exec " + command.stream().map(ProgramFixture::quoted).collect(Collectors.joining(" ")) + "\n",
                StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString()).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(environment);
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("settings").toString());
        return builder.start();
    }

    /** Absolute, since the program runs in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(element -> Path.of(element).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
