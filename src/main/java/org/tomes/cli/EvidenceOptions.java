package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.EvidenceFiles;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.evidence.Evidence;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.soa.SoaService;
import org.tomes.text.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The content of evidence in a call: a file, a URL or a snapshot. */
final class EvidenceOptions {

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "tomes.parameter.evidence-file")
    private Path file;

    @Option(names = "--link", paramLabel = "URL", descriptionKey = "tomes.option.evidence-link")
    private String link;

    @Option(names = "--snapshot", paramLabel = "N", descriptionKey = "tomes.option.evidence-snapshot")
    private Integer snapshot;

    @Option(names = "--captured", paramLabel = "D", defaultValue = "",
            descriptionKey = "tomes.option.evidence-captured")
    private String captured;

    @Option(names = "--valid-until", paramLabel = "D", defaultValue = "",
            descriptionKey = "tomes.option.evidence-valid-until")
    private String validUntil;

    Evidence put(Actor actor, Evidence evidence, OpenRegister register, Instant now) {
        if (Stream.of(file, link, snapshot).filter(Objects::nonNull).count() != 1) {
            throw new Problem(ProblemKind.USAGE, Message.of("evidence.oneSource"));
        }
        Optional<LocalDate> until = DateOptions.read("--valid-until", validUntil);
        if (file != null) {
            return register.records()
                    .evidence()
                    .addFile(actor, evidence, EvidenceFiles.at(file), captured(saved(), now), until);
        }
        return link != null ? register.records().evidence().addLink(actor, evidence, link, captured(now, now), until)
                : register.records().evidence().addSnapshot(actor, evidence, snapshot, until);
    }

    /** Returns the title; if the call specifies none, returns the default title. */
    String name() {
        return file != null ? String.valueOf(file.getFileName())
                : link != null ? link : snapshot == null ? "" : "#" + snapshot;
    }

    private Instant saved() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * Returns the time given in the call; if the call contains none, returns {@code otherwise}. A given time in the
     * future is rejected as a mistake; a future time of a file is not.
     */
    private Instant captured(Instant otherwise, Instant now) {
        if (captured.isBlank()) {
            return otherwise;
        }
        Instant captureTime = givenCaptureTime();
        if (captureTime.isAfter(now)) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.capturedInFuture", captured.strip()));
        }
        return captureTime;
    }

    private Instant givenCaptureTime() {
        try {
            return captured.contains("T") ? Instant.parse(captured.strip())
                    : LocalDate.parse(captured.strip()).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.date", "--captured", captured), e);
        }
    }

    private static RecordRef control(String written, OpenRegister register) {
        String number = SoaService.number(written);
        String control = register.records().soa().customControls().contains(number) ? number
                : ControlId.of(written).toString();
        return new RecordRef(RecordType.CONTROL, control, control);
    }

    /** The records supported by the evidence, as given in the call. */
    static final class Targets {

        @Option(names = "--measure", paramLabel = "CODE", descriptionKey = "tomes.option.evidence-measure")
        private List<String> measures = List.of();

        @Option(names = "--change", paramLabel = "NUMBER", descriptionKey = "tomes.option.evidence-change")
        private List<String> changes = List.of();

        @Option(names = "--control", paramLabel = "A.8.20", descriptionKey = "tomes.option.evidence-control")
        private List<String> controls = List.of();

        boolean areEmpty() {
            return measures.isEmpty() && changes.isEmpty() && controls.isEmpty();
        }

        List<RecordRef> refs(OpenRegister register) {
            return Stream
                    .of(measures.stream().map(code -> register.records().measures().get(code).ref()),
                            changes.stream().map(number -> register.records().changes().get(number).ref()),
                            controls.stream().map(written -> control(written, register)))
                    .flatMap(stream -> stream)
                    .distinct()
                    .toList();
        }
    }
}
