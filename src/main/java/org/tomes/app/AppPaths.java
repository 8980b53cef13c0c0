package org.tomes.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The user's own folders, following the conventions of the operating system.
 *
 * @param data folder of the default register and its backups
 * @param settings folder of this user's settings on this computer
 * @param runtime folder for the sockets of this user's programs, if the environment specifies one
 */
public record AppPaths(Path data, Path settings, Optional<Path> runtime) {

    /**
     * System property with the folder for the user's data; set by the launchers in archives if the user has created
     * this folder.
     */
    private static final String PORTABLE = "tomes.portable";

    public AppPaths(Path data, Path settings) {
        this(data, settings, Optional.empty());
    }

    /** Returns the folders of the user who started this process. */
    static AppPaths ofProcess() {
        AppPaths ofUser = ofUser(System.getenv(), System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        String portable = System.getProperty(PORTABLE);
        return portable == null ? ofUser : ofUser.portable(Path.of(portable));
    }

    /** Windows: {@code %LOCALAPPDATA%}; macOS: {@code ~/Library}; elsewhere the XDG base directories. */
    public static AppPaths ofUser(Map<String, String> environment, String operatingSystem, Path home) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Tomes");
            return new AppPaths(local.resolve("data"), local.resolve("settings"));
        }
        if (system.startsWith("mac")) {
            Path support = home.resolve("Library").resolve("Application Support").resolve("Tomes");
            return new AppPaths(support, home.resolve("Library").resolve("Preferences").resolve("Tomes"));
        }
        return new AppPaths(
                folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("tomes"),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("tomes"),
                Optional.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""))
                        .filter(value -> !value.isBlank())
                        .map(Path::of));
    }

    /**
     * Returns these folders, with data and settings in {@code folder} if it exists. Such a folder next to a program
     * that was unpacked from an archive makes data and settings portable, for example on a USB stick.
     */
    public AppPaths portable(Path folder) {
        Path data = folder.toAbsolutePath().normalize();
        return Files.isDirectory(data) ? new AppPaths(data, data.resolve("settings"), runtime) : this;
    }

    /** Returns the file with an administrator's settings for all users; only administrators can write to its folder. */
    public static Path managedSettings(Map<String, String> environment, String operatingSystem) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        Path folder = system.startsWith("windows")
                ? folder(environment, "ProgramData", Path.of("C:\\ProgramData")).resolve("Tomes")
                : system.startsWith("mac") ? Path.of("/Library/Application Support/Tomes") : Path.of("/etc/tomes");
        return folder.resolve("managed.json");
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }

    /** Returns the default backup folder. */
    public Path backups() {
        return data.resolve("backups");
    }

    /** Returns the folder for fault reports. */
    public Path faults() {
        return data.resolve("faults");
    }

    public Path defaultRegister() {
        return data.resolve("register");
    }
}
