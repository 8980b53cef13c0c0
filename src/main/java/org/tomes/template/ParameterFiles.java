package org.tomes.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parameter files and the templates that a deployment uses them with: those of the same folder that declare all their
 * parameters; if some have the template's name before theirs, these alone ({@code main.json} and
 * {@code main.parameters.json}). From Microsoft's page “Create Resource Manager parameter file”.
 */
public final class ParameterFiles {

    private final Map<String, JsonNode> files = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    /** Whether a file may be one, by its name. */
    public static boolean isCandidate(String file) {
        String name = baseName(file);
        return name.contains("param") && name.endsWith(".json");
    }

    /** @return whether it is a parameter file */
    public boolean add(String file, JsonNode root) {
        boolean parameters = root.path("$schema").asText().toLowerCase(Locale.ROOT).contains("deploymentparameters")
                && root.path("parameters").isObject();
        if (parameters) {
            files.put(file, root.path("parameters"));
        }
        return parameters;
    }

    public boolean contains(String file) {
        return files.containsKey(file);
    }

    /** Those that no template was read with. */
    public List<String> unused() {
        return files.keySet().stream().filter(file -> !used.contains(file)).toList();
    }

    /**
     * The parameters of a deployment, each with a {@code value}. If files disagree, only a deployment determines the
     * value.
     */
    public ObjectNode of(String file, JsonNode template) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        List<String> fitting = fitting(file, template);
        used.addAll(fitting);
        for (String one : fitting) {
            files.get(one).properties().forEach(field -> {
                JsonNode value = field.getValue().path("value");
                boolean agreed = !field.getValue().has("reference")
                        && fitting.stream().allMatch(other -> value.equals(value(other, field.getKey())));
                // In exported parameter files, null stands for the default value.
                if (!agreed) {
                    given.putObject(field.getKey());
                } else if (!value.isNull()) {
                    given.putObject(field.getKey()).set("value", value);
                }
            });
        }
        return given;
    }

    private JsonNode value(String file, String parameter) {
        return files.get(file).path(parameter).path("value");
    }

    private List<String> fitting(String file, JsonNode template) {
        Set<String> declared = new HashSet<>();
        template.path("parameters").fieldNames().forEachRemaining(name -> declared.add(name.toLowerCase(Locale.ROOT)));
        List<String> fitting = files.keySet()
                .stream()
                .filter(one -> !one.equals(file) && folder(one).equals(folder(file)))
                .filter(one -> files.get(one)
                        .properties()
                        .stream()
                        .allMatch(field -> declared.contains(field.getKey().toLowerCase(Locale.ROOT))))
                .toList();
        String stem = baseName(file).replaceFirst("\\.json$", "") + ".";
        List<String> named = fitting.stream().filter(one -> baseName(one).startsWith(stem)).toList();
        return named.isEmpty() ? fitting : named;
    }

    private static String folder(String file) {
        return file.substring(0, lastSlash(file) + 1);
    }

    private static String baseName(String file) {
        return file.substring(lastSlash(file) + 1).toLowerCase(Locale.ROOT);
    }

    private static int lastSlash(String file) {
        return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    }
}
