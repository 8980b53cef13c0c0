package org.tomes.document.release;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.ledger.RecordType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Thrown if a version cannot be submitted or released because decisions about some records are missing. */
public final class ReleaseBlocked extends Problem {

    private final RecordType recordType;
    private final List<BlockingRecord> records;

    /** @param id the code of a measure or the id of a finding */
    public record BlockingRecord(String id, String title) {
    }

    /**
     * @param key key of the sentence, whose arguments are the number of records and a line for each of them
     */
    public ReleaseBlocked(String key, RecordType recordType, List<BlockingRecord> records) {
        super(ProblemKind.CHECK_FAILED,
                Message.of(key, records.size(),
                        records.stream()
                                .map(blockingRecord -> blockingRecord.id() + " " + blockingRecord.title())
                                .collect(Collectors.joining("\n"))));
        this.recordType = recordType;
        this.records = List.copyOf(records);
    }

    public RecordType recordType() {
        return recordType;
    }

    public List<BlockingRecord> records() {
        return records;
    }
}
