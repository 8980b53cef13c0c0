package org.tomes.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tomes.app.AppContext;
import org.tomes.app.FaultLog;
import org.tomes.app.forwarding.ForwardedCommand;
import org.tomes.app.forwarding.ForwardingOutcome;
import org.tomes.app.forwarding.ForwardingResponse;
import org.tomes.change.ChangeSubject;
import org.tomes.files.PathProblem;
import org.tomes.problem.Faults;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;
import org.tomes.register.RegisterDamaged;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.review.ReviewResult;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine;

/** Runs one command: parses its arguments, calls it, and converts the result to text and an exit code. */
public final class Cli {

    private final AppContext context;
    private final Path workingFolder;
    private final Terminal out;
    private final TrackingWriter writtenOutput;
    private final Terminal err;

    /**
     * @param workingFolder base of relative paths among the arguments
     */
    public Cli(AppContext context, Path workingFolder, PrintWriter out, PrintWriter err) {
        this.context = context;
        this.workingFolder = workingFolder;
        this.out = new Terminal(out);
        this.writtenOutput = new TrackingWriter(err);
        this.err = new Terminal(new PrintWriter(writtenOutput, true));
    }

    /** @return documented exit code */
    public int run(String... arguments) {
        int reported = context.faults().reportCount();
        Texts texts = Texts.in(language(arguments));
        TomesCommand root = new TomesCommand(context, texts.language());
        CommandLine commandLine = configured(CommandTree.of(root, arguments), texts, workingFolder).setOut(out)
                .setErr(err)
                .setExecutionStrategy(parsed -> {
                    UsageErrors.refuseBlank(parsed);
                    UsageErrors.refuseDoubled(parsed);
                    return executed(parsed, root, arguments);
                })
                .setParameterExceptionHandler((e, words) -> misused(e, root))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, root));
        int code = executeSafely(commandLine, root, arguments);
        if (code != 0 && writtenOutput.isUnused()) {
            err.println(root.texts()
                    .get(code == ProblemKind.CHECK_FAILED.exitCode() ? Message.of("cli.foundSomething")
                            : Message.of("cli.endedSilently", String.valueOf(code))));
        }
        printFaultReports(reported, root);
        context.managed().trouble().ifPresent(wrong -> err.println(root.texts().get(wrong)));
        context.backups().lastFailure().ifPresent(failed -> err.println(root.texts().get(failed)));
        if (context.lastOpenedHasQuickProtection()) {
            err.println(root.texts().get("cli.quickProtection"));
        }
        code = exitCodeAfterOutput(code, root);
        err.flush();
        return code;
    }

    /**
     * Returns the exit code of the command, or that of an error if the output is incomplete. A script could not notice
     * incomplete output otherwise.
     */
    private int exitCodeAfterOutput(int code, TomesCommand root) {
        out.flush();
        if (!out.raw().checkError()) {
            return code;
        }
        err.println(root.texts().get("cli.outputIncomplete"));
        return Math.max(code, ProblemKind.INPUT.exitCode());
    }

    /** Returns all commands with their texts, for manual pages and for shell completion. */
    public static CommandLine commands(AppContext context, Language language) {
        return configured(CommandTree.of(new TomesCommand(context, language)), Texts.in(language), Path.of(""));
    }

    private static CommandLine configured(CommandLine commands, Texts texts, Path workingFolder) {
        commands
                // The help must not contain terminal escape sequences either.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setResourceBundle(texts.area("tomes"))
                // UsageErrors refuses repeated options with a sentence; repeated switches such as --json are harmless.
                .setOverwrittenOptionsAllowed(true)
                // A register may be called "company".
                .setAllowSubcommandsAsOptionParameters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, text -> path(workingFolder, text))
                .registerConverter(RegisterLocation.class, text -> place(workingFolder, text))
                .registerConverter(Language.class,
                        text -> Language.ofTag(text)
                                .orElseThrow(() -> new CommandLine.TypeConversionException("de, en")))
                .registerConverter(ChangeSubject.class, text -> CliConstants.parse(ChangeSubject.class, text))
                .registerConverter(ReviewResult.class, text -> CliConstants.parse(ReviewResult.class, text))
                .registerConverter(SignInOptions.Way.class, text -> CliConstants.parse(SignInOptions.Way.class, text))
                .registerConverter(AzureCloud.Known.class, text -> CliConstants.parse(AzureCloud.Known.class, text));
        headings(commands, texts);
        return commands;
    }

    private static Path path(Path workingFolder, String text) {
        if (text.isBlank()) {
            throw new CommandLine.TypeConversionException("no path");
        }
        return workingFolder.resolve(text).normalize();
    }

    private static RegisterLocation place(Path workingFolder, String text) {
        return ServerAddress.isAddress(text) ? ServerAddress.of(text) : RegisterFile.at(path(workingFolder, text));
    }

    private static void headings(CommandLine command, Texts texts) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading(texts.get("cli.usage") + " ")
                .commandListHeading(texts.get("cli.commands") + "%n");
        command.getSubcommands().values().forEach(below -> headings(below, texts));
    }

    /** Determines the language before the arguments are parsed, because parse errors are reported in this language. */
    private Language language(String[] arguments) {
        Language language = context.managed().language().orElseGet(Language::ofSystem);
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--lang=") ? arguments[i].substring("--lang=".length())
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            language = Language.ofTag(value).orElse(language);
        }
        return language;
    }

    private int misused(CommandLine.ParameterException e, TomesCommand root) {
        if (e.getCause() instanceof Problem problem) {
            return failed(problem, root);
        }
        if (e.getCause() instanceof InvalidPathException name) {
            return failed(PathProblem.of(ProblemKind.USAGE, name), root);
        }
        err.println(root.texts().get(UsageErrors.of(e)));
        err.println(root.texts().get("cli.seeHelp", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ProblemKind.USAGE.exitCode();
    }

    /**
     * Runs the command here or in the process that has its register open; waits if another command has the register
     * open.
     */
    private int executed(CommandLine.ParseResult parsed, TomesCommand root, String[] arguments) {
        RetryDeadline waiting = RetryDeadline.upTo(root.longestWait());
        boolean commandAtWork = false;
        while (true) {
            try {
                return new CommandLine.RunLast().execute(parsed);
            } catch (CommandLine.ExecutionException e) {
                if (context.isHandedOver() || !(e.getCause() instanceof RegisterInUse inUse)) {
                    throw e;
                }
                ForwardingOutcome outcome = context.forward(inUse.file(),
                        call(inUse, root, waiting.remaining(), arguments));
                if (outcome instanceof ForwardingOutcome.Done(ForwardingResponse response)) {
                    return report(response);
                }
                if (outcome != ForwardingOutcome.NotRun.NOT_SERVED) {
                    return failed(notHandedOverProblem(outcome, inUse), root);
                }
                commandAtWork |= context.isOpenInCommand(inUse.file());
                if (!waiting.pause()) {
                    return failed(commandAtWork ? new Problem(ProblemKind.REGISTER, Message.of("cli.commandAtWork",
                            inUse.file().file().toString(), root.longestWait().toSeconds())) : inUse, root);
                }
            }
        }
    }

    /** Adds register and language to the call, unless the call contains them. */
    private ForwardedCommand call(RegisterInUse inUse, TomesCommand root, Duration wait, String[] arguments) {
        List<String> all = new ArrayList<>();
        if (!root.hasRegister()) {
            all.addAll(List.of("--register", inUse.file().base().toString()));
        }
        if (!root.hasLanguage()) {
            all.addAll(List.of("--lang", root.language().tag()));
        }
        all.addAll(List.of(arguments));
        return new ForwardedCommand(workingFolder, all, wait);
    }

    private int report(ForwardingResponse response) {
        out.raw().print(response.out());
        err.raw().print(response.err());
        return response.exitCode();
    }

    private static Problem notHandedOverProblem(ForwardingOutcome outcome, RegisterInUse inUse) {
        String file = inUse.file().file().toString();
        return outcome == ForwardingOutcome.NotRun.BUSY
                ? new Problem(ProblemKind.REGISTER, Message.of("cli.forwarding.busy", file))
                : outcome == ForwardingOutcome.NotRun.REFUSED
                        ? new Problem(ProblemKind.USAGE, Message.of("cli.forwarding.refused", file))
                        : new Problem(ProblemKind.REGISTER, Message.of("cli.forwarding.lost", file));
    }

    /** Runs a command that another process forwarded. */
    public static ForwardingResponse serve(AppContext context, ForwardedCommand call) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new Cli(context, call.workingFolder(), new PrintWriter(out), new PrintWriter(err))
                .run(call.arguments().toArray(String[]::new));
        return new ForwardingResponse(out.toString(), err.toString(), exitCode);
    }

    /** Treats an {@link Error} as a fault like any other. */
    private int executeSafely(CommandLine commandLine, TomesCommand root, String[] arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return fault(e, commandLine, root);
        }
    }

    private int fault(Throwable fault, CommandLine command, TomesCommand root) {
        String code = Faults.reported("command " + command.getCommandSpec().qualifiedName(), fault);
        err.println(
                root.texts().get(Message.of(fault instanceof OutOfMemoryError ? "cli.memoryFull" : "cli.fault", code)));
        return ProblemKind.FAULT_EXIT_CODE;
    }

    /** Prints the fault reports created during the command, including those that affected only a single result. */
    private void printFaultReports(int before, TomesCommand root) {
        Texts texts = root.texts();
        List<FaultLog.LoggedFault> reports = context.faults().since(before);
        reports.forEach(report -> err.println(report.file()
                .map(file -> texts.get("cli.faultReport", report.code(), file.toString()))
                .orElseGet(() -> texts.get("cli.faultNotKept", report.code(), context.faults().folder().toString()))));
        if (root.debug()) {
            reports.forEach(report -> err.print(report.details()));
            context.faults().libraryRecords().forEach(err::print);
        }
    }

    private int failed(Exception e, CommandLine command, TomesCommand root) {
        return switch (e) {
            case Problem problem -> failed(problem, root);
            case InvalidPathException name -> failed(PathProblem.of(ProblemKind.INPUT, name), root);
            default -> fault(e, command, root);
        };
    }

    private int failed(Problem problem, TomesCommand root) {
        Texts texts = root.texts();
        if (!root.hasPrinted(problem.sentence())) {
            err.println(texts.get(problem.sentence()));
        }
        if (problem instanceof RegisterDamaged) {
            root.restoreHint().ifPresent(advice -> err.println(texts.get(advice)));
        }
        return problem.kind().exitCode();
    }
}
