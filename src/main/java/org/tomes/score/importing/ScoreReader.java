package org.tomes.score.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tomes.files.FileTooLarge;
import org.tomes.files.Sha256;
import org.tomes.files.SmallFileReader;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.spreadsheet.TextDecoding;
import org.tomes.text.Message;

/**
 * Reads secure scores from a file in any format of Azure or a spreadsheet: responses of the API and of the Azure CLI,
 * rows of Resource Graph and of Log Analytics, scores of Microsoft 365, and CSV. Errors in a part of a file are
 * reported, and the rest of the file is read.
 */
public final class ScoreReader {

    /** Maximum size of a file. Daily scores of 200 subscriptions over ten years fit as CSV. */
    static final int MAX_BYTES = 64 << 20;

    private final SampleRules rules;
    private final Clock clock;

    public ScoreReader(Clock clock) {
        this.rules = new SampleRules(clock);
        this.clock = clock;
    }

    /**
     * @param takenAt the time of values that have none in the file; if empty, the time when the file was saved
     */
    public ScoreReading read(ScoreFile file, Optional<Instant> takenAt) {
        byte[] bytes;
        try (InputStream in = file.content().open()) {
            bytes = SmallFileReader.bytes(in, MAX_BYTES);
        } catch (FileTooLarge e) {
            return failed(file, "", Message.of("score.file.tooLarge", String.valueOf(MAX_BYTES >> 20)));
        } catch (NoSuchFileException e) {
            return failed(file, "", Message.of("score.file.missing"));
        } catch (IOException e) {
            return failed(file, "", Message.of("score.file.unreadable"));
        }
        String sha256 = Sha256.of(bytes);
        try {
            ScoreCollector collector = new ScoreCollector(file.name(), takenAt.orElse(limitToNow(file.saved())), rules,
                    file.about());
            return read(file.name(), collector, TextDecoding.decode(bytes)).reading(sha256);
        } catch (CharacterCodingException noText) {
            return failed(file, sha256, Message.of("score.file.noText"));
        } catch (Problem unreadable) {
            return failed(file, sha256, unreadable.sentence());
        }
    }

    private ScoreCollector read(String file, ScoreCollector collector, String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("score.file.empty"));
        }
        if (start.startsWith("{") || start.startsWith("[") || file.toLowerCase(Locale.ROOT).endsWith(".json")) {
            new JsonScores(collector).read(start);
        } else {
            new CsvScores(collector).read(text);
        }
        return collector;
    }

    /** Limits the time to the current time, because the clock of the computer that saved the file may be ahead. */
    private Instant limitToNow(Instant saved) {
        Instant now = clock.instant();
        return saved.isAfter(now) ? now : saved;
    }

    private static ScoreReading failed(ScoreFile file, String sha256, Message reason) {
        return ScoreReading.failed(sha256, SkippedScoreEntry.wholeFile(file.name(), reason));
    }
}
