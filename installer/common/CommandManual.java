import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tomes.app.AppContext;
import org.tomes.cli.Cli;
import org.tomes.text.Language;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes manual pages for man(1) and completion for bash from the commands themselves, so that neither can differ from
 * the output of {@code --help}. Arguments: the version, and the folder for {@code man/man1}, {@code man/de/man1} and
 * {@code tomes.bash}. One page describes the program, and one page each command with its subcommands.
 */
final class CommandManual {

    private static final String PROGRAM = "tomes";
    /** The launcher for the command line; it accepts the same commands as the other. */
    private static final String CONSOLE = "tomes-cli";

    /** The fixed words of a page. @param exits by exit code */
    private record Words(String name, String synopsis, String description, String options, String commands,
            String exitStatus, String files, String seeAlso, Map<Integer, String> exits, String register,
            String managed) {
    }

    private static final Map<Language, Words> WORDS = Map.of(Language.EN,
            new Words("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "EXIT STATUS", "FILES", "SEE ALSO",
                    exits("The command succeeded.", "A check found something.", "The arguments are not valid.",
                            "The input could not be read.", "Azure, the network or the sign-in failed.",
                            "The register cannot be opened.", "Internal error."),
                    "The default register; $XDG_DATA_HOME replaces ~/.local/share.",
                    "Settings of the administrator for all users."),
            Language.DE,
            new Words("BEZEICHNUNG", "ÜBERSICHT", "BESCHREIBUNG", "OPTIONEN", "BEFEHLE", "EXIT-STATUS", "DATEIEN",
                    "SIEHE AUCH",
                    exits("Der Befehl wurde ausgeführt.", "Eine Prüfung hat etwas gefunden.",
                            "Die Argumente sind nicht gültig.", "Die Eingabe konnte nicht gelesen werden.",
                            "Azure, das Netzwerk oder die Anmeldung ist fehlgeschlagen.",
                            "Das Register kann nicht geöffnet werden.", "Interner Fehler."),
                    "Das voreingestellte Register; $XDG_DATA_HOME ersetzt ~/.local/share.",
                    "Einstellungen des Administrators für alle Konten."));

    private final String version;
    private final Words words;

