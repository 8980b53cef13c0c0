package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.StepProgress;
import org.tomes.desktop.common.StepProgress.Step;
import org.tomes.document.release.Approval;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionState;
import org.tomes.people.PersonId;
import org.tomes.text.Texts;

/** The number of a version, the states that it has reached, and who did what. */
final class VersionHeader {

    private static final List<VersionState> WAY = List.of(VersionState.DRAFT, VersionState.IN_REVIEW,
            VersionState.APPROVED, VersionState.RELEASED);

    private final Texts texts;
    private final Dates dates;
    private final Label heading;
    private final StepProgress stepper;
    private final Label facts;

    VersionHeader(Texts texts, Label heading, StepProgress stepper, Label facts) {
        this.texts = texts;
        this.dates = new Dates(texts.language());
        this.heading = heading;
        this.stepper = stepper;
        this.facts = facts;
        facts.managedProperty().bind(facts.visibleProperty());
    }

    void show(DocumentVersion version, Map<PersonId, String> names) {
        heading.setText(texts.get(version.revision() == 0 ? "document.version.headingNext" : "document.version.heading",
                version.number().toString()));
        showProgress(version);
        List<String> sentences = facts(version, names);
        facts.setText(String.join(" · ", sentences));
        facts.setVisible(!sentences.isEmpty());
    }

    private void showProgress(DocumentVersion version) {
        VersionState state = version.state() == VersionState.SUPERSEDED ? VersionState.RELEASED : version.state();
        int reached = version.revision() == 0 ? -1 : WAY.indexOf(state);
        stepper.show(WAY.stream()
                .map(step -> new Step(texts.name("version", step),
                        texts.get("document.version.meaning", texts.name("version", step),
                                texts.get("version.meaning." + step.name()))))
                .toList(), reached, VersionBadge.of(version.state(), texts), texts);
    }

    private List<String> facts(DocumentVersion version, Map<PersonId, String> names) {
        Approval approval = version.approval();
        boolean back = version.state() == VersionState.DRAFT && approval.decided().isPresent();
        List<String> sentences = new ArrayList<>();
        if (!version.summary().isEmpty()) {
            sentences.add(version.summary().replace('\n', ' '));
        }
        approval.author()
                .ifPresent(author -> sentences
                        .add(texts.get("document.version.writtenBy", name(approval.author(), names))));
        approval.submitted()
                .ifPresent(day -> sentences.add(
                        texts.get("document.version.submitted", dates.show(day), name(approval.submitter(), names))));
        approval.decided()
                .ifPresent(
                        day -> sentences.add(texts.get(back ? "document.version.sentBack" : "document.version.approved",
                                dates.show(day), name(approval.approver(), names), approval.remark())));
        if (approval.selfApproved()) {
            sentences.add(texts.get("document.version.selfApproved"));
        }
        if (version.state() == VersionState.RELEASED) {
            version.nextReview()
                    .ifPresent(day -> sentences.add(texts.get("document.version.reviewedNext", dates.show(day))));
        }
        return sentences;
    }

    private static String name(Optional<PersonId> person, Map<PersonId, String> names) {
        return person.map(id -> names.getOrDefault(id, "")).orElse("");
    }
}
