package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.DisabledReason;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.Snapshot;
import org.tomes.problem.Problem;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService;
import org.tomes.pull.PullSettings;
import org.tomes.score.ScoreImportResult;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The connection to Azure: the sign-in method, the cloud, and the two kinds of data that can be read. */
public final class ConnectionController {

    private final Workspace workspace;
    private final Texts texts;
    private final ConnectionInput form = new ConnectionInput();
    private final Consumer<Snapshot> pulled;
    private final Function<String, Optional<AzureObstacle>> reachable;
    private boolean recalled;
    private Optional<Job<?>> running = Optional.empty();

    @FXML
    private ComboBox<ConnectionInput.SignInKind> way;
    @FXML
    private ComboBox<ConnectionInput.Cloud> place;
    @FXML
    private TextField tenant;
    @FXML
    private TextField clientId;
    @FXML
    private PasswordField secret;
    @FXML
    private CheckBox keepSecret;
    @FXML
    private TextField certificate;
    @FXML
    private TextField resourceManager;
    @FXML
    private TextField authority;
    @FXML
    private CheckBox vaultItems;
    @FXML
    private ComboBox<Optional<String>> set;
    @FXML
    private Field setField;
    @FXML
    private TextField versions;
    @FXML
    private Field secretField;
    @FXML
    private Field certificateField;
    @FXML
    private Field resourceManagerField;
    @FXML
    private Field authorityField;
    @FXML
    private TextField challenge;
    @FXML
    private Label note;
    @FXML
    private VBox results;
    @FXML
    private Pane buttons;

    /** @param pulled receives each new snapshot */
    public ConnectionController(Workspace workspace, Consumer<Snapshot> pulled) {
        this(workspace, pulled, AzureObstacle::of);
    }

    /** @param reachable returns the obstacle to reaching the sign-in host, if any */
    ConnectionController(Workspace workspace, Consumer<Snapshot> pulled,
            Function<String, Optional<AzureObstacle>> reachable) {
        this.reachable = reachable;
        this.workspace = workspace;
        this.pulled = pulled;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        ComboBoxes.prepare(way, Arrays.asList(ConnectionInput.SignInKind.values()),
                candidate -> texts.name("azure", candidate));
        ComboBoxes.prepare(place, Arrays.asList(ConnectionInput.Cloud.values()),
                candidate -> texts.name("azure", candidate));
        ComboBoxes.prepare(set, List.of(form.set.get()),
                optional -> optional.orElse(texts.get("azure.allSubscriptions")));
        way.valueProperty().bindBidirectional(form.signInMethod);
        place.valueProperty().bindBidirectional(form.place);
        tenant.textProperty().bindBidirectional(form.tenant);
        clientId.textProperty().bindBidirectional(form.clientId);
        secret.textProperty().bindBidirectional(form.secret);
        certificate.textProperty().bindBidirectional(form.certificate);
        resourceManager.textProperty().bindBidirectional(form.resourceManager);
        authority.textProperty().bindBidirectional(form.authority);
        vaultItems.selectedProperty().bindBidirectional(form.vaultItems);
        versions.textProperty().bindBidirectional(form.versions);
        set.valueProperty().bindBidirectional(form.set);
        setField.setVisible(false);
        secretField.visibleProperty().bind(form.signInMethod.isEqualTo(ConnectionInput.SignInKind.CLIENT_SECRET));
        keepSecret.visibleProperty().bind(secretField.visibleProperty());
        keepSecret.managedProperty().bind(keepSecret.visibleProperty());
        certificateField.visibleProperty()
                .bind(form.signInMethod.isEqualTo(ConnectionInput.SignInKind.CLIENT_CERTIFICATE));
        resourceManagerField.visibleProperty().bind(form.place.isEqualTo(ConnectionInput.Cloud.OTHER));
        authorityField.visibleProperty().bind(resourceManagerField.visibleProperty());
        challenge.managedProperty().bind(challenge.visibleProperty());
        challenge.setVisible(false);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
    }

