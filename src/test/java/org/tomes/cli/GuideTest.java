package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.text.Language;
import org.tomes.text.Texts;
import picocli.CommandLine.Model.CommandSpec;

/** The documentation matches the program: the commands, words on screen and pictures that it mentions exist. */
class GuideTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path README = Path.of("README.md");
    private static final long LARGEST_PICTURE = 150_000;

    private static Path guide(Language language) {
        return DOCS.resolve(language == Language.DE ? "benutzerhandbuch.md" : "user-guide.md");
    }

    static Stream<Path> pages() {
        return Stream.of(guide(Language.DE), guide(Language.EN), README);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandExistsWithTheOptionsNamed(Path page) {
        List<String> faults = new ArrayList<>();
        commands(Guide.read(page), faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void bothGuidesNameTheSameCommandsInTheSamePlan() {
        Guide german = Guide.read(guide(Language.DE));
        Guide english = Guide.read(guide(Language.EN));
        assertThat(german.sections().stream().map(Guide.Section::withoutWords)).isNotEmpty()
                .containsExactlyElementsOf(english.sections().stream().map(Guide.Section::withoutWords).toList());
        assertThat(commands(german, new ArrayList<>())).isNotEmpty().isEqualTo(commands(english, new ArrayList<>()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelInItalicsIsOnTheScreen(Language language) throws IOException {
        Set<String> texts = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/tomes/text"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language.tag() + ".properties"))
                    .toList()) {
                Properties read = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    read.load(reader);
                }
                read.values().forEach(text -> texts.add(bare(text.toString(), language)));
            }
        }
        List<String> labels = Guide.read(guide(language)).labels();
        assertThat(labels).isNotEmpty().filteredOn(label -> !texts.contains(bare(label, language))).isEmpty();
    }

    private static String bare(String text, Language language) {
        return text.replaceAll("\\s*…$", "").toLowerCase(language.locale());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkHasATargetAndEveryPictureExistsWithDescription(Path page) {
        Guide guide = Guide.read(page);
        assertThat(guide.links()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(Guide.read(target).sections()).extracting(Guide.Section::anchor).contains(parts[1]);
            }
        });
        assertThat(guide.pictures()).isNotEmpty().allSatisfy(picture -> {
            assertThat(picture.group(1)).isNotBlank();
            assertThat(page.resolveSibling(picture.group(2))).exists();
        });
    }

    @Test
    void everyPictureIsUsedAndSmall() throws IOException {
        Set<Path> shown = new HashSet<>();
        pages().forEach(page -> Guide.read(page)
                .pictures()
                .forEach(picture -> shown.add(page.resolveSibling(picture.group(2)).normalize())));
        try (Stream<Path> files = Files.list(DOCS.resolve("pictures"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(shown).contains(file);
                assertThat(Files.size(file)).isLessThan(LARGEST_PICTURE);
            });
        }
    }

    /** The commands of a page, each with the options it is mentioned with; an unknown command is a fault. */
    private static Set<String> commands(Guide guide, List<String> faults) {
        CommandSpec tomes = tomes();
        Set<String> commands = new TreeSet<>();
        guide.blocks()
                .stream()
                .filter(line -> line.startsWith("tomes-cli ") || line.contains("org.tomes.Main ")
                        || line.contains("/tomes-cli "))
                .forEach(line -> commands.add(
                        known(tomes, line.replaceFirst(".*org\\.tomes\\.Main |.*/tomes-cli |tomes-cli ", ""), faults)));
        for (String span : guide.spans()) {
            String call = span.replaceFirst("^tomes-cli ", "");
            if (call.startsWith("--")) {
                String option = call.split("[ =]")[0];
                if (!hasOption(tomes, option)) {
                    faults.add("no command has " + option);
                }
            } else if (span.startsWith("tomes ")
                    || call.contains(" ") && tomes.subcommands().containsKey(call.split(" ")[0])) {
                commands.add(known(tomes, call, faults));
            }
        }
        return commands;
    }

    private static CommandSpec tomes() {
        Texts texts = Texts.in(Language.EN);
        Path nowhere = Path.of("nowhere");
        return CommandTree
                .of(new TomesCommand(new AppContext(Clock.systemUTC(), new AppPaths(nowhere, nowhere)), Language.EN))
                .setResourceBundle(texts.area("tomes"))
                .getCommandSpec();
    }

    private static boolean hasOption(CommandSpec command, String option) {
        return command.findOption(option) != null
                || command.subcommands().values().stream().anyMatch(below -> hasOption(below.getCommandSpec(), option));
    }

    /** Follows a call as written, with its placeholders, and collects the parts that the program does not recognise. */
    private static String known(CommandSpec tomes, String call, List<String> faults) {
        CommandSpec command = tomes;
        Set<String> options = new TreeSet<>();
        List<String> words = List.of(call.replaceAll("\\s[>|#].*", "").replaceAll("\"[^\"]*\"", "TEXT").split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--")) {
                String name = word.split("=")[0];
                var option = command.findOption(name);
                if (option == null) {
                    faults.add(command.qualifiedName() + " has no " + name + ": " + call);
                } else if (option.arity().min() > 0 && !word.contains("=")) {
                    i++;
                }
                options.add(name);
            } else if (command.subcommands().containsKey(word)) {
                command = command.subcommands().get(word).getCommandSpec();
            } else if (!word.equals("…") && command.positionalParameters().isEmpty()) {
                faults.add(command.qualifiedName() + " does not take “" + word + "”: " + call);
            }
        }
        return command.qualifiedName().toLowerCase(Locale.ROOT) + " " + String.join(" ", options);
    }
}
