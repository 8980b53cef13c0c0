package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Screen.Action;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.CodeLink;
import org.tomes.desktop.review.ReviewBadge;
import org.tomes.finding.Finding;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The state of a measure, above its form: status, next review, and links to the open findings and changes that refer to
 * it.
 */
public final class MeasureStatusHeader extends StackPane {

    /** Maximum number of links of each kind; further ones are only counted. */
    private static final int MAX_LINKS = 4;
    /** Distance between a name and its value in pixels. */
    private static final double NAME_GAP = 4;
    private static final String SIGN = "sign-due-review";

    private final FlowPane facts = new FlowPane();
    private Optional<MeasureId> shownId = Optional.empty();
    private LatestRequest<LoadedStatus> reading;
    private Runnable signing = () -> {
    };

    private Runnable expired = () -> {
    };

    private record LoadedStatus(Optional<ReviewStatus> review, List<Finding> findings, List<ChangeRecord> changes) {

        static LoadedStatus of(OpenRegister register, Measure measure) {
            return new LoadedStatus(review(register, measure),
                    register.documents().statements().openFindings(measure.id()),
                    register.records()
                            .changes()
                            .all()
                            .stream()
                            .filter(change -> change.state().isOpen()
                                    && change.links().measures().contains(measure.id()))
                            .toList());
        }

        private static Optional<ReviewStatus> review(OpenRegister register, Measure measure) {
            return measure.status() == MeasureStatus.RETIRED ? Optional.empty()
                    : Optional.ofNullable(register.records()
                            .reviews()
                            .of(List.of(MeasureReviewSource.reviewable(measure)))
                            .get(measure.id().toString()));
        }
    }

    public MeasureStatusHeader() {
        facts.getStyleClass().add("chips");
        facts.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        // The minimum height is that of the usual facts. If it were set for the header itself, it would cut off further
        // facts.
        Region usualHeight = new Region();
        usualHeight.getStyleClass().add("standing");
        getChildren().addAll(usualHeight, facts);
        managedProperty().bind(visibleProperty());
        hide();
    }

    /** Returns the action of the link that signs off a due review; empty if there is none. */
    Optional<Action> signAction() {
        return facts.getChildren().stream().anyMatch(fact -> SIGN.equals(fact.getId()))
                ? Optional.of(Action.writing(Message.of("desktop_review.signButton"), signing))
                : Optional.empty();
    }

    /** @param sign signs off the review of the shown measure */
    void onSign(Runnable sign) {
        signing = sign;
    }

    /** @param showExceptions shows the exceptions of the measure */
    void onExpired(Runnable showExceptions) {
        expired = showExceptions;
    }

    void hide() {
        shownId = Optional.empty();
        setVisible(false);
    }

    void show(Measure measure, Workspace workspace) {
        Label status = MeasureStatusBadge.of(measure.status(), workspace.texts()).label();
        if (shownId.filter(measure.id()::equals).isEmpty()) {
            facts.getChildren().setAll(status);
        } else {
            facts.getChildren().set(0, status);
        }
        shownId = Optional.of(measure.id());
        setVisible(true);
        reading = reading == null ? new LatestRequest<>(workspace.background()) : reading;
        reading.ask(() -> LoadedStatus.of(workspace.register(), measure), read -> {
            if (shownId.filter(measure.id()::equals).isPresent()) {
                show(measure, read, workspace);
            }
        });
    }

    private void show(Measure measure, LoadedStatus read, Workspace workspace) {
        Texts texts = workspace.texts();
        facts.getChildren().setAll(MeasureStatusBadge.of(measure.status(), texts).label());
        read.review()
                .filter(review -> review.state() != ReviewState.NONE)
                .ifPresent(review -> showReview(measure, review, workspace));
        showExpired(measure, workspace);
        links("desktop_measure.openFindings",
                read.findings()
                        .stream()
                        .map(finding -> new CodeLink(finding.id().toString(), finding.resource().name(), finding.ref(),
                                () -> workspace.frame().show("findings", finding.id().toString()), workspace))
                        .toList(),
                read.findings().stream().map(Finding::ref).toList(), measure, "findings", workspace);
        links("desktop_measure.openChanges",
                read.changes()
                        .stream()
                        .map(change -> new CodeLink("#" + change.number(), change.title(), change.ref(),
                                () -> workspace.frame().show("changes", change.id().toString()), workspace))
                        .toList(),
                read.changes().stream().map(ChangeRecord::ref).toList(), measure, "changes", workspace);
    }

    private void showReview(Measure measure, ReviewStatus review, Workspace workspace) {
        Texts texts = workspace.texts();
        Dates dates = new Dates(texts.language());
        facts.getChildren().add(named("review.field.nextReview", ReviewBadge.of(review, dates, texts).label(), texts));
        if (workspace.mayWrite() && (review.state() == ReviewState.OVERDUE || review.state() == ReviewState.DUE)) {
            Hyperlink sign = new Hyperlink(texts.get("desktop_review.signButton"));
            sign.setId(SIGN);
            sign.setOnAction(pressed -> signing.run());
            facts.getChildren().add(sign);
        }
        measure.nextReview().filter(day -> review.next().filter(day::isAfter).isPresent()).ifPresent(day -> {
            Label unused = new Label(texts.get("review.dateWithoutEffect", day, review.next().orElseThrow()));
            unused.setId("interval-ends-earlier");
            unused.getStyleClass().add("text-muted");
            unused.setWrapText(true);
            facts.getChildren().add(unused);
        });
    }

    private void showExpired(Measure measure, Workspace workspace) {
        long count = measure.details()
                .exemptions()
                .stream()
                .filter(exemption -> !exemption.holds(workspace.today()))
                .count();
        if (count > 0 && measure.status() != MeasureStatus.RETIRED) {
            Hyperlink link = new Hyperlink();
            new Badge(Feather.ALERT_CIRCLE, Tone.BAD, workspace.texts().get("desktop_measure.expiredExceptions", count))
                    .show(link);
            link.setId("expired-exceptions");
            link.getStyleClass().add("text-bad");
            link.setOnAction(pressed -> expired.run());
            facts.getChildren().add(link);
        }
    }

    private void links(String key, List<CodeLink> links, List<RecordRef> records, Measure measure, String screen,
            Workspace workspace) {
        if (links.isEmpty()) {
            return;
        }
        Texts texts = workspace.texts();
        facts.getChildren().add(named(key, links.getFirst(), texts));
        links.stream().limit(MAX_LINKS).skip(1).forEach(facts.getChildren()::add);
        if (links.size() > MAX_LINKS) {
            Hyperlink further = new Hyperlink(texts.get("desktop_measure.further", links.size() - MAX_LINKS));
            further.setAccessibleText(texts.get("desktop_measure.named", texts.get(key)) + " " + further.getText());
            Runnable list = RecordNavigation.listing(texts.get(key), measure.code(), records, screen,
                    workspace.frame());
            further.setOnAction(pressed -> list.run());
            facts.getChildren().add(further);
        }
    }

    /** Returns a name and its value, which are not separated by a line break. */
    private static HBox named(String key, Node value, Texts texts) {
        Label name = new Label(texts.get("desktop_measure.named", texts.get(key)));
        name.getStyleClass().add("text-muted");
        HBox named = new HBox(NAME_GAP, name, value);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }
}
