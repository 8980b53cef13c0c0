package org.tomes.desktop.link;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.tomes.desktop.common.LatestRequest;
import org.tomes.desktop.common.RecordNavigation;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.RecordRef;

/** Text in which the codes of records are links with hover cards. */
public final class LinkedText extends TextFlow {

    private final boolean confined;
    private String shown = "";
    private LatestRequest<Map<String, RecordRef>> reading;

    public LinkedText() {
        this(false);
    }

    /** @param confined whether the window stays on its screen, so that codes only have their hover cards */
    public LinkedText(boolean confined) {
        this.confined = confined;
        getStyleClass().add("linked-text");
    }

    public LinkedText(String text, Workspace workspace) {
        this();
        show(text, workspace);
    }

    /** Shows the text at once, and its links as soon as the records have been found. */
    public void show(String text, Workspace workspace) {
        shown = text;
        setAccessibleText(text);
        getChildren().setAll(plain(text));
        reading = reading == null ? new LatestRequest<>(workspace.background()) : reading;
        reading.ask(() -> new RecordCodes(workspace.register()).in(text), records -> show(records, workspace));
    }

    private void show(Map<String, RecordRef> records, Workspace workspace) {
        if (!records.isEmpty()) {
            getChildren().setAll(RecordCodes.parts(shown)
                    .filter(part -> !part.isEmpty())
                    .map(part -> records.containsKey(part) ? link(part, records.get(part), workspace) : plain(part))
                    .toList());
        }
    }

    public String text() {
        return shown;
    }

    private static Node plain(String text) {
        Text plain = new Text(text);
        plain.getStyleClass().add("text");
        return plain;
    }

    private Node link(String code, RecordRef record, Workspace workspace) {
        Labeled link = confined ? new Label(code) : new Hyperlink(code);
        HoverCard.on(link, record, workspace);
        if (link instanceof Hyperlink hyperlink) {
            RecordNavigation.opening(record, workspace.frame())
                    .ifPresent(open -> hyperlink.setOnAction(chosen -> open.run()));
        }
        return link;
    }
}
