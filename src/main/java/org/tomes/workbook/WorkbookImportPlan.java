package org.tomes.workbook;

import java.util.List;
import org.tomes.evidence.Evidence;
import org.tomes.measure.Adoption;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.measure.spreadsheet.ImportPlan;
import org.tomes.review.Review;
import org.tomes.soa.SoaEntry;

/**
 * What a workbook would bring into a register; what it holds already is in none of the lists.
 *
 * @param measures with the persons of all sheets; its errors are those of the measures' sheet alone
 * @param missing files whose content neither workbook nor register holds
 * @param errors of all sheets; while there is one, nothing is written
 */
public record WorkbookImportPlan(ImportPlan measures, List<Adoption> adoptions, List<SoaEntry> soa,
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

    /** Records that come with the measures. */
    public int others() {
        return adoptions.size() + soa.size() + newEvidence.size() + changedEvidence.size() + reviews.size();
    }

    public boolean changesNothing() {
        return measures.added().isEmpty() && measures.changed().isEmpty() && others() == 0;
    }
}
