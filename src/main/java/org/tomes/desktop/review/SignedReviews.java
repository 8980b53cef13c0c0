package org.tomes.desktop.review;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.ListLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.WrappingCell;
import org.tomes.ledger.RecordRef;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.text.Texts;

/** The signed reviews of one record, newest first. */
public final class SignedReviews extends ListView<Review> {

    private final Workspace workspace;
    private final Texts texts;
    private final Dates dates;
    private final ListLoader<Review> reading;
    private volatile Map<PersonId, String> names = Map.of();

    public SignedReviews(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        setAccessibleText(texts.get("desktop_review.signed"));
        getStyleClass().add("plain-list");
        reading = new ListLoader<>(this, workspace, texts.get("desktop_review.noneSigned"));
        setCellFactory(list -> new Cell());
    }

    public void show(RecordRef record) {
        reading.read(() -> {
            names = Person.namesById(workspace.register().records().people().all());
            return workspace.register().records().reviews().history(record);
        });
    }

    public void clear() {
        reading.clear();
    }

    private String words(Review review) {
        String head = texts.get("desktop_review.line", dates.show(review.date()),
                names.getOrDefault(review.person(), ""), texts.name("review", review.result()), review.method());
        return review.remark().isEmpty() ? head : head + "\n" + review.remark();
    }

    private final class Cell extends WrappingCell<Review> {

        @Override
        protected Label content(Review review) {
            Label label = wrapped("");
            ReviewBadge.of(review.result(), texts).show(label);
            label.setText(words(review));
            return label;
        }
    }
}
