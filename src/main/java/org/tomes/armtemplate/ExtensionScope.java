package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The resource to which an extension resource such as a lock or a diagnostic setting applies: {@code scope} names this
 * resource; in older templates, the type and name of the extension resource name it (Microsoft Learn, "Scope extension
 * resource deployments in ARM templates").
 */
final class ExtensionScope {

    private static final String PROVIDERS = "/providers/";

    private ExtensionScope() {
    }

    /**
     * Sets id and type of an extension resource whose scope is known. Returns whether the resource is such a resource.
     */
    static boolean resolve(ObjectNode resource) {
        String type = resource.path("type").asText();
        String name = resource.path("name").asText();
        int within = type.toLowerCase(Locale.ROOT).indexOf(PROVIDERS);
        String scope = resource.path("scope").asText();
        if (Expression.isExpression(name) || Expression.isExpression(scope)) {
            return false;
        }
        if (within >= 0) {
            return setScopeByName(resource, type.substring(0, within), type.substring(within + PROVIDERS.length()),
                    name);
        }
        if (scope.length() < 2 || !type.contains("/")) {
            return false;
        }
        String extended = scope.startsWith("/") ? scope : PROVIDERS + scope;
        resource.put("id", extended + TemplateFunctions.id(type, name));
        return true;
    }

    /**
     * Sets the scope of a resource with type {@code A.B/c/providers/locks} and name {@code
     * x/Microsoft.Authorization/l}.
     */
    private static boolean setScopeByName(ObjectNode resource, String type, String extension, String name) {
        int level = type.split("/").length - 1;
        String[] parts = name.split("/", level + 2);
        if (level < 1 || parts.length != level + 2) {
            return false;
        }
        String extended = name.substring(0, name.length() - parts[level].length() - parts[level + 1].length() - 2);
        String own = parts[level] + "/" + extension;
        resource.put("type", own)
                .put("name", parts[level + 1])
                .put("id", TemplateFunctions.id(type, extended) + TemplateFunctions.id(own, parts[level + 1]));
        return true;
    }
}
