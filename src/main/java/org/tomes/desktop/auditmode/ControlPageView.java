package org.tomes.desktop.auditmode;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.LinkedText;
import org.tomes.document.auditsession.ControlPage;
import org.tomes.document.auditsession.ControlPage.Entry;
import org.tomes.document.auditsession.ControlPage.Section;
import org.tomes.document.auditsession.ControlPage.Topic;
import org.tomes.evidence.Evidence;
import org.tomes.text.Texts;

/** The page of one control: a heading and a card for each topic. */
final class ControlPageView extends VBox {

    private static final double LABELS = 30;

    private final Workspace workspace;
    private final Texts texts;
    private final Consumer<Evidence> open;

    /** @param open shows an item of evidence next to the page */
    ControlPageView(Workspace workspace, Consumer<Evidence> open) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.open = open;
        getStyleClass().add("card-column");
    }

    void show(ControlPage page) {
        setAccessibleText(texts.get("desktop_auditmode.page", page.control()));
        getChildren().setAll(
                page.sections().stream().filter(section -> !section.entries().isEmpty()).map(this::card).toList());
        String empty = page.sections()
                .stream()
                .filter(section -> section.entries().isEmpty())
                .map(section -> texts.name("auditsession", section.topic()))
                .collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            getChildren().add(label(texts.get("desktop_auditmode.nothing", empty), "text-muted"));
        }
    }

    private Node card(Section section) {
        VBox card = new VBox(label(texts.name("auditsession", section.topic()), "title-4"));
        card.getStyleClass().add("card-box");
        if (section.topic() == Topic.DECISION) {
            card.getChildren().add(fields(section));
        } else {
            boolean isRule = section.topic() == Topic.POLICY;
            section.entries().forEach(entry -> card.getChildren().add(isRule ? rule(entry) : entry(entry)));
        }
        return card;
    }

    private Node fields(Section section) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("card-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(LABELS);
        ColumnConstraints values = new ColumnConstraints();
        values.setPercentWidth(100 - LABELS);
        grid.getColumnConstraints().setAll(names, values);
        section.entries()
                .forEach(entry -> grid.addRow(grid.getRowCount(), label(entry.text(), "field-label"),
                        withCards(entry.detail(), "")));
        return grid;
    }

    /** Shows the result of the rule, and the results of the statements on which it depends. */
    private Node rule(Entry entry) {
        return entry(new Entry(entry.text(), texts.get("desktop_auditmode.rule", entry.state()),
                texts.get("desktop_auditmode.ruleStatements", entry.detail()), entry.evidence()));
    }

    private Node entry(Entry entry) {
        VBox lines = new VBox(entry.evidence()
                .<Node>map(evidence -> link(entry, evidence))
                .orElseGet(() -> withCards(entry.text(), "card-number")));
        lines.getStyleClass().add("audit-entry");
        if (!entry.state().isEmpty()) {
            lines.getChildren().add(label(entry.state(), "audit-state"));
        }
        if (!entry.detail().isEmpty()) {
            lines.getChildren().add(withCards(entry.detail(), "text-muted"));
        }
        return lines;
    }

    private Hyperlink link(Entry entry, Evidence evidence) {
        Hyperlink link = new Hyperlink(entry.text());
        link.setWrapText(true);
        link.setAccessibleText(texts.get("desktop_auditmode.openBeside", entry.text()));
        link.setOnAction(chosen -> open.accept(evidence));
        return link;
    }

    /** Creates text in which the codes of records have hover cards. */
    private Node withCards(String text, String style) {
        LinkedText words = new LinkedText(true);
        words.getStyleClass().add(style);
        words.show(text, workspace);
        return words;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
