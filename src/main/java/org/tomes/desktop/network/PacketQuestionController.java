package org.tomes.desktop.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shows whether a packet is allowed, the deciding rule and the reason, in a sentence and step by step. */
final class PacketQuestionController {

    private final Workspace workspace;
    private final Texts texts;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private Network network = NetworkData.NOTHING;
    private Map<String, List<Finding>> findings = Map.of();

    @FXML
    private VBox form;
    @FXML
    private ComboBox<PacketQuestionTarget> target;
    @FXML
    private ComboBox<Direction> direction;
    @FXML
    private ComboBox<Protocol> protocol;
    @FXML
    private Field otherField;
    @FXML
    private TextField other;
    @FXML
    private TextField own;
    @FXML
    private TextField port;
    @FXML
    private Label verdict;
    @FXML
    private Label sentence;
    @FXML
    private VBox steps;

    PacketQuestionController(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        direction.getItems().setAll(Direction.values());
        direction.setConverter(words(value -> texts.get("desktop_network.direction." + value)));
        direction.valueProperty()
                .addListener((property, before, now) -> otherField.setLabel(texts.get("desktop_network.other." + now)));
        direction.setValue(Direction.INBOUND);
        protocol.getItems().setAll(Protocol.values());
        protocol.setConverter(words(Protocol::name));
        protocol.valueProperty().addListener((property, before, now) -> port.setDisable(!now.hasPorts()));
        protocol.setValue(Protocol.TCP);
        target.valueProperty()
                .addListener((property, before, now) -> own
                        .setText(now == null || now.service().isPresent() ? "" : now.address()));
        FormErrors.show(form, errors, texts);
        clearAnswer();
    }

    private static <T> StringConverter<T> words(Function<T, String> nameOf) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : nameOf.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        };
    }

    private void clearAnswer() {
        verdict.setGraphic(null);
        verdict.setText(texts.get("desktop_network.askFirst"));
        sentence.setText("");
        steps.getChildren().clear();
    }

    void show(NetworkData data) {
        network = data.network();
        findings = data.findings();
        Optional<String> chosen = Optional.ofNullable(target.getValue()).map(PacketQuestionTarget::name);
        List<PacketQuestionTarget> targets = PacketQuestionTarget.of(network);
        ComboBoxes.offer(target, targets,
                targets.stream()
                        .filter(packetQuestionTarget -> chosen.filter(packetQuestionTarget.name()::equals).isPresent())
                        .findFirst()
                        .orElseGet(() -> targets.stream()
                                .filter(this::isReachable)
                                .findFirst()
                                .orElse(targets.isEmpty() ? null : targets.getFirst())));
        target.setPromptText(texts.get("desktop_network.noGroups"));
        clearAnswer();
        if (!targets.isEmpty()) {
            ask();
        }
    }

    /** Whether this target is reachable from the internet; the first such target is preselected. */
    private boolean isReachable(PacketQuestionTarget target) {
        return target.nic()
                .stream()
                .flatMap(nic -> nic.configurations().stream())
                .anyMatch(configuration -> network.entrances()
                        .stream()
                        .anyMatch(entrance -> entrance.leadsTo(configuration)));
    }

    @FXML
    private void ask() {
        if (target.getValue() == null) {
            return;
        }
        PacketQuestion question = new PacketQuestion(target.getValue(), direction.getValue(), protocol.getValue(),
                other.getText(), own.getText(), port.getText());
        Map<String, Message> newErrors = question.errors();
        errors.keySet().retainAll(newErrors.keySet());
        errors.putAll(newErrors);
        if (newErrors.isEmpty()) {
            Network at = network;
            workspace.background().read(() -> question.answer(at), answer -> show(question, answer));
        } else {
            clearAnswer();
        }
    }

    private void show(PacketQuestion question, PacketQuestion.Answer answer) {
        NetworkText.of(question, answer.overall().fate(), texts).show(verdict);
        String protocolAndPort = question.protocol().name()
                + (question.protocol().hasPorts() ? " " + (question.port().isBlank() ? "*" : question.port().strip())
                        : "");
        boolean nowhere = answer.lacksRoute();
        if (nowhere) {
            new Badge(Feather.SLASH, Tone.GOOD, texts.get("desktop_network.allowedNoWay")).show(verdict);
        }
        sentence.setText(texts.get(
                "desktop_network.sentence." + question.direction() + "."
                        + (nowhere ? "NOWHERE" : answer.overall().fate()),
                question.isInternet() ? texts.get("desktop_network.theInternet") : question.other().strip(),
                question.target().name(), protocolAndPort));
        steps.getChildren().clear();
        answer.entranceNote().ifPresent(message -> add(null, texts.get(message)));
        int number = 1;
        for (PacketQuestion.LevelAnswer step : answer.steps()) {
            Label head = NetworkText.of(question, step.answer().fate(), texts).label();
            head.setText(number++ + ". " + texts.get(step.place()) + ": " + head.getText());
            add(head, step.answer().sentence(texts));
            step.group().ifPresent(group -> {
                SecurityGroupLinks links = new SecurityGroupLinks();
                links.setId("answer-links");
                links.show(group, findings, workspace);
                steps.getChildren().add(links);
            });
        }
        if (answer.steps().isEmpty()) {
            add(null, answer.overall().sentence(texts));
        }
    }

    private void add(Label head, String text) {
        if (head != null) {
            head.setWrapText(true);
            head.getStyleClass().add("text-bold");
            steps.getChildren().add(head);
        }
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        steps.getChildren().add(label);
    }
}
