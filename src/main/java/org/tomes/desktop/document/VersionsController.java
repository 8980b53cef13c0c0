package org.tomes.desktop.document;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.app.InputFileFinder;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.CommandHintRemoval;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.StepProgress;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.common.table.Column;
import org.tomes.desktop.common.table.RecordTable;
import org.tomes.desktop.common.table.TableSpec;
import org.tomes.document.DocumentKind;
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.document.release.CurrentVersions;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.FileVerification;
import org.tomes.document.release.ReleaseRemark;
import org.tomes.document.release.VersionId;
import org.tomes.document.release.VersionState;
import org.tomes.document.release.VersionStep;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The versions of a document: the progress of the current version, the checks before its release, and all earlier
 * versions with their files.
 */
public final class VersionsController implements DocumentTab {

    /**
     * @param refusals reasons why steps are disabled
     * @param approver notice that the company has appointed another approver than the acting person
     */
    private record LoadedVersions(List<DocumentVersion> versions, CurrentVersions state, List<ReleaseRemark> checks,
            List<Person> people, Map<VersionId, AcknowledgementStatus> acknowledged, Map<VersionStep, Message> refusals,
            Optional<Message> approver, CompanyProfile company) {
    }

    private final Workspace workspace;
    private final DocumentTabCallbacks context;
    private final Texts texts;
    private final Dates dates;
    private final VersionActions actions;
    private DocumentKind kind;
    private Language language;
    private Map<PersonId, String> names = Map.of();
    private CompanyProfile company = CompanyProfile.empty();
    private Map<VersionId, AcknowledgementStatus> acknowledged = Map.of();
    private List<ReleaseRemark> releaseChecks = List.of();
    private DocumentVersion working;
    private SelectedVersionActions offered;
    private VersionHeader head;
    @FXML
    private Label heading;
    @FXML
    private StepProgress stepper;
    @FXML
    private Label facts;
    @FXML
    private Label next;
    @FXML
    private VBox checks;
    @FXML
    private FlowPane steps;
    @FXML
    private Label reasons;
    @FXML
    private RecordTable<DocumentVersion> table;
    @FXML
    private FlowPane files;
    @FXML
    private Label verdict;

    VersionsController(Workspace workspace, DocumentTabCallbacks context) {
        this.workspace = workspace;
        this.context = context;
        this.texts = workspace.texts();
        this.dates = new Dates(texts.language());
        this.actions = new VersionActions(workspace, version -> changed(), this::read);
    }

    @Override
    public String key() {
        return "versions";
    }

    @FXML
    private void initialize() {
        List<Column<DocumentVersion>> columns = List.of(
                Column.<DocumentVersion>code("number", "version.field.number", 80,
                        documentVersion -> documentVersion.number().toString())
                        .sortedBy(Comparator.comparing(DocumentVersion::number)),
                Column.<DocumentVersion>badge("state", "version.field.state", 140,
                        documentVersion -> VersionBadge.of(documentVersion.state(), texts),
                        Comparator.comparing(DocumentVersion::state)).alwaysShown(),
                Column.<DocumentVersion>text("released", "version.field.released", 160, this::released)
                        .sortedBy(Comparator.comparing(DocumentVersion::number)),
                Column.<DocumentVersion>text("approver", "version.field.approver", 170,
                        documentVersion -> Approver.of(documentVersion, company, names, texts)).named(),
                Column.<DocumentVersion>text("acknowledged", "acknowledgement.field.acknowledged", 150,
                        this::acknowledged),
                Column.<DocumentVersion>text("summary", "version.field.summary", 240,
                        documentVersion -> documentVersion.summary().replace('\n', ' ')),
                Column.<DocumentVersion>text("author", "version.field.author", 160,
                        documentVersion -> name(documentVersion.approval().author())).hiddenAtFirst(),
                Column.<DocumentVersion>text("nextReview", "version.field.nextReview", 140,
                        documentVersion -> dates.show(documentVersion.nextReview())).hiddenAtFirst());
        table.setUp(
                new TableSpec<>("document-versions", columns, List.of(), DocumentVersion::id,
                        documentVersion -> String.join("\n", documentVersion.number().toString(),
                                documentVersion.summary(), name(documentVersion.approval().author()),
                                name(documentVersion.approval().approver())),
                        Message.of("document.version.none")),
                workspace);
        Button verify = new Button(texts.get("document.version.verify"), new FontIcon(Feather.SHIELD));
        verify.setOnAction(pressed -> verify());
        table.addAction(verify);
        offered = new SelectedVersionActions(workspace, context, actions, files, () -> language);
        table.openFirstAutomatically();
        table.onSelection(selected -> {
            verdict.setVisible(false);
            if (working != null) {
                showSelected(selected);
            }
        });
        head = new VersionHeader(texts, heading, stepper, facts);
        Stream.of(files, checks, steps, next, reasons, verdict)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Stream.of(files, verdict, checks).forEach(node -> node.setVisible(false));
    }