    /** Without a network, only reading from Azure is unavailable. */
    void refresh() {
        if (recalled) {
            look();
            return;
        }
        workspace.background().read(() -> workspace.context().settings().read().connection(), remembered -> {
            recalled = true;
            form.recall(remembered);
            look();
        });
    }

    /** Keeps the input for the next start, except the secret. */
    void saveInput() {
        if (recalled) {
            EnteredConnection entered = form.entered();
            workspace.background().job(progress -> {
                remember(entered);
                return entered;
            }).start();
        }
    }

    private void look() {
        Optional<String> host = form.entered().validCloud().map(workspace.context().azure()::signInHost);
        workspace.background()
                .read(() -> new Refreshed(workspace.register().azure().scoreServices().sets().all(),
                        host.flatMap(reachable)), this::show);
    }

    private record Refreshed(List<SubscriptionGroup> sets, Optional<AzureObstacle> obstacle) {
    }

    private void show(Refreshed read) {
        Optional<String> chosen = form.set.get();
        setField.setVisible(!read.sets().isEmpty());
        set.getItems()
                .setAll(Stream
                        .concat(Stream.of(Optional.<String>empty()),
                                read.sets().stream().map(subscriptionGroup -> Optional.of(subscriptionGroup.name())))
                        .toList());
        form.set.set(chosen.filter(
                name -> read.sets().stream().anyMatch(subscriptionGroup -> subscriptionGroup.name().equals(name))));
        read.obstacle().ifPresent(obstacle -> DisabledReason.setReason(buttons, texts.get(obstacle.sentence())));
        buttons.setDisable(read.obstacle().filter(AzureObstacle::isCertain).isPresent());
        note.setText(read.obstacle().map(obstacle -> texts.get(obstacle.sentence())).orElse(""));
    }

    @FXML
    private void chooseCertificate() {
        List<Path> chosen = workspace.dialogs()
                .chooseFilesToOpen(Message.of("azure.certificates"), List.of("*.pem", "*.pfx", "*.p12"));
        chosen.stream().findFirst().ifPresent(file -> certificate.setText(file.toString()));
    }

