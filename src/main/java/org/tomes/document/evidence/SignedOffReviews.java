package org.tomes.document.evidence;

import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.review.Review;
import org.tomes.text.Texts;

/** The list of signed-off reviews, which other documents count without naming them. */
final class SignedOffReviews implements Part<EvidenceReportData> {

    @Override
    public String name() {
        return "signed-reviews";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceReportData data) {
        if (data.reviews().isEmpty()) {
            document.paragraphs("policy.format.noEntry");
            return;
        }
        Texts texts = document.texts();
        Function<Review, String> subjects = data.subjects();
        TableBuilder table = new TableBuilder(texts, "proof.reviews").rowHeads()
                .column("subject", 10)
                .column("day", 4)
                .column("person", 6)
                .column("result", 5);
        data.reviews()
                .forEach(review -> table.row(subjects.apply(review), document.formats().date(review.date()),
                        data.names().person(Optional.of(review.person())).orElse("–"),
                        texts.name("review", review.result())));
        document.table(table);
    }
}