    private CommandManual(String version, Words words) {
        this.version = version;
        this.words = words;
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[1]);
        for (Language language : Language.values()) {
            String folder = language == Language.EN ? "man/man1" : "man/" + language.tag() + "/man1";
            new CommandManual(arguments[0], WORDS.get(language)).write(Cli.commands(AppContext.ofUser(), language),
                    Files.createDirectories(out.resolve(folder)));
        }
        Files.writeString(out.resolve(PROGRAM + ".bash"),
                AutoComplete.bash(PROGRAM, Cli.commands(AppContext.ofUser(), Language.EN)) + "\ncomplete -F _complete_"
                        + PROGRAM + " -o default " + CONSOLE + "\n");
    }

    private static Map<Integer, String> exits(String... meanings) {
        int[] codes = {0, 1, 2, 3, 4, 5, 70};
        Map<Integer, String> exits = new TreeMap<>();
        for (int i = 0; i < codes.length; i++) {
            exits.put(codes[i], meanings[i]);
        }
        return exits;
    }

    private void write(CommandLine program, Path folder) throws IOException {
        Files.writeString(folder.resolve(PROGRAM + ".1"), programPage(program.getCommandSpec()));
        // Both launchers have the same page.
        Files.writeString(folder.resolve(CONSOLE + ".1"), ".so man1/" + PROGRAM + ".1\n");
        for (CommandLine command : program.getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            Files.writeString(folder.resolve(page(spec) + ".1"), commandPage(spec));
        }
    }

    private String programPage(CommandSpec program) {
        StringBuilder page = head(PROGRAM + ", " + CONSOLE, program);
        page.append(".SH ").append(words.synopsis()).append("\n.B ").append(PROGRAM);
        page.append("\n.RI [ FILE .mv.db]\n.br\n.B ").append(CONSOLE).append("\n[OPTION]... COMMAND\n");
        section(page, words.description(), text(program.usageMessage().description()));
        page.append(".SH ").append(words.options()).append('\n');
        options(page, program.options());
        page.append(".SH ").append(words.commands()).append('\n');
        for (CommandLine command : program.subcommands().values()) {
            entry(page, page(command.getCommandSpec()) + "(1)",
                    text(command.getCommandSpec().usageMessage().description()));
        }
        page.append(".SH ").append(words.exitStatus()).append('\n');
        words.exits().forEach((code, meaning) -> entry(page, String.valueOf(code), meaning));
        page.append(".SH ").append(words.files()).append('\n');
        entry(page, "~/.local/share/tomes/register.mv.db", words.register());
        entry(page, "/etc/tomes/managed.json", words.managed());
        return page.toString();
    }

    private String commandPage(CommandSpec command) {
        StringBuilder page = head(page(command), command);
        page.append(".SH ").append(words.synopsis()).append('\n');
        synopsis(page, command);
        section(page, words.description(), text(command.usageMessage().description()));
        if (command.subcommands().isEmpty()) {
            page.append(".SH ").append(words.options()).append('\n');
            arguments(page, command);
        } else {
            page.append(".SH ").append(words.commands()).append('\n');
            below(page, command);
        }
        section(page, words.seeAlso(), PROGRAM + "(1)");
        return page.toString();
    }

    private void below(StringBuilder page, CommandSpec group) {
        for (CommandLine each : group.subcommands().values()) {
            CommandSpec command = each.getCommandSpec();
            page.append(".SS ").append(escaped(command.qualifiedName())).append('\n');
            synopsis(page, command);
            page.append(".PP\n").append(escaped(text(command.usageMessage().description()))).append('\n');
            arguments(page, command);
            below(page, command);
        }
    }

    private StringBuilder head(String name, CommandSpec command) {
        String summary = text(command.usageMessage().description()).replaceAll("[.;] .*|\\.$", "");
        return new StringBuilder(".TH ").append(page(command).toUpperCase(Locale.ROOT))
                .append(" 1 \"\" \"Tomes ")
                .append(version)
                .append("\" Tomes\n.SH ")
                .append(words.name())
                .append('\n')
                .append(escaped(name))
                .append(" \\- ")
                .append(escaped(summary))
                .append('\n');
    }

    /** Writes a command as in its help, without the options of the program, which the program's page describes. */
    private static void synopsis(StringBuilder page, CommandSpec command) {
        List<String> parts = new ArrayList<>();
        own(command).forEach(option -> parts.add(option.required() ? label(option) : "[" + label(option) + "]"));
        command.positionalParameters().forEach(parameter -> parts.add(label(parameter)));
        if (!command.subcommands().isEmpty()) {
            parts.add("COMMAND");
        }
        page.append("\\fB")
                .append(escaped(command.qualifiedName()))
                .append("\\fR\n")
                .append(escaped(String.join(" ", parts)))
                .append('\n');
    }

    private static void arguments(StringBuilder page, CommandSpec command) {
        command.positionalParameters()
                .forEach(parameter -> entry(page, label(parameter), text(parameter.description())));
        options(page, own(command));
    }

    private static List<OptionSpec> own(CommandSpec command) {
        return command.options().stream().filter(option -> !option.inherited()).toList();
    }

    private static void options(StringBuilder page, List<OptionSpec> options) {
        options.stream()
                .filter(option -> !option.hidden())
                .forEach(option -> entry(page, String.join(", ", option.names()) + parameter(option),
                        text(option.description())));
    }

    private static String label(OptionSpec option) {
        return option.longestName() + parameter(option) + (option.isMultiValue() ? "..." : "");
    }

    private static String parameter(OptionSpec option) {
        return option.arity().max() == 0 ? "" : " " + option.paramLabel();
    }

    private static String label(PositionalParamSpec parameter) {
        String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "");
        return parameter.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static void section(StringBuilder page, String heading, String text) {
        page.append(".SH ").append(heading).append('\n').append(escaped(text)).append('\n');
    }

    private static void entry(StringBuilder page, String term, String text) {
        page.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n").append(escaped(text)).append('\n');
    }

    /** Formats a description, which is a format string. */
    private static String text(String[] description) {
        return String.format(String.join(" ", description)).strip();
    }

    private static String page(CommandSpec command) {
        return command.qualifiedName("-");
    }

    /** Escapes characters that roff would interpret as an instruction. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
