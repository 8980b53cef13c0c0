package org.tomes.desktop.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import org.tomes.ledger.AuditEntry;
import org.tomes.text.Texts;

/** The values of an entry as recorded, with all ids and hashes; closed until the reader opens it. */
final class RecordedValues extends TitledPane {

    private static final int MAX_ROWS = 20;

    RecordedValues(AuditEntry entry, Texts texts) {
        setId("recorded-values");
        setText(texts.get("audit.recordedValues"));
        setExpanded(false);
        setAnimated(false);
        // The pane around it determines the width.
        setMinWidth(0);
        TextArea json = new TextArea();
        json.setEditable(false);
        json.getStyleClass().add("raw");
        json.setAccessibleText(texts.get("audit.recordedValues"));
        setContent(json);
        expandedProperty().subscribe(expanded -> {
            if (expanded && json.getText().isEmpty()) {
                json.setText(json(entry));
                json.setPrefRowCount((int) Math.min(MAX_ROWS, json.getText().lines().count()));
            }
        });
    }

    static String json(AuditEntry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", entry.number());
        values.put("recordType", entry.record().type());
        values.put("recordId", entry.record().id());
        values.put("before", entry.before().values());
        values.put("after", entry.after().values());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text values form JSON", e);
        }
    }
}
