package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Whatever Azure's answers look like, each check gives an answer that has words. */
@SlowTest
class DamagedAzureTest {

    private static final Path EXAMPLE = Path.of("src/main/resources/org/tomes/demo/azure");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    void everyCheckHasResultsForDamagedResources() throws IOException {
        List<JsonNode> files = files();
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            List<InputFile> damaged = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                byte[] json = damaged(files.get(i).deepCopy(), random, 0).toString().getBytes(StandardCharsets.UTF_8);
                damaged.add(ImportResultFixture.file(i + ".json", ImportResultFixture.SAVED, json));
            }
            assertThat(assess(InventoryFixture.inventory(damaged.toArray(InputFile[]::new)), seed))
                    .as("checks with seed %d", seed)
                    .hasSizeGreaterThan(Checks.ALL.size() / 2);
        }
    }

    /** Returns the checks that assessed a resource. */
    private static Set<CheckId> assess(Inventory inventory, long seed) {
        Set<CheckId> assessing = new HashSet<>();
        CheckContext context = new CheckContext(inventory, CheckCriteria.initial(), CheckResultSetFixture.NOW);
        for (Check check : Checks.ALL) {
            List<Assessment> all;
            try {
                all = check.assess(context);
            } catch (RuntimeException e) {
                throw new AssertionError(check.id() + " with seed " + seed, e);
            }
            for (Assessment one : all) {
                Stream.of(Language.values())
                        .forEach(language -> assertThat(Texts.in(language).get(one.reason()))
                                .as("%s with seed %d", check.id(), seed)
                                .isNotBlank()
                                .doesNotContainPattern("\\{\\d}"));
                assertThat(one.check()).isEqualTo(check.id());
                assessing.add(one.check());
            }
        }
        return assessing;
    }

    private static List<JsonNode> files() throws IOException {
        List<JsonNode> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : (Iterable<Path>) all.filter(path -> path.toString().endsWith(".json"))
                    .sorted()::iterator) {
                files.add(new ObjectMapper()
                        .readTree(Files.readString(file).replaceAll("\"@epoch[+-]\\d+\"", "1790000000")));
            }
        }
        return files;
    }

    /** About one value in twenty below a resource's first level is gone or of another kind. */
    private static JsonNode damaged(JsonNode node, Random random, int depth) {
        if (depth > 3 && random.nextInt(20) == 0) {
            return strange(random);
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                if (depth > 3 && random.nextInt(20) == 0) {
                    object.remove(field.getKey());
                } else {
                    object.set(field.getKey(), damaged(field.getValue(), random, depth + 1));
                }
            }
        } else if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(at -> array.set(at, damaged(array.get(at), random, depth + 1)));
        }
        return node;
    }

    private static JsonNode strange(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(1e300);
            case 3 -> NODES.textNode("");
            case 4 -> NODES.textNode("it's '' \" <x>");
            case 5 -> NODES.arrayNode().add(NODES.nullNode()).add(7);
            case 6 -> NODES.objectNode();
            default -> NODES.booleanNode(random.nextBoolean());
        };
    }
}
