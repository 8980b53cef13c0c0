package org.tomes.finding.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Optional;
import org.tomes.files.FileTooLarge;
import org.tomes.files.Sha256;
import org.tomes.files.SmallFileReader;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.importing.InputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.TextDecoding;
import org.tomes.text.Message;

/** Reads the findings of another tool from a file in the format of that tool. */
public final class ReportReader {

    /** Maximum size of a file. A report on 10,000 resources with all its texts is smaller. */
    private static final int MAX_BYTES = 64 << 20;

    private final Clock clock;

    public ReportReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws Problem if the file cannot be read, or is not a report in a known format
     */
    public ReportReading read(InputFile file) {
        byte[] bytes = bytes(file);
        ReportCollector collector = new ReportCollector(file);
        Optional<FindingOrigin> source = source(file, bytes, collector);
        if (source.isEmpty()) {
            throw unreadable("finding.file.unknown", file);
        }
        ReportReading reading = collector.reading(source.get(), Sha256.hex(Sha256.digest().digest(bytes)),
                clock.instant());
        if (reading.reported().isEmpty()) {
            throw unreadable("finding.file.empty", file);
        }
        return reading;
    }

    private static Optional<FindingOrigin> source(InputFile file, byte[] bytes, ReportCollector collector) {
        String text;
        try {
            text = TextDecoding.decode(bytes);
        } catch (CharacterCodingException e) {
            throw unreadable("finding.file.noText", file);
        }
        String start = text.stripLeading();
        try {
            return start.startsWith("[") || start.startsWith("{") ? new OcsfReport(collector).read(start)
                    : new CsvReport(collector).read(text);
        } catch (JsonProcessingException e) {
            throw unreadable("finding.file.noJson", file);
        }
    }

    private static byte[] bytes(InputFile file) {
        try (InputStream in = file.content().open()) {
            return SmallFileReader.bytes(in, MAX_BYTES);
        } catch (FileTooLarge e) {
            throw unreadable("finding.file.tooLarge", file);
        } catch (NoSuchFileException e) {
            throw unreadable("finding.file.missing", file);
        } catch (IOException e) {
            throw unreadable("finding.file.unreadable", file);
        }
    }

    private static Problem unreadable(String key, InputFile file) {
        return new Problem(ProblemKind.INPUT, Message.of(key, file.name()));
    }
}
