package org.tomes.exchange;

import java.util.List;
import org.tomes.evidence.Evidence;
import org.tomes.measure.Adoption;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.measure.spreadsheet.MeasureImportPlan;
import org.tomes.review.Review;
import org.tomes.soa.SoaEntry;

/**
 * The changes that a workbook makes to a register; unchanged records are not included.
 *
 * @param measures plan for the sheet of measures; it contains the people of all sheets, but only the errors of the
 * sheet of measures
 * @param missing number of files whose content is neither in the workbook nor in the register
 * @param errors errors in all sheets; if there are any, nothing is written
 */
public record WorkbookImportPlan(MeasureImportPlan measures, List<Adoption> adoptions, List<SoaEntry> soa,
        List<Evidence> newEvidence, List<Evidence> changedEvidence, List<Review> reviews, int missing,
        List<CellError> errors) {

    public WorkbookImportPlan {
        adoptions = List.copyOf(adoptions);
        soa = List.copyOf(soa);
        newEvidence = List.copyOf(newEvidence);
        changedEvidence = List.copyOf(changedEvidence);
        reviews = List.copyOf(reviews);
        errors = List.copyOf(errors);
    }

    /** Returns the number of records other than measures. */
    public int otherRecordCount() {
        return adoptions.size() + soa.size() + newEvidence.size() + changedEvidence.size() + reviews.size();
    }

    public boolean changesNothing() {
        return measures.added().isEmpty() && measures.changed().isEmpty() && otherRecordCount() == 0;
    }
}
