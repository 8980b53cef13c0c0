package org.tomes.document.managementreview;

import java.util.List;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Texts;

/** The section about the changes in the period. The change report contains the details. */
final class ChangesPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "changes-in-period";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        if (data.changes().isEmpty()) {
            document.paragraphs("managementreview.changes.none");
        } else {
            implemented(document, data);
        }
        List<String> rejected = data.rejectedButImplemented()
                .stream()
                .map(change -> "#" + change.number() + " " + change.title())
                .toList();
        if (!rejected.isEmpty()) {
            document.paragraphs("managementreview.changes.rejected", String.join(", ", rejected), rejected.size());
            document.gap(String.join(", ", rejected), ProposalsPart.list(document, data)
                    .answered(ReviewProposal.REJECTED, document.texts().get("managementreview.changes.rejected.gap")));
        }
    }

    private static void implemented(DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "managementreview.changes").rowHeads()
                .column("number", 2)
                .column("change", 10)
                .column("state", 5)
                .column("implemented", 5)
                .column("verified", 5);
        for (ChangeRecord change : data.changes()) {
            table.row("#" + change.number(), change.title(), texts.name("change", change.state()),
                    change.approvals().implemented().map(document.formats()::date).orElse("–"),
                    change.approvals()
                            .verified()
                            .map(document.formats()::date)
                            .orElse(texts.get("managementreview.changes.notVerified")));
        }
        document.table(table);
    }
}
