package org.tomes.recordlink;

import java.util.List;
import java.util.function.Predicate;
import org.tomes.check.CheckId;
import org.tomes.ledger.RecordRef;

/**
 * The links between the records of one register, in both directions. The links are found through indexes, so that the
 * time depends on the number of links, and not on the number of records. Controls have the type {@code soa}, whichever
 * record refers to them.
 */
public interface RecordLinks {

    /**
     * Returns the measures, controls, findings, changes and evidence that the record refers to or that refer to it.
     * Measures, changes and evidence are labelled with their code and title. Links between findings and controls follow
     * from checks and are not stored.
     */
    List<RecordRef> of(RecordRef record);

    /** Returns the findings of these checks, without labels. */
    List<RecordRef> findings(Predicate<CheckId> checks);
}
