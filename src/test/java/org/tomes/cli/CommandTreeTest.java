package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;
import picocli.CommandLine;

class CommandTreeTest {

    @TempDir
    private Path folder;

    private CommandLine tree(Language language, String... call) {
        TomesCommand root = new TomesCommand(CliFixture.context(folder), language);
        return (call.length == 0 ? CommandTree.of(root) : CommandTree.of(root, call))
                .setResourceBundle(Texts.in(language).area("tomes"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpOfTheProgramIsTheSameWithTheNamesOfTheOtherGroupsAlone(Language language) {
        assertThat(tree(language, "measure").getUsageMessage()).isEqualTo(tree(language).getUsageMessage())
                .contains("measure", "document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure", "document", "register", "check"})
    void groupHelpIsTheSameAsInTheCompleteTree(String group) {
        assertThat(tree(Language.EN, group).getSubcommands().get(group).getUsageMessage())
                .isEqualTo(tree(Language.EN).getSubcommands().get(group).getUsageMessage());
    }

    @Test
    void groupIsFoundWhereARegisterHasItsName() {
        CliFixture cli = new CliFixture(folder);
        assertThat(cli.run("--register", "measure", "init").exitCode()).isZero();
        assertThat(cli.run("--register", "measure", "measure", "list").exitCode()).isZero();
        assertThat(cli.run("measure", "list", "--register", "measure").exitCode()).isZero();
    }

    @Test
    void commandInAFileWithArgumentsIsFound() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        Path arguments = Files.writeString(folder.resolve("arguments"), "measure list");
        assertThat(cli.run("@" + arguments).exitCode()).isZero();
    }
}
