package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandOptionAndParameterIsExplained(Language language, @TempDir Path folder) {
        Texts texts = Texts.in(language);
        CommandLine tomes = CommandTree
                .of(new TomesCommand(new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)), language))
                .setResourceBundle(texts.area("tomes"));
        List<String> unexplained = new ArrayList<>();
        collect(tomes.getCommandSpec(), unexplained);
        assertThat(unexplained).isEmpty();
    }

    @Test
    void placeholdersAreWordsAndConstantsAreListedInFull(@TempDir Path folder) {
        CommandLine tomes = CommandTree
                .of(new TomesCommand(new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)), Language.EN))
                .setResourceBundle(Texts.in(Language.EN).area("tomes"));
        List<String> incomplete = new ArrayList<>();
        unreadable(tomes.getCommandSpec(), incomplete);
        assertThat(incomplete).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpListsEveryExitCode(Language language, @TempDir Path folder) {
        CommandLine tomes = CommandTree
                .of(new TomesCommand(new AppContext(Clock.systemUTC(), new AppPaths(folder, folder)), language))
                .setResourceBundle(Texts.in(language).area("tomes"));
        assertThat(tomes.getCommandSpec().usageMessage().exitCodeList().keySet())
                .contains("0", String.valueOf(ProblemKind.FAULT_EXIT_CODE))
                .containsAll(Stream.of(ProblemKind.values()).map(kind -> String.valueOf(kind.exitCode())).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "document", "document export"})
    void wordHelpBeforeACommandShowsItsHelp(String command, @TempDir Path folder) throws IOException {
        CliFixture cli = new CliFixture(folder);
        List<String> words = Stream.of(command.split(" ")).filter(word -> !word.isEmpty()).toList();
        CliFixture.Result help = cli.run(Stream.concat(Stream.of("help"), words.stream()).toArray(String[]::new));

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: tomes " + command)
                .isEqualTo(cli.run(Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new)).out());
    }

    @Test
    void helpForAnUnknownCommandNamesIt(@TempDir Path folder) {
        CliFixture.Result refused = new CliFixture(folder).run("help", "document", "paint");
        assertThat(refused.exitCode()).isEqualTo(ProblemKind.USAGE.exitCode());
        assertThat(refused.err()).contains("Unknown argument: paint.", "“tomes document --help”");
    }

    private static void unreadable(CommandSpec command, List<String> incomplete) {
        command.options().forEach(option -> {
            String shown = option.paramLabel() + " " + String.join(" ", option.description());
            Class<?> type = option.auxiliaryTypes().length > 0 ? option.auxiliaryTypes()[0] : option.type();
            boolean listed = !type.isEnum() || Stream.of(type.getEnumConstants())
                    .map(constant -> CliConstants.word(((Enum<?>) constant).name()))
                    .allMatch(shown.toLowerCase(Locale.ROOT)::contains);
            if (option.paramLabel().startsWith("<") && option.arity().max() > 0 || !listed) {
                incomplete.add(command.qualifiedName() + " " + option.longestName());
            }
        });
        command.subcommands().values().forEach(below -> unreadable(below.getCommandSpec(), incomplete));
    }

    private static void collect(CommandSpec command, List<String> unexplained) {
        if (command.usageMessage().description().length == 0) {
            unexplained.add(command.qualifiedName());
        }
        command.args()
                .stream()
                .filter(argument -> !argument.hidden() && argument.description().length == 0)
                .forEach(argument -> unexplained.add(command.qualifiedName() + " " + argument));
        command.subcommands().values().forEach(below -> collect(below.getCommandSpec(), unexplained));
    }
}
