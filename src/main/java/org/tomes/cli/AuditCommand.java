package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.AnchorComparison;
import org.tomes.app.AnchorFile;
import org.tomes.app.OpenRegister;
import org.tomes.files.OutputFile;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail.Verification;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.TrailMismatch;
import org.tomes.ledger.TrailVerification;
import org.tomes.measure.Measure;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and verifies the audit trail. */
@Command(name = "audit", subcommands = {AuditCommand.ListAll.class, AuditCommand.Verify.class, AuditAnchorCommand.class,
    AuditCommand.Export.class})
final class AuditCommand extends CommandGroup {

    private static JsonObject json(AuditEntry entry, Map<String, String> names) {
        return JsonObject.of("number", entry.number())
                .with("at", entry.at())
                .with("personId", entry.actor().person())
                .with("person", names.get(entry.actor().person()))
                .with("account", entry.actor().account())
                .with("host", entry.actor().host())
                .with("action", entry.action())
                .with("recordType", entry.record().type())
                .with("recordId", entry.record().id())
                .with("record", entry.record().label())
                .with("before", entry.before().values())
                .with("after", entry.after().values())
                .with("hash", entry.hash());
    }

    private static Map<String, String> names(OpenRegister register) {
        Map<String, String> names = new LinkedHashMap<>();
        register.records().people().all().forEach(person -> names.put(person.id().toString(), person.name()));
        return names;
    }

