package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.settings.Settings;
import org.tomes.settings.SettingsFile;
import org.tomes.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Scripts of packages and the workflow, of which a test run starts hardly any: the classes, properties, commands,
 * options, modules and files that they name exist.
 */
class PackagingNamesTest {

    private static final String APPLICATION_ID = "org.tomes.Tomes";
    /** Ends a command line, also within the quotes of another one and within Markdown. */
    private static final String END = "\\s*([;|`>)]|&&|\\|\\||\\d>|\"$|‘|’).*";
    private static final Pattern CALL = Pattern.compile(
            "(?:tomes-cli(?:\\.exe)?\"?|\"\\$\\{cli\\[@]}\"|Invoke-Tomes|(?<!main-class )org\\.tomes\\.Main|LANG=C [^\n]*?--) "
                    + "+([a-z-][^\n]*)");

    @Test
    void everyClassExists() throws IOException {
        assertThat(named("org\\.tomes(?:\\.[a-z0-9]+)*\\.[A-Z]\\w+")).contains("org.tomes.Main")
                .filteredOn(name -> !name.equals(APPLICATION_ID))
                .allSatisfy(name -> Class.forName(name, false, getClass().getClassLoader()));
    }

    @Test
    void everySystemPropertyIsRead() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        assertThat(named("-Dtomes\\.[a-z.]*[a-z]")).isNotEmpty()
                .allSatisfy(option -> assertThat(sources).contains('"' + option.substring(2) + '"'));
    }

    @Test
    void everyCommandExistsWithItsOptions() throws IOException {
        CommandLine program = Cli.commands(
                new AppContext(MadeRegisters.NOVEMBER, new AppPaths(Path.of("data"), Path.of("settings"))),
                Language.EN);
        List<String> faults = new ArrayList<>();
        int calls = 0;
        for (Path file : files()) {
            Matcher call = CALL.matcher(text(file).replaceAll("(?m)^\\s*#.*", "").replaceAll("[\\\\`]\\R\\s*", ""));
            while (call.find()) {
                calls++;
                String fault = fault(program, call.group(1).replaceFirst(END, ""));
                if (!fault.isEmpty()) {
                    faults.add(file + ": " + fault + " in " + call.group(1));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(calls).isGreaterThan(30);
    }

    @Test
    void everyModuleExists() throws IOException {
        String classPath = System.getProperty("java.class.path");
        assertThat(Files.readAllLines(Path.of("installer/common/modules.txt")))
                .filteredOn(line -> !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(module -> ModuleFinder.ofSystem().find(module).isPresent()
                        || classPath.contains(module.replace('.', '-')));
    }

    @Test
    void everyFileOfTheRepositoryExists() throws IOException {
        assertThat(named("(?<![\\w/$.}\\\\-])(?:installer|docs|src|\\.ci)(?:[/\\\\]\\.?\\w[\\w-]*(?:\\.[\\w-]+)*)+"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Path.of(name.replace('\\', '/'))).exists());
    }

    @Test
    void settingsOfTrainingAreThoseOfTheProgram(@TempDir Path folder) throws IOException {
        for (String script : List.of("installer/common/train.sh", "installer/windows/train.ps1")) {
            Matcher json = Pattern.compile("\\{(?:\"\\w+\":\"[^\"]*\",?)+}")
                    .matcher(text(Path.of(script)).replace("`", ""));
            assertThat(json.find()).as(script).isTrue();
            Files.writeString(folder.resolve("settings.json"), json.group().replaceAll("%s|\\$register", "register"));
            Settings settings = new SettingsFile(folder).read();
            assertThat(settings.language()).contains(Language.DE);
            assertThat(settings.register()).contains("register");
            assertThat(settings.screen()).contains("measures");
        }
    }

    private static String fault(CommandLine program, String call) {
        CommandLine command = program;
        List<String> words = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+")
                .matcher(call)
                .results()
                .map(MatchResult::group)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Map<String, CommandLine> below = command.getSubcommands();
            if (word.startsWith("--")) {
                OptionSpec option = command.getCommandSpec().findOption(word.split("=")[0]);
                if (option == null) {
                    return "no option " + word;
                }
                if (option.arity().max() > 0 && !word.contains("=")) {
                    i++;
                }
            } else if (below.containsKey(word)) {
                command = below.get(word);
            } else if (word.matches("[a-z-]+") && !below.isEmpty()) {
                return "no command " + word;
            }
        }
        return "";
    }

    private static Set<String> named(String pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : files()) {
            Pattern.compile(pattern).matcher(text(file)).results().map(MatchResult::group).forEach(names::add);
        }
        return names;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> installer = Files.walk(Path.of("installer"));
                Stream<Path> workflows = Files.list(Path.of(".github/workflows"))) {
            return Stream
                    .of(installer, workflows,
                            Stream.of("README.md", "docs/pilot.md", "docs/releasing.md", "docs/SECURITY.md", ".ci/run")
                                    .map(Path::of))
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