    private String released(DocumentVersion version) {
        return version.released()
                .map(release -> dates.show(release.at().atZone(workspace.context().clock().getZone()).toLocalDate()))
                .orElse("");
    }

    private String acknowledged(DocumentVersion version) {
        AcknowledgementStatus status = acknowledged.get(version.id());
        return status == null ? ""
                : texts.get("acknowledgement.ofRequired", status.acknowledgedCount(), status.required());
    }

    private String name(Optional<PersonId> person) {
        return person.map(id -> names.getOrDefault(id, "")).orElse("");
    }

    @Override
    public void show(DocumentKind shownKind, Language shownLanguage) {
        if (!shownKind.equals(kind)) {
            table.showLoading();
            verdict.setVisible(false);
        }
        kind = shownKind;
        language = shownLanguage;
        read();
    }

    /** Reads the state of the versions before the checks, which compose the document. */
    private void read() {
        DocumentKind requestedKind = kind;
        workspace.background().read(() -> workspace.register().documents().versions().of(requestedKind), all -> {
            if (requestedKind.equals(kind)) {
                showState(all);
            }
        });
        workspace.background().read(() -> {
            List<DocumentVersion> all = workspace.register().documents().versions().of(requestedKind);
            CurrentVersions state = CurrentVersions.of(requestedKind, all);
            List<Person> people = workspace.register().records().people().all();
            return new LoadedVersions(all, state, workspace.register().documents().releaseChecks().of(state.working()),
                    people, SelectedVersionActions.acknowledged(workspace.register(), all), refusals(state.working()),
                    otherApproverHint(state.working(), people), workspace.register().records().company().profile());
        }, read -> {
            if (requestedKind.equals(kind)) {
                show(read);
            }
        });
    }

    /**
     * Returns the reasons why the acting person cannot take steps; missing data that a step requests is not a reason.
     */
    private Map<VersionStep, Message> refusals(DocumentVersion version) {
        DocumentVersion described = version.with(version.number(), "-", version.nextReview());
        Map<VersionStep, Message> refusals = new EnumMap<>(VersionStep.class);
        VersionActions.possible(version.state())
                .forEach(step -> workspace.register()
                        .documents()
                        .versions()
                        .refusal(workspace.recordedActor(), described, step, "-")
                        .ifPresent(reason -> refusals.put(step, reason)));
        return refusals;
    }

    private Optional<Message> otherApproverHint(DocumentVersion version, List<Person> people) {
        if (!VersionStep.APPROVE.isPossibleIn(version.state())) {
            return Optional.empty();
        }
        Optional<PersonId> acting = workspace.person();
        return workspace.register()
                .records()
                .company()
                .profile()
                .approver()
                .flatMap(approver -> people.stream().filter(person -> person.id().equals(approver)).findFirst())
                .filter(approver -> !Optional.of(approver.id()).equals(acting) && !approver.deputy().equals(acting))
                .map(approver -> Message.of("document.version.otherApprover", approver.name()));
    }

    /**
     * Shows another state of the version in preparation at once; the next steps are offered when the version has been
     * checked.
     */
    private void showState(List<DocumentVersion> versions) {
        DocumentVersion stored = CurrentVersions.of(kind, versions).working();
        if (working != null && working.kind().equals(kind) && !working.equals(stored)) {
            working = stored;
            steps.getChildren().clear();
            reasons.setText(texts.get("document.version.checking"));
            reasons.setVisible(true);
            table.show(versions);
            showSelected(table.selected());
        }
    }

    private void show(LoadedVersions read) {
        names = Person.namesById(read.people());
        company = read.company();
        acknowledged = read.acknowledged();
        offered.acknowledged(acknowledged, this::read);
        releaseChecks = read.checks();
        working = read.state().working();
        showChecks();
        showSteps(read);
        table.show(read.versions());
        showSelected(table.selected());
    }

    /** Shows the selected version at the top; the steps below it are always those of the version in preparation. */
    private void showSelected(List<DocumentVersion> selected) {
        offered.offer(selected, working);
        DocumentVersion shown = selected.size() == 1 ? selected.getFirst() : working;
        head.show(shown, names);
        boolean isOther = !shown.id().equals(working.id());
        next.setVisible(isOther);
        next.setText(isOther ? texts.get("document.version.headingNext", working.number().toString()) : "");
    }

