package org.tomes.inventory.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces secrets in the JSON of a resource by {@link SecretText#MASK} before the JSON is stored. JSON without secrets
 * remains exactly as received. Expressions of templates and references to key vaults are not secrets. Values of
 * settings are replaced by {@link SecretText#HIDDEN} unless a value is certainly not secret.
 */
public final class SecretMask {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.FACTORY).build();
    private static final Set<String> VALUES = Set.of("value", "defaultvalue");
    private static final List<String> SETTINGS = List.of("/config/appsettings", "/config/connectionstrings");
    private static final List<String> PROVIDERS_WITH_SETTINGS = List.of("/microsoft.web/", "/microsoft.app/",
            "/microsoft.containerinstance/");
    /** Lists of names and values in web apps, container apps and container instances. */
    private static final Set<String> LISTS_OF_SETTINGS = Set.of("appSettings", "connectionStrings", "env",
            "environmentVariables");
    private static final Set<String> SETTING_VALUES = Set.of("value", "connectionString");
    private static final String VAULT_SECRET = "/microsoft.keyvault/vaults/";

    private boolean changed;

    private SecretMask() {
    }

    /**
     * @param count number of masks, including the masks with which a template replaced secure parameters
     */
    public record Masked(String json, int count) {
    }

    /** @throws IllegalArgumentException if the text is not JSON */
    public static Masked of(ResourceId id, String json) {
        if (PROVIDERS_WITH_SETTINGS.stream().noneMatch(id.key()::contains) && !SecretHints.in(json)) {
            return new Masked(json, 0);
        }
        try {
            JsonNode node = JSON.readTree(json);
            SecretMask mask = new SecretMask();
            mask.resource(id.key(), node);
            String masked = mask.changed ? JSON.writeValueAsString(node) : json;
            return new Masked(masked, masked.split(Pattern.quote(SecretText.MASK), -1).length - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private void resource(String id, JsonNode node) {
        if (node.path("properties") instanceof ObjectNode properties) {
            if (SETTINGS.stream().anyMatch(id::endsWith)) {
                properties.properties()
                        .stream()
                        .filter(setting -> SecretText.isSecretSetting(setting.getKey()))
                        .forEach(setting -> maskParts(setting, Set.of("value")));
                properties.properties().forEach(setting -> {
                    if (setting.getValue() instanceof ObjectNode object) {
                        object.properties()
                                .stream()
                                .filter(part -> part.getKey().equalsIgnoreCase("value"))
                                .forEach(part -> hide(setting.getKey(), part));
                    } else {
                        hide(setting.getKey(), setting);
                    }
                });
            }
            if (id.contains(VAULT_SECRET) && id.contains("/secrets/")) {
                properties.properties()
                        .stream()
                        .filter(field -> field.getKey().equals("value"))
                        .forEach(this::maskValue);
            }
        }
        walk(node);
    }

    private void walk(JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isTextual()) {
                    int at = i;
                    SecretText.mask(list.get(i).asText()).ifPresent(clean -> {
                        list.set(at, TextNode.valueOf(clean));
                        changed = true;
                    });
                } else {
                    walk(list.get(i));
                }
            }
        } else if (node instanceof ObjectNode object) {
            boolean secretPair = SecretText.isSecretSetting(object.path("name").asText());
            object.properties().forEach(field -> field(field, secretPair));
        }
    }

    private void field(Map.Entry<String, JsonNode> field, boolean secretPair) {
        String name = field.getKey();
        if (SecretText.isSecretField(name)) {
            maskParts(field, VALUES);
        } else if (name.equals("secrets") && field.getValue() instanceof ArrayNode secrets) {
            secrets.forEach(secret -> secret.properties()
                    .stream()
                    .filter(part -> part.getKey().equalsIgnoreCase("value"))
                    .forEach(this::maskValue));
            walk(secrets);
        } else if (LISTS_OF_SETTINGS.contains(name) && field.getValue() instanceof ArrayNode settings) {
            walk(settings);
            settings.forEach(setting -> setting.properties()
                    .stream()
                    .filter(part -> SETTING_VALUES.contains(part.getKey()))
                    .forEach(part -> hide(setting.path("name").asText(), part)));
        } else if (secretPair && VALUES.contains(name.toLowerCase(Locale.ROOT))) {
            maskValue(field);
        } else if (field.getValue().isTextual()) {
            SecretText.mask(field.getValue().asText())
                    .filter(clean -> !isExpression(field.getValue().asText()))
                    .ifPresent(clean -> set(field, clean));
        } else {
            walk(field.getValue());
        }
    }

    /** Masks the value itself or, in an object, the parts that contain the secret. */
    private void maskParts(Map.Entry<String, JsonNode> field, Set<String> parts) {
        if (field.getValue() instanceof ObjectNode object) {
            object.properties()
                    .stream()
                    .filter(part -> parts.contains(part.getKey().toLowerCase(Locale.ROOT))
                            || field.getKey().equalsIgnoreCase("protectedSettings"))
                    .forEach(this::maskValue);
            walk(object);
        } else {
            maskValue(field);
        }
    }

    private void maskValue(Map.Entry<String, JsonNode> field) {
        String text = field.getValue().isTextual() ? field.getValue().asText() : "";
        if (!text.isBlank() && !isExpression(text) && !isHarmless(text)) {
            set(field, SecretText.MASK);
        }
    }

    /** Replaces the value of a setting, unless its secrets are already masked or the value is certainly not secret. */
    private void hide(String setting, Map.Entry<String, JsonNode> field) {
        String text = field.getValue().isTextual() ? field.getValue().asText() : "";
        if (SecretText.mask(text).isPresent()) {
            set(field, SecretText.mask(text).get());
        } else if (!isExpression(text) && !text.contains(SecretText.MASK) && !SecretText.isStorable(setting, text)) {
            set(field, SecretText.HIDDEN);
        }
    }

    private static boolean isHarmless(String text) {
        return SecretText.isReference(text) || text.equals(SecretText.MASK);
    }

    private void set(Map.Entry<String, JsonNode> field, String text) {
        field.setValue(TextNode.valueOf(text));
        changed = true;
    }

    private static boolean isExpression(String text) {
        return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    }
}