    @FXML
    void pull() {
        results.getChildren().clear();
        start((service, connection, request, progress) -> service.snapshot(workspace.actor(), connection, request, "",
                progress), result -> {
                    Snapshot snapshot = result.snapshot();
                    workspace.frame()
                            .showNotice(Notice
                                    .outcome(
                                            Message.of("azure.pulled", String.valueOf(snapshot.number()),
                                                    snapshot.resourceCount(), snapshot.notRead().size()),
                                            snapshot.resourceCount(), snapshot.notRead().size())
                                    .with(Notice.ActionKind.UNDO, () -> AzureImport.undo(workspace, snapshot)));
                    result.warnings()
                            .forEach(warning -> results.getChildren()
                                    .add(line(new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(warning)))));
                    pulled.accept(snapshot);
                });
    }

    @FXML
    void pullScores() {
        start((service, connection, request, progress) -> service.scores(workspace.actor(), connection, request,
                progress), result -> {
                    int samples = result.imports().stream().mapToInt(ScoreImportResult::samples).sum();
                    workspace.frame()
                            .showNotice(Notice.outcome(Message.of("azure.scoresPulled", samples), samples, 0,
                                    Message.of("shell.final.scores")));
                });
    }

    /** Checks the read permissions of the account and shows the result below the buttons; stores nothing. */
    @FXML
    void test() {
        results.getChildren().clear();
        start((service, connection, request,
                progress) -> workspace.context().azure().test(connection, request, progress), this::show);
    }

    private void show(ConnectionTestResult test) {
        results.getChildren()
                .add(line(test.passed() ? new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("pull.test.fine"))
                        : new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get("pull.test.lackingBelow"))));
        results.getChildren()
                .add(line(new Badge(Feather.CLOUD, Tone.QUIET,
                        texts.get("pull.test.subscriptions", test.subscriptions().size()) + " "
                                + test.subscriptions()
                                        .stream()
                                        .map(ConnectionTestResult.Seen::name)
                                        .collect(Collectors.joining(", ")))));
        test.summaries().forEach(summary -> results.getChildren().add(line(badge(summary))));
        test.unprobed()
                .forEach(ability -> results.getChildren()
                        .add(line(new Badge(Feather.MINUS_CIRCLE, Tone.QUIET,
                                texts.get("pull.test.untried", Message.of("pull.azurePermission." + ability))))));
    }

    private Badge badge(ConnectionTestResult.Summary summary) {
        String sentence = texts.get(summary.sentence());
        return switch (summary.state()) {
            case READ, NOT_ONBOARDED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, sentence);
            case REFUSED -> new Badge(Feather.LOCK, Tone.BAD, sentence);
            case FAILED -> new Badge(Feather.ALERT_CIRCLE, Tone.WARNING, sentence);
        };
    }

    private static Label line(Badge badge) {
        Label label = badge.label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private interface Reading<T> {

        T run(PullService service, AzureConnection connection, PullSettings request, PullProgress progress);
    }

    private <T> void start(Reading<T> reading, Consumer<T> onSuccess) {
        if (running.filter(job -> job.running().get()).isPresent()) {
            return;
        }
        note.setText("");
        EnteredConnection entered = form.entered();
        boolean keeps = keepSecret.isSelected();
        Job<T> job = workspace.background().<T>job(progress -> {
            remember(entered);
            return reading.run(workspace.register().azure().pull(), entered.connection(secret(entered, keeps)),
                    request(entered), reportingTo(progress));
        }).onSuccess(result -> {
            challenge.setVisible(false);
            onSuccess.accept(result);
        }).onFailure(this::failed).onCancelled(() -> challenge.setVisible(false)).start();
        running = Optional.of(job);
        workspace.frame().follow(job);
    }

    private PullSettings request(EnteredConnection entered) {
        return entered.request(entered.set()
                .map(name -> workspace.register().azure().scoreServices().sets().get(name).subscriptions())
                .orElse(Collections.emptySortedSet()));
    }

    private void remember(EnteredConnection entered) {
        workspace.context().settings().change(settings -> settings.withConnection(entered.remembered()));
    }

    /** Returns the secret; called in the background, since a keychain may ask the user to unlock it. */
    private String secret(EnteredConnection entered, boolean keeps) {
        String typed = entered.secret();
        if (entered.signInMethod() != ConnectionInput.SignInKind.CLIENT_SECRET) {
            return "";
        }
        if (typed.isBlank()) {
            return workspace.context().secrets().find(entered.account()).orElse("");
        }
        if (keeps && !workspace.context().secrets().store(entered.account(), typed)) {
            runOnFxThread(() -> note.setText(texts.get("azure.noKeychain")));
        }
        return typed;
    }

    private void runOnFxThread(Runnable change) {
        workspace.background().screen().execute(change);
    }

    private PullProgress reportingTo(Progress progress) {
        return new PullProgress() {

            @Override
            public void responsesReceived(int answers, int plannedCalls, Message collector) {
                progress.say(Message.of("azure.answered", answers, plannedCalls, collector));
                progress.part(answers, plannedCalls);
            }

            @Override
            public void showSignInCode(String sentence) {
                runOnFxThread(() -> {
                    challenge.setText(sentence);
                    challenge.setVisible(true);
                });
            }

            @Override
            public void clockDiffers(Message sentence) {
                runOnFxThread(() -> workspace.frame().showNotice(Notice.warning(sentence)));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private void failed(Throwable failure) {
        challenge.setVisible(false);
        if (failure instanceof Problem problem) {
            note.setText(texts.get(problem.sentence()));
        } else {
            workspace.dialogs().failed(failure);
        }
    }
}
