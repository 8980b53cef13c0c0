package org.tomes.settings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The remarks of an audit session.
 *
 * @param remarks by control
 */
public record AuditSessionDraft(Instant began, String auditor, Map<String, String> remarks) {

    public AuditSessionDraft {
        remarks = Map.copyOf(remarks);
    }

    static AuditSessionDraft read(Map<?, ?> fields) {
        return new AuditSessionDraft(Instant.parse((String) fields.get("began")), (String) fields.get("auditor"),
                DraftFile.texts(fields.get("remarks")));
    }

    Map<String, Object> written() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("began", began.toString());
        fields.put("auditor", auditor);
        fields.put("remarks", new TreeMap<>(remarks));
        return fields;
    }
}
