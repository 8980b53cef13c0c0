package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceService;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.files.OutputFile;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evidence: files, links and snapshots. */
@Command(name = "evidence",
        subcommands = {EvidenceCommand.ListAll.class, EvidenceCommand.Show.class, EvidenceCommand.Add.class,
            EvidenceCommand.Revise.class, EvidenceCommand.Attach.class, EvidenceCommand.Detach.class,
            EvidenceCommand.Save.class, EvidenceCommand.Export.class})
final class EvidenceCommand extends CommandGroup {

    private static EvidenceJson json(OpenRegister register, OpenRegisterCommand command) {
        return new EvidenceJson(PersonNames.of(register), LocalDate.now(command.root().context().clock()));
    }

    private static int written(Evidence evidence, OpenRegister register, OpenRegisterCommand command,
            CommandOutput output) {
        return output.reply(() -> JsonObject.of("evidence", json(register, command).of(evidence)), evidence.code());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--expiring", descriptionKey = "tomes.option.evidence-expiring")
        private boolean expiring;

        @Mixin
        private EvidenceOptions.Targets targets;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            LocalDate today = LocalDate.now(root().context().clock());
            List<RecordRef> records = targets.refs(register);
            List<Evidence> listed = register.records()
                    .evidence()
                    .all()
                    .stream()
                    .filter(evidence -> records.isEmpty() || records.stream().anyMatch(evidence::isFor))
                    .filter(evidence -> !expiring || evidence.validity(today) != EvidenceValidity.VALID)
                    .toList();
            Texts texts = output.texts();
            return output.reply(() -> JsonObject.of("evidence", listed, json(register, this)::of), () -> output.table(
                    listed, column("evidence.field.code", Evidence::code),
                    column("evidence.field.title", Evidence::title),
                    column("evidence.field.kind",
                            evidence -> texts.get("evidence.kind." + EvidenceExport.kind(evidence.current().source()))),
                    column("evidence.field.validity", "evidence", evidence -> evidence.validity(today)),
                    column("evidence.field.validUntil", evidence -> evidence.current().validUntil()),
                    column("evidence.field.links",
                            evidence -> evidence.links().stream().map(RecordRef::label).toList())));
        }
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.evidence")
        private String code;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Evidence evidence = register.records().evidence().get(code);
            return output.reply(() -> JsonObject.of("evidence", json(register, this).of(evidence)),
                    () -> print(evidence, output));
        }

        private static void print(Evidence evidence, CommandOutput output) {
            Texts texts = output.texts();
            output.line(texts.get("cli.field", evidence.code(), evidence.title()));
            output.line(evidence.description());
            output.table(evidence.versions(), column("evidence.field.version", EvidenceVersion::number),
                    column("evidence.field.source", EvidenceVersion::source),
                    column("evidence.field.capturedAt", version -> output.moment(version.capturedAt())),
                    column("evidence.field.validUntil", EvidenceVersion::validUntil));
            evidence.links()
                    .forEach(link -> output
                            .line(texts.get("cli.field", texts.get("evidence.linkType." + link.type()), link.label())));
        }
    }

    @Command(name = "add")
    static final class Add extends OpenRegisterCommand {

        @Mixin
        private EvidenceOptions options;

        @Option(names = "--title", paramLabel = "T", defaultValue = "", descriptionKey = "tomes.option.evidence-title")
        private String title;

        @Option(names = "--description", paramLabel = "TEXT", defaultValue = "",
                descriptionKey = "tomes.option.evidence-description")
        private String description;

        @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "tomes.option.owner")
        private String owner;

        @Mixin
        private EvidenceOptions.Targets targets;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Evidence draft = Evidence.titled(title.isBlank() ? options.name() : title.strip(), description.strip(),
                    Optional.ofNullable(owner)
                            .filter(name -> !name.isBlank())
                            .map(register.records().people()::get)
                            .map(Person::id),
                    targets.refs(register));
            return written(options.put(actor(register), draft, register, root().context().clock().instant()), register,
                    this, output);
        }
    }

    /** Adds a newer version of existing evidence. */
    @Command(name = "revise")
    static final class Revise extends OpenRegisterCommand {

        @Option(names = "--code", paramLabel = "CODE", required = true, descriptionKey = "tomes.parameter.evidence")
        private String code;

        @Mixin
        private EvidenceOptions options;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Evidence before = register.records().evidence().get(code);
            return written(options.put(actor(register), before, register, root().context().clock().instant()), register,
                    this, output);
        }
    }

    /** Changes the records that evidence refers to. */
    abstract static class Linking extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE", descriptionKey = "tomes.parameter.evidence")
        private String code;

        @Mixin
        private EvidenceOptions.Targets targets;

        abstract Evidence change(EvidenceService service, Actor actor, Evidence evidence, RecordRef record);

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            Evidence evidence = register.records().evidence().get(code);
            for (RecordRef record : targets.refs(register)) {
                evidence = change(register.records().evidence(), actor(register), evidence, record);
            }
            return written(evidence, register, this, output);
        }
    }

    @Command(name = "attach")
    static final class Attach extends Linking {
        @Override
        Evidence change(EvidenceService service, Actor actor, Evidence evidence, RecordRef record) {
            return service.attach(actor, evidence, record);
        }
    }

    @Command(name = "detach")
    static final class Detach extends Linking {
        @Override
        Evidence change(EvidenceService service, Actor actor, Evidence evidence, RecordRef record) {
            return service.detach(actor, evidence, record);
        }
    }

    /** Saves the newest file of one piece of evidence to the given path. */
    @Command(name = "save")
    static final class Save extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "tomes.parameter.evidence")
        private String code;

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "tomes.parameter.new-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Evidence evidence = register.records().evidence().get(code);
            if (!(evidence.current().source() instanceof EvidenceSource.OfFile stored)) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.evidence.noFile", evidence.code()));
            }
            try {
                OutputFile.at(file).create(out -> {
                    register.records().evidence().write(stored, out);
                    return null;
                });
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("evidence.notSaved", file.toString()), e);
            }
            return output.reply(() -> JsonObject.of("file", file), file.toString());
        }
    }

    @Command(name = "export")
    static final class Export extends OpenRegisterCommand {

        @Parameters(paramLabel = "DIR", descriptionKey = "tomes.parameter.evidence-folder")
        private Path folder;

        @Option(names = "--all-versions", descriptionKey = "tomes.option.evidence-all-versions")
        private boolean allVersions;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Path> written = register.evidenceExport(output.texts()).to(folder, allVersions);
            return output.reply(() -> JsonObject.of("index", written.getLast()).with("files", written),
                    () -> written.forEach(file -> output.line(file.toString())));
        }
    }
}
