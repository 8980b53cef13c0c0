package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the parameter files of templates. A parameter file belongs to a template in the same folder that declares all
 * parameters of the file. If the names of some parameter files begin with the name of the template, only these files
 * apply ({@code main.json} and {@code main.parameters.json}). From Microsoft's page “Create Resource Manager parameter
 * file”. A file is recognized by its schema, not its name. Bicep parameter files ({@code .bicepparam}) have a different
 * syntax. Only the names of their parameters are read, not the values.
 */
public final class ParameterFiles {

    private static final String BICEP = ".bicepparam";
    private static final Pattern GIVEN = Pattern.compile("(?m)^\\s*param\\s+([A-Za-z_]\\w*)\\s*=");
    /** Number of characters at the beginning of a file in which the schema is expected. */
    private static final int BEGINNING = 4096;
    private static final int MAX_FILE_LENGTH = 1 << 20;

    private final Map<String, JsonNode> files = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    /** Parses JSON within the limits of the caller. */
    @FunctionalInterface
    public interface Json {

        /** @return null for an empty text */
        JsonNode read(Reader text) throws IOException;
    }

    /** Adds a file if it is a parameter file. Of other files, only the beginning is read. */
    public void offer(String file, Reader source, Json json) throws IOException {
        BufferedReader text = new BufferedReader(source, BEGINNING);
        if (isBicep(file)) {
            ObjectNode parameters = JsonNodeFactory.instance.objectNode();
            GIVEN.matcher(beginning(text, MAX_FILE_LENGTH))
                    .results()
                    .forEach(match -> parameters.putObject(match.group(1)));
            files.put(file, parameters);
            return;
        }
        text.mark(BEGINNING);
        String beginning = beginning(text, BEGINNING).toLowerCase(Locale.ROOT);
        text.reset();
        String name = baseName(file);
        if (beginning.contains("deploymentparameters") || name.contains("param") && name.endsWith(".json")) {
            JsonNode root = json.read(text);
            if (root != null) {
                add(file, root);
            }
        }
    }

    private static String beginning(Reader text, int maxLength) throws IOException {
        char[] characters = new char[maxLength];
        int length = 0;
        int read = 0;
        while (length < maxLength && read >= 0) {
            length += read;
            read = text.read(characters, length, maxLength - length);
        }
        return new String(characters, 0, length);
    }

    /** Whether the file is a Bicep parameter file. Its values are not read. */
    public static boolean isBicep(String file) {
        return baseName(file).endsWith(BICEP);
    }

    private void add(String file, JsonNode root) {
        if (root.path("$schema").asText().toLowerCase(Locale.ROOT).contains("deploymentparameters")
                && root.path("parameters").isObject()) {
            files.put(file, root.path("parameters"));
        }
    }

    public boolean contains(String file) {
        return files.containsKey(file);
    }

    /** Returns the parameter files that were not used with a template. */
    public List<String> unused() {
        return files.keySet().stream().filter(file -> !used.contains(file) && !isBicep(file)).toList();
    }

    /**
     * Returns the parameters of a deployment, each with a field {@code value}; empty if no parameter file belongs to
     * it. If files contain different values, only a deployment determines the value.
     */
    private Optional<ObjectNode> of(String file, JsonNode template) {
        List<String> fitting = fitting(file, template);
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        used.addAll(fitting);
        for (String parameterFile : fitting) {
            files.get(parameterFile).properties().forEach(field -> {
                JsonNode value = field.getValue().path("value");
                boolean agreed = field.getValue().has("value")
                        && fitting.stream().allMatch(other -> value.equals(value(other, field.getKey())));
                // In exported parameter files, null stands for the default value.
                if (!agreed) {
                    parameters.putObject(field.getKey());
                } else if (!value.isNull()) {
                    parameters.putObject(field.getKey()).set("value", value);
                }
            });
        }
        return Optional.of(parameters);
    }

    /** Reads a template, with the values in its parameter files. */
    public TemplateExpander.Reading read(String file, JsonNode template) {
        return of(file, template).map(given -> TemplateExpander.read(template, given))
                .orElseGet(() -> TemplateExpander.read(template));
    }

    private JsonNode value(String file, String parameter) {
        return files.get(file).path(parameter).path("value");
    }

    private List<String> fitting(String file, JsonNode template) {
        Set<String> declared = new HashSet<>();
        template.path("parameters").fieldNames().forEachRemaining(name -> declared.add(name.toLowerCase(Locale.ROOT)));
        List<String> fitting = files.keySet()
                .stream()
                .filter(parameterFile -> !parameterFile.equals(file) && folder(parameterFile).equals(folder(file)))
                .filter(parameterFile -> files.get(parameterFile)
                        .properties()
                        .stream()
                        .allMatch(field -> declared.contains(field.getKey().toLowerCase(Locale.ROOT))))
                .toList();
        String stem = baseName(file).replaceFirst("\\.json$", "") + ".";
        List<String> namedAlike = fitting.stream()
                .filter(parameterFile -> baseName(parameterFile).startsWith(stem))
                .toList();
        return namedAlike.isEmpty() ? fitting : namedAlike;
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
