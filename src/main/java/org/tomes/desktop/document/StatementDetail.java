package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.ConnectionsPane;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementSubject;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.Texts;

/** The details of a statement: everything it is based on, with links to each item. */
final class StatementDetail {

    /** Maximum number of listed items of one kind; screens with tables show more. */
    private static final int MAX_LISTED = 100;

    private final Workspace workspace;
    private final Texts texts;
    private final ConnectionsPane connections = new ConnectionsPane();

    StatementDetail(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    /**
     * The available actions.
     *
     * @param read shows the table in the document; empty if the document has no table
     * @param text shows the place of the statement in the text; empty if the text does not contain it
     * @param keep lets the user choose the measures that implement it
     */
    record Ways(Optional<Runnable> read, Optional<Runnable> text, Runnable keep) {
    }

    List<Node> of(StatementResult result, StatementResultText words, Ways actions) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(wrapped(words.sentence(result), "title-4"));
        nodes.add(StatementBadge.of(result.status(), texts).label());
        nodes.add(wrapped(words.reasonAsLine(result), ""));
        result.statement().limit().ifPresent(limit -> nodes.add(wrapped(words.sentence(limit), "text-muted")));
        result.snapshot().ifPresent(snapshot -> nodes.add(wrapped(words.asOfText(result), "text-muted")));
        FlowPane buttons = new FlowPane(8, 8);
        actions.read()
                .ifPresent(
                        read -> buttons.getChildren().add(button("desktop_statement.read", Feather.FILE_TEXT, read)));
        actions.text()
                .ifPresent(text -> buttons.getChildren().add(button("desktop_statement.text", Feather.EDIT_3, text)));
        buttons.getChildren().add(button("desktop_statement.keep", Feather.LINK, actions.keep()));
        nodes.add(buttons);
        list(nodes, "desktop_statement.against", result.deviations(),
                observation -> observationNode(observation, words.sentence(observation.reason()), result, words));
        list(nodes, "desktop_statement.excused", result.acceptedDeviations(),
                observation -> observationNode(observation, words.acceptedDeviation(observation), result, words));
        list(nodes, "desktop_statement.unknown", result.unknown(),
                observation -> observationNode(observation, words.sentence(observation.reason()), result, words));
        list(nodes, "desktop_statement.met", result.met(),
                observation -> observationNode(observation, words.sentence(observation.reason()), result, words));
        connections.show(
                new RecordRef(RecordType.STATEMENT, result.key().value(), PolicyRules.of(result.key()).id().toString()),
                workspace);
        nodes.add(connections);
        return nodes;
    }

    private <T> void list(List<Node> nodes, String key, List<T> items, Function<T, Node> node) {
        if (items.isEmpty()) {
            return;
        }
        nodes.add(wrapped(texts.get(key, items.size()), "field-label"));
        items.stream().limit(MAX_LISTED).map(node).forEach(nodes::add);
        if (items.size() > MAX_LISTED) {
            nodes.add(wrapped(texts.get("desktop_statement.more", items.size() - MAX_LISTED), "text-muted"));
        }
    }

    private Node observationNode(Observation observation, String explanation, StatementResult result,
            StatementResultText words) {
        String name = words.nameAndFinding(observation);
        Node head = observation.record()
                .flatMap(record -> opening(record, result.statement().noun()))
                .<Node>map(jump -> link(name, jump))
                .orElseGet(() -> wrapped(name, ""));
        return new VBox(head, wrapped(explanation, "text-muted"));
    }

    /** A responsibility that a statement on reviews refers to is shown among the reviews. */
    private Optional<Runnable> opening(RecordRef record, StatementSubject noun) {
        return noun == StatementSubject.REVIEW && record.is(RecordType.RESPONSIBILITY)
                ? Optional.of(() -> workspace.frame().show("reviews", record.id()))
                : RecordNavigation.showing(record, workspace.frame());
    }

    private static Hyperlink link(String name, Runnable jump) {
        Hyperlink link = new Hyperlink(name);
        link.setWrapText(true);
        link.setOnAction(chosen -> jump.run());
        return link;
    }

    private Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.setOnAction(pressed -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
