package org.tomes.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands, as picocli reads them from their annotations. Reading all commands takes longer than most commands run.
 * A call therefore loads only the groups that it contains. Of the other groups, only the names are loaded, for help and
 * suggestions.
 */
final class CommandTree {

    private static final List<Class<?>> GROUPS = List.of(InitCommand.class, RegisterCommand.class, NsgCommand.class,
            MeasureCommand.class, LibraryCommand.class, ControlCommand.class, SoaCommand.class, PersonCommand.class,
            ResponsibilityCommand.class, ScoreCommand.class, CostCommand.class, ReviewCommand.class,
            ChangeCommand.class, EvidenceCommand.class, AzureCommand.class, PostureCommand.class, RulesCommand.class,
            FindingCommand.class, CompanyCommand.class, DocumentCommand.class, AuditCommand.class, BackupCommand.class,
            RestoreCommand.class, PassphraseCommand.class, RegisterCheckCommand.class, HelpCommand.class);

    private CommandTree() {
    }

    /** Returns the program with all its commands. */
    static CommandLine of(TomesCommand root) {
        CommandLine program = new CommandLine(root);
        GROUPS.forEach(group -> program.addSubcommand(new CommandLine(group)));
        return program;
    }

    /** Returns the program with the commands that a call may contain. */
    static CommandLine of(TomesCommand root, String... call) {
        List<String> words = List.of(call);
        if (words.stream().anyMatch(word -> word.startsWith("@"))) {
            // A file with arguments may contain any command.
            return of(root);
        }
        CommandLine program = new CommandLine(root);
        for (Class<?> group : GROUPS) {
            String name = group.getAnnotation(Command.class).name();
            program.addSubcommand(
                    words.contains(name) ? new CommandLine(group) : new CommandLine(CommandSpec.create().name(name)));
        }
        return program;
    }
}
