package org.tomes.recordlink;

import java.util.List;
import java.util.function.Predicate;
import org.tomes.check.CheckId;
import org.tomes.ledger.RecordRef;

/**
 * The links between the records of one register, in both directions. They are found by indexes, so that the time
 * depends on the number of links and not of records. Controls have the type {@code soa}, whichever record names them.
 */
public interface RecordLinks {

    /**
     * The measures, controls, findings, changes and evidence that the record names or that name it. Measures, changes
     * and evidence are labelled with their code and title. Links between findings and controls follow from checks and
     * are not stored.
     */
    List<RecordRef> of(RecordRef record);

    /** The findings of these checks, without labels. */
    List<RecordRef> findings(Predicate<CheckId> checks);
}