    static JsonObject json(ChainHead head) {
        return JsonObject.of("number", head.number()).with("hash", head.hash());
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--measure", descriptionKey = "tomes.option.audit-measure", paramLabel = "CODE")
        private String measure;

        @Option(names = "--type", descriptionKey = "tomes.option.audit-type", paramLabel = "TYPE")
        private String type;

        @Option(names = "--limit", descriptionKey = "tomes.option.limit", paramLabel = "N")
        private int limit = Integer.MAX_VALUE;

        @Option(names = "--record", descriptionKey = "tomes.option.audit-record", paramLabel = "ID")
        private String record;

        @Option(names = "--by", descriptionKey = "tomes.option.audit-by", paramLabel = "PERSON")
        private String by;

        @Option(names = "--from", descriptionKey = "tomes.option.audit-from", paramLabel = "DATE")
        private String from = "";

        @Option(names = "--to", descriptionKey = "tomes.option.audit-to", paramLabel = "DATE")
        private String to = "";

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if (limit < 1) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.limit", limit));
            }
            requireKnownType(register);
            List<AuditEntry> entries = register.records()
                    .trail()
                    .entries(query(register))
                    .stream()
                    .filter(entry -> record == null || isAbout(entry, record.strip()))
                    .limit(limit)
                    .toList();
            if (entries.isEmpty()) {
                requireKnownRecord(register);
            }
            Map<String, String> names = names(register);
            return output.reply(() -> JsonObject.of("entries", entries, entry -> json(entry, names)),
                    () -> output.table(entries, column("ledger.number", AuditEntry::number),
                            column("ledger.at", entry -> output.moment(entry.at())),
                            column("ledger.who",
                                    entry -> names.getOrDefault(entry.actor().person(), entry.actor().account())),
                            column("ledger.what", "ledger", AuditEntry::action), column("ledger.record",
                                    entry -> (entry.record().type() + " " + entry.record().label()).strip())));
        }

        /** Rejects an unknown type. Reads the whole trail only if this version of the program lacks the type. */
        private void requireKnownType(OpenRegister register) {
            if (type != null && RecordType.of(typeName(type)).isEmpty()) {
                FilterValues.require("--type", type, types(register));
            }
        }

        /** Distinguishes a record without entries in the period from one that the trail does not contain. */
        private void requireKnownRecord(OpenRegister register) {
            if (record != null && all(register).stream().noneMatch(entry -> isAbout(entry, record.strip()))) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.unknownRecord", record.strip()));
            }
        }

        private static String typeName(String written) {
            return written.strip().toLowerCase(Locale.ROOT);
        }

        private static List<AuditEntry> all(OpenRegister register) {
            return register.records().trail().entries(AuditQuery.newest(Integer.MAX_VALUE));
        }

        private static List<String> types(OpenRegister register) {
            return Stream
                    .concat(Stream.of(RecordType.values()).map(RecordType::key),
                            all(register).stream().map(entry -> entry.record().type()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private AuditQuery query(OpenRegister register) {
            Optional<Measure> about = Optional.ofNullable(measure).map(register.records().measures()::get);
            ZoneId zone = root().context().clock().getZone();
            Optional<LocalDate> first = DateOptions.read("--from", from);
            Optional<LocalDate> last = DateOptions.read("--to", to);
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of("cli.daysBackwards", first.get().toString(), last.get().toString()));
            }
            return new AuditQuery(
                    about.map(subject -> subject.ref().type())
                            .or(() -> Optional.ofNullable(type).map(ListAll::typeName)),
                    about.map(subject -> subject.ref().id()),
                    Optional.ofNullable(by).map(name -> register.records().people().get(name).id().toString()),
                    first.map(day -> day.atStartOfDay(zone).toInstant()),
                    last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                    record == null ? limit : Integer.MAX_VALUE);
        }

        /** Matches a record's label, such as TOM-001 or #3, or its id. */
        private static boolean isAbout(AuditEntry entry, String record) {
            return entry.record().id().equalsIgnoreCase(record) || entry.record().label().equalsIgnoreCase(record);
        }

    }

    @Command(name = "verify")
    static final class Verify extends OpenRegisterCommand {

        @Option(names = "--anchor", descriptionKey = "tomes.option.anchor", paramLabel = "FILE")
        private Path anchor;

        @Option(names = "--signed-by", descriptionKey = "tomes.option.signed-by", paramLabel = "FILE")
        private Path signer;

        @Override
        boolean verifiesRegister() {
            return true;
        }

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if (anchor == null && signer != null) {
                throw new Problem(ProblemKind.USAGE, Message.of("ledger.signerWithoutAnchor"));
            }
            Optional<AnchorFile> file = Optional.ofNullable(anchor).map(AnchorFile::read);
            TrailVerification proof = register.verifyTrail(entry -> {
            });
            Verification verification = proof.trail();
            Optional<AnchorComparison> compared = file.map(read -> AnchorComparison.of(register, read, signer));
            boolean asAnchored = compared.stream().allMatch(AnchorComparison::fits);
            output.reply(() -> JsonObject.of("verification", json(proof, compared, output.texts())), () -> {
                // A trail that differs from its anchor must not be called unaltered, even if its hashes match.
                if (verification.intact() && asAnchored) {
                    output.line(
                            output.texts().get("ledger.intact", verification.entries(), verification.head().hash()));
                    if (proof.intact()) {
                        output.line(output.texts().get("cli.ledger.recordsIntact"));
                    }
                }
            });
            verification.reason().ifPresent(output::note);
            verification.remarks().forEach(output::note);
            proof.unreadable().forEach(output::note);
            proof.differences().forEach(difference -> output.note(difference.message()));
            compared.ifPresent(check -> check.sentences().forEach(output::note));
            return proof.intact() && asAnchored ? 0 : ProblemKind.CHECK_FAILED.exitCode();
        }

        private static JsonObject json(TrailVerification proof, Optional<AnchorComparison> compared, Texts texts) {
            Verification verification = proof.trail();
            return JsonObject.of("intact", verification.intact())
                    .with("entries", verification.entries())
                    .with("head", AuditCommand.json(verification.head()))
                    .with("broken", verification.broken())
                    .with("reason", verification.reason().map(texts::get))
                    .with("remarks", verification.remarks(), texts::get)
                    .withIfPresent("anchor", compared.map(check -> compared(check, texts)))
                    .with("recordsIntact", proof.intact())
                    .with("differences", proof.differences(), Verify::json);
        }

        private static JsonObject compared(AnchorComparison check, Texts texts) {
            return AuditAnchorCommand.json(check.file())
                    .with("fits", check.fits())
                    .with("reason", check.misfit().map(texts::get))
                    .with("signature", check.signed());
        }

        private static JsonObject json(TrailMismatch difference) {
            return JsonObject.of("recordType", difference.record().type())
                    .with("recordId", difference.record().id())
                    .with("record", difference.record().label())
                    .with("kind", difference.kind())
                    .with("fields", difference.fields())
                    .with("entry", difference.entry());
        }
    }

    /**
     * Exports the trail as JSON, with the genesis value, so that the chain can be recomputed elsewhere; or, depending
     * on the file's suffix, as a CSV or XLSX table for reading and filtering.
     */
    @Command(name = "export")
    static final class Export extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.export-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Map<String, String> names = names(register);
            String ending = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (ending.endsWith(".csv") || ending.endsWith(".xlsx")) {
                new AuditExport(register, names, output.texts()).write(file);
                return reply(output);
            }
            JsonObject json = JsonObject.of("registerId", register.register().id())
                    .with("genesis", register.records().trail().genesis())
                    .with("head", json(register.records().trail().head()))
                    .with("entries",
                            register.records().trail().entries(AuditQuery.newest(Integer.MAX_VALUE)).reversed(),
                            entry -> json(entry, names));
            try {
                OutputFile.at(file).write(output.asJson(json));
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("cli.notWritten", file.toString()), e);
            }
            return reply(output);
        }

        private int reply(CommandOutput output) {
            return output.reply(() -> JsonObject.of("file", file), file.toString());
        }
    }
}
