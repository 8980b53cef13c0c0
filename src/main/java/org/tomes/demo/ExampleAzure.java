package org.tomes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.inventory.importing.InputFile;
import org.tomes.text.Language;

/**
 * Azure data that the example company's administrator saved: responses of Azure Resource Manager, of Resource Graph and
 * of the Azure command line. Dates in these files are relative to the day on which the example is created.
 */
final class ExampleAzure {

    private static final int EARLIER_DAYS = 35;
    private static final String RULES = "prod/networkSecurityGroups.json";
    private static final Set<String> LATER_RULES = Set.of("Verbiete-RDP-SSH", "RDP-Dienstleister-temporaer");
    private static final String INTERFACES = "dev/nic-list.json";
    private static final String LATER_INTERFACE = "nic-build01";
    private static final LocalTime WHEN_SAVED = LocalTime.of(16, 5);
    private static final Pattern EPOCH = Pattern.compile("\"@epoch([+-]\\d+)\"");
    private static final Pattern DAY = Pattern.compile("@today([+-]\\d+)");
    private static final Pattern MONTH = Pattern.compile("@month([+-]\\d+)");

    /** English names of the applications, which are values of tags of the resources. */
    private static final Map<String, String> ENGLISH = Map.of("Serviceportal", "Service portal", "ERP-System",
            "ERP system", "ERP-Entwicklung", "ERP development", "Zentrale Dienste", "Shared services");

    private final LocalDate today;
    private final Language language;

    ExampleAzure(LocalDate today) {
        this(today, Language.DE);
    }

    ExampleAzure(LocalDate today, Language language) {
        this.today = today;
        this.language = language;
    }

    List<String> names() {
        return new DemoFile("azure/index.txt").text().lines().toList();
    }

    /** Returns the files, as if saved yesterday. */
    List<InputFile> files() {
        Instant saved = today.minusDays(1).atTime(WHEN_SAVED).toInstant(ZoneOffset.UTC);
        return names().stream()
                .map(name -> new InputFile(name, saved,
                        () -> new ByteArrayInputStream(json(name).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    /**
     * Returns the files as of five weeks ago. They lack two rules of the later files: one that a change record
     * explains, and one that was created although its change was rejected. Of one network interface, they contain only
     * the name, in the list of all resources.
     */
    List<InputFile> earlierFiles() {
        Instant saved = today.minusDays(EARLIER_DAYS).atTime(WHEN_SAVED).toInstant(ZoneOffset.UTC);
        return names().stream()
                .map(name -> new InputFile(name, saved,
                        () -> new ByteArrayInputStream(earlier(name).getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private String earlier(String name) throws IOException {
        return switch (name) {
            case RULES -> without(json(name), LATER_RULES);
            case INTERFACES -> removeInterface(json(name), LATER_INTERFACE);
            default -> json(name);
        };
    }

    private static String removeInterface(String json, String name) throws IOException {
        JsonNode all = new ObjectMapper().readTree(json);
        Iterator<JsonNode> remaining = all.elements();
        while (remaining.hasNext()) {
            if (remaining.next().path("name").asText().equals(name)) {
                remaining.remove();
            }
        }
        return all.toString();
    }

    private static String without(String json, Set<String> rules) throws IOException {
        JsonNode all = new ObjectMapper().readTree(json);
        for (JsonNode group : all.get("value")) {
            var remaining = group.at("/properties/securityRules").iterator();
            while (remaining.hasNext()) {
                if (rules.contains(remaining.next().path("name").asText())) {
                    remaining.remove();
                }
            }
        }
        return all.toString();
    }

    /** Returns subscription names by id. */
    Map<String, String> subscriptionNames() {
        return new DemoFile("azure/subscriptions.json").json(JsonNode.class)
                .get("value")
                .valueStream()
                .collect(Collectors.toMap(jsonNode -> jsonNode.get("subscriptionId").asText(),
                        jsonNode -> jsonNode.get("displayName").asText()));
    }

    /** Returns the JSON of one file, as if saved today. */
    String json(String name) {
        String text = new DemoFile("azure/" + name).text();
        text = replace(text, EPOCH,
                days -> String.valueOf(today.plusDays(days).atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
        text = replace(text, DAY, days -> today.plusDays(days).toString());
        text = replace(text, MONTH, months -> today.withDayOfMonth(1).plusMonths(months).toString());
        return language == Language.DE ? text : withEnglishApplications(text);
    }

    private static String withEnglishApplications(String text) {
        String english = text;
        for (Map.Entry<String, String> name : ENGLISH.entrySet()) {
            english = english.replace(application(name.getKey()), application(name.getValue()));
        }
        return english;
    }

    private static String application(String name) {
        return "\"Anwendung\": \"" + name + "\"";
    }

    private static String replace(String text, Pattern token, Function<Integer, String> value) {
        Function<MatchResult, String> filled = match -> Matcher
                .quoteReplacement(value.apply(Integer.parseInt(match.group(1))));
        return token.matcher(text).replaceAll(filled);
    }
}
