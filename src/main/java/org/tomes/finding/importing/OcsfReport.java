package org.tomes.finding.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.tomes.check.CheckedResource;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.resource.JsonLimits;

/**
 * Prowler's findings as OCSF (Open Cybersecurity Schema Framework): detection findings of version 4 and later, and the
 * older security findings of version 3, in which title and remediation are at another level.
 */
final class OcsfReport {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.UNAMBIGUOUS).build();

    private final ReportCollector collector;

    OcsfReport(ReportCollector collector) {
        this.collector = collector;
    }

    /** @return empty if the JSON contains no OCSF finding */
    Optional<FindingOrigin> read(String text) throws JsonProcessingException {
        JsonNode root = JSON.readTree(text);
        List<JsonNode> all = root.isArray() ? StreamSupport.stream(root.spliterator(), false).toList() : List.of(root);
        if (all.stream().noneMatch(node -> isFinding(node))) {
            return Optional.empty();
        }
        int number = 0;
        for (JsonNode node : all) {
            number++;
            if (isFinding(node)) {
                add(node, String.valueOf(number));
            } else {
                collector.list(String.valueOf(number), "finding.file.noFinding");
            }
        }
        return Optional.of(FindingOrigin.PROWLER);
    }

    private static boolean isFinding(JsonNode node) {
        return node.isObject() && node.has("resources") && (node.has("finding_info") || node.has("finding"));
    }

    private void add(JsonNode finding, String place) {
        JsonNode info = finding.has("finding_info") ? finding.path("finding_info") : finding.path("finding");
        JsonNode remedy = finding.has("remediation") ? finding.path("remediation") : info.path("remediation");
        String status = text(finding, "status_code").isEmpty() ? text(finding, "status") : text(finding, "status_code");
        String check = text(finding.path("metadata"), "event_code");
        recordTime(finding, info);
        if (check.isBlank()) {
            check = text(info, "type");
        }
        boolean failed = status.toUpperCase(Locale.ROOT).startsWith("FAIL");
        boolean answered = failed || status.toUpperCase(Locale.ROOT).startsWith("PASS");
        if (!answered || text(finding, "status").equalsIgnoreCase("Suppressed")) {
            collector.list(place, "finding.file.notAnswered", ImportedTextCleaner.line(status, 40));
            return;
        }
        for (JsonNode resource : finding.path("resources")) {
            add(finding, info, remedy, check.isBlank() ? text(info, "title") : check, failed, resource, place);
        }
    }

    private void add(JsonNode finding, JsonNode info, JsonNode remedy, String check, boolean failed, JsonNode resource,
            String place) {
        Optional<CheckedResource> subject = ImportedTextCleaner.subject(
                text(resource, "uid").isEmpty() ? text(resource, "name") : text(resource, "uid"),
                text(resource, "name"), text(resource, "type"));
        if (subject.isEmpty() || check.isBlank()) {
            collector.list(place, "finding.file.noResource");
            return;
        }
        JsonNode links = remedy.has("references") ? remedy.path("references") : remedy.path("kb_articles");
        String link = StreamSupport.stream(links.spliterator(), false)
                .map(JsonNode::asText)
                .filter(url -> url.startsWith("https://"))
                .findFirst()
                .orElse("");
        String detail = text(finding, "status_detail").isEmpty() ? text(info, "desc") : text(finding, "status_detail");
        collector.add(FindingOrigin.PROWLER, place, subject.get(),
                ImportedTextCleaner.severity(text(finding, "severity")), failed, ImportedTextCleaner
                        .report(FindingOrigin.PROWLER, check, text(info, "title"), detail, text(remedy, "desc"), link));
    }

    private void recordTime(JsonNode finding, JsonNode info) {
        for (JsonNode seconds : List.of(finding.path("time"), info.path("created_time"))) {
            if (seconds.isIntegralNumber() && seconds.asLong() > 0 && seconds.asLong() < 100_000_000_000L) {
                collector.at(Instant.ofEpochSecond(seconds.asLong()));
                return;
            }
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isValueNode() ? node.path(field).asText("") : "";
    }
}
