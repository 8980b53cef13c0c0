package org.tomes.desktop.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Workspace;
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
    private Map<PersonId, String> names = Map.of();

    private record Read(List<Review> reviews, List<Person> people) {
    }

    public SignedReviews(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        setAccessibleText(texts.get("desktop_review.signed"));
        Label none = new Label(texts.get("desktop_review.noneSigned"));
        none.setWrapText(true);
        setPlaceholder(none);
        setCellFactory(list -> new Cell());
    }

    public void show(RecordRef record) {
        workspace.background()
                .read(() -> new Read(workspace.register().reviews().history(record),
                        workspace.register().people().all()), read -> {
                            names = read.people().stream().collect(Collectors.toMap(Person::id, Person::name));
                            getItems().setAll(read.reviews());
                        });
    }

    public void clear() {
        getItems().clear();
    }

    private String words(Review review) {
        String head = texts.get("desktop_review.line", dates.show(review.date()),
                names.getOrDefault(review.person(), ""), texts.name("review", review.result()), review.method());
        return review.remark().isEmpty() ? head : head + "\n" + review.remark();
    }

    private final class Cell extends ListCell<Review> {

        Cell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Review review, boolean none) {
            super.updateItem(review, none);
            setGraphic(null);
            setText(null);
            if (!none && review != null) {
                ReviewBadge.of(review.result(), texts).show(this);
                setText(words(review));
            }
        }
    }
}
