package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.shell.SignInInput.Way;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Asks for the address of a register on a server and for the sign-in data, and shows the result of inspecting the
 * server.
 */
final class ServerController {

    /** Treatment of the password in the keychain after the server has accepted it. */
    enum InKeychain {
        STORE,
        FORGET,
        LEAVE
    }

    record Login(ServerAddress address, Optional<Secret> password, InKeychain keychain) {
    }

    /** Work started by this page. */
    interface ServerTask {

        /** Discards the result, which is no longer needed. */
        void drop();
    }

    /** Starts work in the background; reports the result to the page, unless the register was opened. */
    interface ServerTasks {

        ServerTask look(ServerController page, Login login);

        ServerTask open(ServerController page, Login login);

        ServerTask create(ServerController page, Login login);

        ServerTask update(ServerController page, Login login);

        void back();
    }

    private static final List<String> CERTIFICATES = List.of("*.pem", "*.crt", "*.cer");
    private static final List<String> WITH_KEYS = List.of("*.p12", "*.pfx", "*.pem", "*.crt", "*.cer");
    private static final List<String> KEYS = List.of("*.key", "*.pem");

    private final ServerAddressInput initialEntry;
    private final Optional<Secret> stored;
    private final ServerTasks steps;
    private final Texts texts;
    private final Dialogs dialogs;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private Optional<ServerTask> running = Optional.empty();
    @FXML
    private ResourceBundle resources;
    @FXML
    private ScrollPane root;
    @FXML
    private VBox page;
    @FXML
    private TextField hosts;
    @FXML
    private TextField port;
    @FXML
    private TextField database;
    @FXML
    private TextField schema;
    @FXML
    private TextField user;
    @FXML
    private PasswordField password;
    @FXML
    private TextField ca;
    @FXML
    private ComboBox<Way> way;
    @FXML
    private TextField certificate;
    @FXML
    private TextField key;
    @FXML
    private TextField tenant;
    @FXML
    private TextField client;
    @FXML
    private Field passwordField;
    @FXML
    private HBox certificateRow;
    @FXML
    private HBox keyRow;
    @FXML
    private Field tenantField;
    @FXML
    private Field clientField;
    @FXML
    private CheckBox remember;
    @FXML
    private Button open;
    @FXML
    private Button test;
    @FXML
    private Button create;
    @FXML
    private Button update;
    @FXML
    private Button stop;
    @FXML
    private ProgressBar progress;
    @FXML
    private VBox findings;