    private void showChecks() {
        checks.getChildren().clear();
        for (ReleaseRemark check : releaseChecks) {
            Hyperlink link = new Hyperlink();
            new Badge(Feather.ALERT_TRIANGLE, check.place() == ReleaseRemark.Place.GAPS ? Tone.QUIET : Tone.WARNING,
                    CommandHintRemoval.of(texts.get(check.sentence()))).show(link);
            link.setWrapText(true);
            link.getStyleClass().add("check-link");
            link.setOnAction(chosen -> openPlace(check));
            checks.getChildren().add(link);
        }
        checks.setVisible(!releaseChecks.isEmpty());
    }

    private void openPlace(ReleaseRemark check) {
        switch (check.place()) {
            case FINDINGS -> workspace.frame().show("findings");
            case STATEMENTS -> context.open("statements", "");
            case GAPS -> context.open("preview", "not-assessed");
            case TEXT -> context.open("text", check.section());
            case PROFILE -> workspace.frame().show("settings", "settings.companyProfile");
            case SNAPSHOTS -> workspace.frame().show("azure");
        }
    }

    private String words(Message refusal) {
        return CommandHintRemoval
                .of(isListed(refusal) ? texts.get("document.version.correctAbove") : texts.get(refusal));
    }

    private void showSteps(LoadedVersions read) {
        steps.getChildren().clear();
        List<VersionStep> possible = VersionActions.possible(working.state());
        for (VersionStep step : possible) {
            Button button = new Button(
                    texts.get("document.version.dots", texts.get("version.versionStep." + step.name())));
            button.setId("step-" + step.name());
            button.getStyleClass().add(ViewLoader.WRITES);
            if (step == possible.getFirst()) {
                button.getStyleClass().add(Styles.ACCENT);
            }
            Optional.ofNullable(read.refusals().get(step))
                    .ifPresent(reason -> DisabledReason.disable(button, words(reason), reasons));
            button.setOnAction(pressed -> actions.take(working, step, releaseChecks));
            steps.getChildren().add(button);
        }
        reasons.setText(Stream.concat(read.refusals().values().stream(), read.approver().stream())
                .map(this::words)
                .distinct()
                .collect(Collectors.joining("\n")));
        reasons.setVisible(!reasons.getText().isEmpty());
        if (working.state() == VersionState.DRAFT) {
            addStep("edit", "document.version.editDots", () -> actions.edit(working));
        }
        if (working.state() == VersionState.DRAFT && working.revision() > 0) {
            addStep("discard", "document.version.discardDots", () -> actions.discard(working));
        }
        if (working.state().isFrozen()) {
            addStep("draw", "document.version.read", () -> offered.save(working));
        }
    }

    /** Whether the checks above, which link to the section, contain the reason. */
    private boolean isListed(Message reason) {
        return releaseChecks.stream().anyMatch(check -> reason.arguments().contains(check.sentence()));
    }

    private void addStep(String id, String text, Runnable action) {
        Button button = new Button(texts.get(text));
        button.setId("step-" + id);
        button.setOnAction(pressed -> action.run());
        steps.getChildren().add(button);
    }

    private void verify() {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("document.version.released"), List.of("*.pdf", "*.docx"))
                .stream()
                .findFirst()
                .ifPresent(file -> workspace.background()
                        .<FileVerification>job(progress -> workspace.register()
                                .documents()
                                .releases()
                                .verify(InputFileFinder.release(file)))
                        .onSuccess(this::show)
                        .start());
    }

    private void show(FileVerification judged) {
        new Badge(judged.isUnaltered() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE,
                judged.isUnaltered() ? Tone.GOOD : Tone.BAD, texts.get(judged.sentence(texts))).show(verdict);
        verdict.setVisible(true);
    }

    private void changed() {
        context.changed();
        read();
    }

    @Override
    public void create() {
        if (working != null && working.state() == VersionState.DRAFT) {
            actions.edit(working);
        }
    }

    @Override
    public void find() {
        table.find();
    }

    @Override
    public List<Node> panes() {
        return List.of(steps, table.pane());
    }

    @Override
    public List<Screen.Action> actions() {
        return List.of(new Screen.Action(Message.of("document.version.verify"), this::verify));
    }

    @Override
    public List<Node> actionPanes() {
        return List.of(steps, files);
    }
}
