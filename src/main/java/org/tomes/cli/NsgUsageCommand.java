package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceFile;
import org.tomes.ledger.RecordRef;
import org.tomes.nsg.Network;
import org.tomes.nsg.usage.FlowLogFile;
import org.tomes.nsg.usage.RuleUsage;
import org.tomes.nsg.usage.TrafficAnalyticsFile;
import org.tomes.nsg.usage.UsageFileName;
import org.tomes.nsg.usage.UsageReport;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares recorded traffic with NSG rules. */
@Command(name = "usage")
final class NsgUsageCommand implements Callable<Integer> {

    /** Maximum number of lines for people; JSON contains all. */
    private static final int MAX_LINES = 50;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tomes.parameter.nsg-file")
    private List<Path> files;

    @Option(names = "--flows", paramLabel = "FILE", required = true, descriptionKey = "tomes.option.recorded-flows")
    private List<Path> flows;

    @Option(names = "--record", descriptionKey = "tomes.option.record-usage")
    private boolean record;

    @Option(names = "--revises", paramLabel = "CODE", descriptionKey = "tomes.option.record-revises")
    private String revised;

    @Mixin
    private EvidenceOptions.Targets targets;

    @Override
    public Integer call() {
        CommandOutput output = CommandOutput.of(spec);
        if (!record) {
            if (revised != null || !targets.areEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("nsg.usage.onlyRecorded"));
            }
            return run(output, report -> Optional.empty());
        }
        TomesCommand root = TomesCommand.of(spec);
        return RegisterAccess.with(spec,
                register -> run(output, report -> Optional.of(store(report, register, root, output))));
    }

    /** Stores the report as JSON, dated with the end of the recorded traffic. */
    private Evidence store(UsageReport report, OpenRegister register, TomesCommand root, CommandOutput output) {
        if (report.period().to() == null) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.usage.undated"));
        }
        Instant from = Instant.parse(report.period().from());
        Instant to = Instant.parse(report.period().to());
        byte[] content = output.asJson(report).getBytes(StandardCharsets.UTF_8);
        Evidence evidence = revised != null ? linked(register.records().evidence().get(revised), targets.refs(register))
                : Evidence.titled(output.texts().get("nsg.usage.evidence", output.moment(from), output.moment(to)), "",
                        Optional.empty(), targets.refs(register));
        return register.records()
                .evidence()
                .addFile(root.context().actors().actor(register, root.as()), evidence,
                        new EvidenceFile(UsageFileName.of(from, to), () -> new ByteArrayInputStream(content)), to,
                        Optional.empty());
    }

    private static Evidence linked(Evidence before, List<RecordRef> added) {
        List<RecordRef> links = Stream
                .concat(before.links().stream(), added.stream().filter(record -> !before.isFor(record)))
                .toList();
        return before.described(before.title(), before.description(), before.owner(), links);
    }

    private int run(CommandOutput output, Function<UsageReport, Optional<Evidence>> keep) {
        Network network = NetworkFileReader.read(files);
        RuleUsage usage = new RuleUsage(network);
        long unread = flows.stream().flatMap(NsgUsageCommand::files).mapToLong(file -> read(file, usage)).sum();
        if (!usage.isRecorded()) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.usage.none"));
        }
        UsageReport report = UsageReport.of(usage, unread, network.notRead(), output.texts());
        Optional<String> stored = keep.apply(report).map(Evidence::code);
        output.reply(() -> new Answer(report, stored.orElse(null)), () -> print(report, output));
        stored.ifPresent(code -> output.note(Message.of("nsg.usage.recorded", code)));
        network.notRead().forEach(unreadRule -> output.note(NetworkFileReader.sentence(unreadRule)));
        if (unread > 0) {
            output.note(Message.of("nsg.usage.unread", unread));
        }
        return report.hasFindings() ? ProblemKind.CHECK_FAILED.exitCode() : 0;
    }

    /** @param evidence code under which the report was stored; null if it was not stored */
    private record Answer(@JsonUnwrapped UsageReport report, String evidence) {
    }

    /**
     * Returns the files below a folder that has the structure of a storage account, with folders from the year down to
     * the hour.
     */
    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|csv)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.usage.file", path.toString()), e);
        }
    }

    private static long read(Path file, RuleUsage usage) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    return TrafficAnalyticsFile.read(text, usage::add);
                }
            }
            try (InputStream in = Files.newInputStream(file)) {
                return FlowLogFile.read(in, usage::add);
            }
        } catch (JsonProcessingException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.usage.damaged", file.toString()), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.usage.file", file.toString()), e);
        }
    }

    private static void print(UsageReport report, CommandOutput output) {
        Texts texts = output.texts();
        output.line(texts.get("nsg.usage.summary", report.flows().allowed() + report.flows().denied(),
                report.flows().denied(), moment(report.period().from(), output), moment(report.period().to(), output)));
        for (UsageReport.Group group : report.groups()) {
            output.line("");
            output.line(group.recorded() ? group.name() : texts.get("nsg.usage.notRecorded", group.name()));
            if (group.recorded()) {
                output.table(group.rules(), column("nsg.field.rule", rule -> rule.name()),
                        column("nsg.usage.direction", rule -> rule.direction()),
                        column("nsg.usage.access",
                                rule -> rule.access() == null ? "–" : texts.get("nsg.usage.access." + rule.access())),
                        column("nsg.usage.flows", rule -> rule.flows()),
                        column("nsg.usage.lastSeen", rule -> rule.used() ? moment(rule.lastSeen(), output)
                                : report.isUseUnknown(group, rule) ? "–" : texts.get("nsg.usage.never")));
            }
        }
        list("nsg.usage.neverUsed", "nsg.usage.neverUsed.line", report.neverUsed(),
                rule -> List.of(rule.group(), rule.rule(), rule.direction()), output);
        list("nsg.usage.useUnknown", "nsg.usage.neverUsed.line", report.useUnknown(),
                rule -> List.of(rule.group(), rule.rule(), rule.direction()), output);
        list("nsg.usage.denied", "nsg.usage.denied.line", report.deniedInternal(),
                denied -> List.of(denied.source(), denied.destination(), denied.protocol(),
                        denied.port() == null ? "–" : denied.port().toString(), denied.group(), denied.rule(),
                        denied.flows()),
                output);
        list("nsg.usage.unknown", "nsg.usage.unknown.line", report.unknownRules(),
                rule -> List.of(rule.group(), rule.rule(), rule.flows()), output);
    }

    private static String moment(String at, CommandOutput output) {
        return at == null ? "–" : output.moment(Instant.parse(at));
    }

    private static <T> void list(String heading, String line, List<T> items, Function<T, List<Object>> arguments,
            CommandOutput output) {
        if (items.isEmpty()) {
            return;
        }
        Texts texts = output.texts();
        output.line("");
        output.line(texts.get(heading, items.size()));
        items.stream().limit(MAX_LINES).forEach(item -> output.line(texts.get(line, arguments.apply(item).toArray())));
        if (items.size() > MAX_LINES) {
            output.line(texts.get("nsg.usage.more", items.size() - MAX_LINES));
        }
    }
}