    /**
     * @param initialEntry initial values of the fields
     * @param stored the password in the keychain
     */
    ServerController(ServerAddressInput initialEntry, Optional<Secret> stored, ServerTasks steps, Texts texts,
            Dialogs dialogs) {
        this.initialEntry = initialEntry;
        this.stored = stored;
        this.steps = steps;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        FormErrors.show(page, errors, texts);
        ComboBoxes.prepare(way, List.of(Way.values()), candidate -> texts.name("desktop_server", candidate));
        way.valueProperty().addListener((property, before, chosen) -> {
            changed();
            showFieldsOf(chosen);
        });
        fill(initialEntry);
        stored.ifPresent(secret -> password.setText(secret.text()));
        remember.setSelected(stored.isPresent());
        hosts.textProperty()
                .addListener((property, before, typed) -> ServerAddressInput.pasted(typed).ifPresent(this::fill));
        for (TextField field : List.of(hosts, port, database, schema, user, ca, password, certificate, key, tenant,
                client)) {
            field.textProperty().addListener((property, before, typed) -> changed());
        }
        for (Node part : List.of(create, update, stop, progress, findings)) {
            part.setVisible(false);
        }
        for (Node part : List.of(create, update, stop, progress, findings, certificateRow, keyRow, remember)) {
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    private void fill(ServerAddressInput input) {
        hosts.setText(input.hosts());
        port.setText(input.port());
        database.setText(input.database());
        schema.setText(input.schema());
        user.setText(input.user());
        ca.setText(input.ca());
        way.setValue(input.signIn().signInMethod());
        certificate.setText(input.signIn().certificate());
        key.setText(input.signIn().key());
        tenant.setText(input.signIn().tenant());
        client.setText(input.signIn().client());
    }

    private void showFieldsOf(Way chosen) {
        certificateRow.setVisible(chosen == Way.CLIENT_CERTIFICATE);
        keyRow.setVisible(chosen == Way.CLIENT_CERTIFICATE);
        tenantField.setVisible(chosen.isEntra());
        clientField.setVisible(chosen == Way.ENTRA_CLIENT_SECRET);
        passwordField.setVisible(chosen.hasSecret());
        remember.setVisible(chosen.hasSecret());
        passwordField.setLabel(texts.get(switch (chosen) {
            case CLIENT_CERTIFICATE -> "desktop_server.passphrase";
            case ENTRA_CLIENT_SECRET -> "desktop_server.secret";
            default -> "desktop_server.password";
        }));
    }

    /** Hides the results, which refer to the previous input. */
    private void changed() {
        errors.clear();
        findings.setVisible(false);
        create.setVisible(false);
        update.setVisible(false);
    }

    /** Focuses the first field that is still to be filled in. */
    void focus() {
        // A scroll pane adds its content to the scene when CSS is applied; it cannot be focused before that.
        root.applyCss();
        (hosts.getText().isEmpty() ? hosts : firstInputField()).requestFocus();
    }

    private Node firstInputField() {
        return way.getValue().hasSecret() ? password : open;
    }

    @FXML
    void open() {
        login().ifPresent(login -> begin(steps.open(this, login)));
    }

    @FXML
    private void test() {
        login().ifPresent(login -> begin(steps.look(this, login)));
    }

    @FXML
    private void create() {
        login().ifPresent(login -> begin(steps.create(this, login)));
    }

    @FXML
    private void update() {
        login().filter(login -> dialogs.confirm(new Confirmation(Message.of("desktop_server.updateTitle"),
                Message.of("desktop_server.updateText"), Message.of("desktop_server.update"))))
                .ifPresent(login -> begin(steps.update(this, login)));
    }

    private Optional<Login> login() {
        ServerAddressInput input = new ServerAddressInput(hosts.getText().strip(), port.getText().strip(),
                database.getText().strip(), schema.getText().strip(), user.getText().strip(), ca.getText().strip(),
                new SignInInput(way.getValue(), certificate.getText().strip(), key.getText().strip(),
                        tenant.getText().strip(), client.getText().strip()));
        errors.clear();
        errors.putAll(input.errors());
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        InKeychain keychain = remember.isSelected() ? InKeychain.STORE
                : stored.isPresent() ? InKeychain.FORGET : InKeychain.LEAVE;
        return Optional.of(new Login(input.address(),
                Optional.of(password.getText())
                        .filter(typed -> !typed.isEmpty() && way.getValue().hasSecret())
                        .map(Secret::new),
                keychain));
    }

    private void begin(ServerTask step) {
        changed();
        running = Optional.of(step);
        working(true);
    }

    private void working(boolean works) {
        progress.setVisible(works);
        stop.setVisible(works);
        List.of(open, test, create, update).forEach(button -> button.setDisable(works));
    }

    @FXML
    private void stop() {
        running.ifPresent(ServerTask::drop);
        running = Optional.empty();
        working(false);
    }

    /** Shows the result of the inspection and the possible actions. */
    void showInspection(ServerInspectionResult result) {
        working(false);
        create.setVisible(result.canBeCreated());
        update.setVisible(result.canBeUpdated());
        show(ServerInspectionText.of(result, texts));
        (result.canBeCreated() ? create : result.canBeUpdated() ? update : open).requestFocus();
    }

    void failed(Throwable failure) {
        working(false);
        show(List.of(ServerInspectionText.bad(texts
                .get(failure instanceof Problem problem ? problem.sentence() : Message.of("shell.trouble.fault")))));
        firstInputField().requestFocus();
    }

    private void show(List<Label> lines) {
        findings.getChildren().setAll(lines);
        findings.setVisible(true);
    }

    @FXML
    private void chooseCa() {
        choose(ca, CERTIFICATES);
    }

    @FXML
    private void chooseCertificate() {
        choose(certificate, WITH_KEYS);
    }

    @FXML
    private void chooseKey() {
        choose(key, KEYS);
    }

    private void choose(TextField field, List<String> endings) {
        dialogs.chooseFilesToOpen(Message.of("desktop_server.caFiles"), endings)
                .stream()
                .findFirst()
                .ifPresent(chosen -> field.setText(chosen.toAbsolutePath().toString()));
    }

    @FXML
    private void cancel() {
        stop();
        steps.back();
    }
}
