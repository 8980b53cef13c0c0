package org.tomes.desktop.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.CompletionField;
import org.tomes.desktop.common.CompletionField.Completion;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.nsg.Protocol;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Shows whether one end reaches another, the deciding rule and the reason, in a sentence and step by step. */
final class PacketQuestionController {

    private static final int OFFERED = 12;

    private final Workspace workspace;
    private final Texts texts;
    private final LatestRequest<Outcome> asking;
    private final ObservableMap<String, Message> errors = FXCollections.observableHashMap();
    private PacketEndpointChoices ends = PacketEndpointChoices.of(NetworkData.NOTHING, List.of());
    private Map<String, List<Finding>> findings = Map.of();

    @FXML
    private VBox form;
    @FXML
    private CompletionField source;
    @FXML
    private CompletionField destination;
    @FXML
    private ComboBox<Protocol> protocol;
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
        this.asking = new LatestRequest<>(workspace.background());
    }

    @FXML
    private void initialize() {
        for (CompletionField field : List.of(source, destination)) {
            field.complete(typed -> ends.matching(typed, OFFERED)
                    .stream()
                    .map(end -> new Completion(end.name(), end.line()))
                    .toList());
        }
        protocol.getItems().setAll(Protocol.values());
        protocol.valueProperty().addListener((property, before, now) -> port.setDisable(!now.hasPorts()));
        protocol.setValue(Protocol.TCP);
        FormErrors.show(form, errors, texts);
        clearAnswer();
    }

    private void clearAnswer() {
        verdict.setGraphic(null);
        verdict.setText(texts.get("desktop_network.askFirst"));
        sentence.setText("");
        steps.getChildren().clear();
    }

    void show(NetworkData data) {
        ends = data.ends();
        findings = data.findings();
        if (ends.find(destination.getText()).isEmpty()) {
            destination.setText(ends.suggested().map(PacketEndpoint::name).orElse(""));
        }
        clearAnswer();
        if (!destination.getText().isBlank()) {
            ask();
        }
    }

    @FXML
    private void swap() {
        String before = source.getText();
        source.setText(destination.getText());
        destination.setText(before);
        ask();
    }

    @FXML
    private void ask() {
        PacketQuestion question = new PacketQuestion(ends, source.getText(), destination.getText(), protocol.getValue(),
                port.getText());
        asking.ask(() -> Outcome.of(question), outcome -> {
            errors.keySet().retainAll(outcome.errors().keySet());
            errors.putAll(outcome.errors());
            outcome.answer().ifPresentOrElse(answer -> show(question, answer), this::clearAnswer);
        });
    }

    /** The errors of a question, or its answer. */
    private record Outcome(Map<String, Message> errors, Optional<PacketQuestion.Answer> answer) {

        static Outcome of(PacketQuestion question) {
            Map<String, Message> errors = question.errors();
            return new Outcome(errors, errors.isEmpty() ? Optional.of(question.answer()) : Optional.empty());
        }
    }

    private void show(PacketQuestion question, PacketQuestion.Answer answer) {
        NetworkBadges.of(question, answer.overall().fate(), texts).show(verdict);
        String protocolAndPort = question.protocol().name()
                + (question.protocol().hasPorts() ? " " + (question.port().isBlank() ? "*" : question.port().strip())
                        : "");
        boolean nowhere = answer.lacksRoute();
        if (nowhere) {
            new Badge(Feather.SLASH, Tone.GOOD, texts.get("desktop_network.allowedNoWay")).show(verdict);
        }
        sentence.setText(texts.get("desktop_network.sentence." + (nowhere ? "NOWHERE" : answer.overall().fate()),
                name(question.from()), name(question.to()), protocolAndPort));
        steps.getChildren().clear();
        answer.notes().forEach(message -> add(null, texts.get(message)));
        int number = 1;
        for (PacketQuestion.LevelAnswer step : answer.steps()) {
            Label head = NetworkBadges.of(question, step.answer().fate(), texts).label();
            head.setText(number++ + ". "
                    + texts.get("desktop_network.step", step.end(), texts.get(step.place()), head.getText()));
            add(head, step.answer().sentence(texts));
            step.group().ifPresent(group -> {
                SecurityGroupLinks links = new SecurityGroupLinks();
                links.setId("answer-links");
                links.show(group, findings, workspace);
                steps.getChildren().add(links);
            });
        }
    }

    private String name(PacketEndpoint end) {
        return end.kind() == PacketEndpoint.Kind.INTERNET ? texts.get("desktop_network.theInternet") : end.name();
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
