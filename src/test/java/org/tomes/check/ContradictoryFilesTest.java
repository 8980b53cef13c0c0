package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;
import org.tomes.inventory.resource.ResourceId;

/** Two files of the same time that contradict each other: a verdict must follow from either of them. */
@SlowTest
class ContradictoryFilesTest {

    private static final Map<String, String> OPPOSITES = opposites("Enabled", "Disabled", "Allow", "Deny", "Standard",
            "Free", "Succeeded", "Failed", "Protected", "ProtectionStopped", "Healthy", "Unhealthy", "On", "Off",
            "CanNotDelete", "ReadOnly", "Inbound", "Outbound", "TLS1_2", "TLS1_0", "1.2", "1.0", "Connected",
            "Disconnected", "Completed", "Failed", "Active", "Inactive");

    private static Map<String, String> opposites(String... pairs) {
        return Stream.iterate(0, at -> at < pairs.length, at -> at + 2)
                .flatMap(at -> Stream.of(Map.entry(pairs[at], pairs[at + 1]), Map.entry(pairs[at + 1], pairs[at])))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }

    private static Stream<ReportedCase> cases() throws IOException {
        return ReportedCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictFollowsFromEitherVersionOfAResource(ReportedCase reported) {
        List<JsonNode> lists = reported.lists();
        for (int file = 0; file < lists.size(); file++) {
            for (JsonNode other : altered(lists.get(file))) {
                assertFollows(reported, lists, file, other);
            }
        }
    }

    /**
     * The absence of a property counts as Azure's default, which is another value. In one case, an interface in two
     * versions still hides the load balancer that gives its subnet a path to the internet.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void contradictingVersionsWithAMissingPropertyAreNotAssessed(ReportedCase reported) {
        assumeThat(reported.toString()).doesNotStartWith("lb-outbound-rule");
        List<JsonNode> lists = reported.lists();
        for (int file = 0; file < lists.size(); file++) {
            for (JsonNode other : reduced(lists.get(file))) {
                List<JsonNode> replaced = new ArrayList<>(lists);
                replaced.set(file, other);
                Map<String, String> first = verdicts(reported, lists);
                Map<String, String> second = verdicts(reported, replaced);
                first.keySet()
                        .removeIf(subject -> Stream.of(first.get(subject), second.getOrDefault(subject, "none"))
                                .distinct()
                                .filter(Set.of("MET", "NOT_MET")::contains)
                                .count() < 2);
                for (List<JsonNode> both : List.of(with(lists, other), with(replaced, lists.get(file)))) {
                    Map<String, String> verdicts = verdicts(reported, both);
                    assertThat(first.keySet()).as("with " + lists.get(file) + " and " + other)
                            .allSatisfy(subject -> assertThat(verdicts.get(subject)).isIn(null, "NOT_ASSESSED"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictFollowsFromEitherStateOfAList(ReportedCase reported) {
        List<JsonNode> lists = reported.lists();
        for (int file = 0; file < lists.size(); file++) {
            for (JsonNode other : shortened(lists.get(file))) {
                assertFollows(reported, lists, file, other);
            }
        }
    }

    private static void assertFollows(ReportedCase reported, List<JsonNode> lists, int file, JsonNode other) {
        List<JsonNode> replaced = new ArrayList<>(lists);
        replaced.set(file, other);
        Map<String, String> first = verdicts(reported, lists);
        Map<String, String> second = verdicts(reported, replaced);
        for (List<JsonNode> both : List.of(with(lists, other), with(replaced, lists.get(file)))) {
            verdicts(reported, both).forEach((subject, verdict) -> {
                if (!verdict.equals("NOT_ASSESSED")) {
                    assertThat(List.of(first.getOrDefault(subject, "none"), second.getOrDefault(subject, "none")))
                            .as(subject + " with " + lists.get(file) + " and " + other)
                            .containsOnly(verdict);
                }
            });
        }
    }

    private static List<JsonNode> with(List<JsonNode> lists, JsonNode more) {
        return Stream.concat(lists.stream(), Stream.of(more)).toList();
    }

    private static Map<String, String> verdicts(ReportedCase reported, List<JsonNode> lists) {
        return reported.assess(lists)
                .stream()
                .collect(Collectors.toMap(each -> each.check().value() + " " + each.resource().id(),
                        each -> each.result().name(), (one, two) -> one.equals(two) ? one : one + "+" + two));
    }

    /** Returns the list without one of its resources, for each resource of whose type and group it contains others. */
    private static List<JsonNode> shortened(JsonNode list) {
        JsonNode resources = list.path("value");
        return IntStream.range(0, resources.size())
                .filter(at -> IntStream.range(0, resources.size())
                        .anyMatch(other -> other != at && place(resources.get(other)).equals(place(resources.get(at)))))
                .mapToObj(at -> {
                    ObjectNode other = list.deepCopy();
                    ((ArrayNode) other.get("value")).remove(at);
                    return (JsonNode) other;
                })
                .toList();
    }

    private static String place(JsonNode resource) {
        return resource.path("type")
                + ResourceId.parse(resource.path("id").asText()).flatMap(ResourceId::resourceGroup).orElse("");
    }

    /** Returns the list with one value changed to its opposite, for each value that has one. */
    private static List<JsonNode> altered(JsonNode list) {
        List<JsonNode> altered = new ArrayList<>();
        for (int at = 0; at < list.path("value").size(); at++) {
            int resource = at;
            forEachValue(list.get("value").get(at), "", pointer -> opposite(list.get("value").get(resource).at(pointer))
                    .ifPresent(value -> altered.add(replaced(list, "/value/" + resource + pointer, value))));
        }
        return altered;
    }

    /** Returns the list without one property of a resource, for each property except temporary states. */
    private static List<JsonNode> reduced(JsonNode list) {
        List<JsonNode> reduced = new ArrayList<>();
        for (int at = 0; at < list.path("value").size(); at++) {
            for (Map.Entry<String, JsonNode> property : list.get("value").get(at).path("properties").properties()) {
                if (!property.getKey().equals("provisioningState")) {
                    ObjectNode other = list.deepCopy();
                    ((ObjectNode) other.get("value").get(at).get("properties")).remove(property.getKey());
                    reduced.add(other);
                }
            }
        }
        return reduced;
    }

    private static void forEachValue(JsonNode node, String pointer, Consumer<String> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> forEachValue(field.getValue(), pointer + "/" + field.getKey(), found));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                forEachValue(node.get(at), pointer + "/" + at, found);
            }
        } else {
            found.accept(pointer);
        }
    }

    private static Optional<JsonNode> opposite(JsonNode value) {
        return value.isBoolean() ? Optional.of(BooleanNode.valueOf(!value.booleanValue()))
                : value.isInt() ? Optional.of(IntNode.valueOf(value.intValue() == 0 ? 1 : 0))
                        : Optional.ofNullable(OPPOSITES.get(value.asText())).map(TextNode::valueOf);
    }

    private static JsonNode replaced(JsonNode list, String pointer, JsonNode value) {
        JsonNode copy = list.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
        return copy;
    }
}
