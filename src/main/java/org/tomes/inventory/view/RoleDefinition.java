package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * Permissions of a role. A permission includes the actions in its list except its exclusions; another permission of the
 * role may include an action that this one excludes (Microsoft Learn, "Understand Azure role definitions").
 *
 * @param title display name of the role
 */
public record RoleDefinition(Resource resource, String title, List<Permission> permissions) implements ResourceView {

    /** Lists of actions, in which {@code *} stands for any text. */
    record Permission(List<String> actions, List<String> notActions, List<String> dataActions,
            List<String> notDataActions) {

        private static Permission of(JsonNodeView node) {
            return new Permission(node.texts("actions"), node.texts("notActions"), node.texts("dataActions"),
                    node.texts("notDataActions"));
        }
    }

    public static RoleDefinition of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new RoleDefinition(resource, properties.text("roleName").orElse(resource.name()),
                properties.objects("permissions").stream().map(Permission::of).toList());
    }

    /**
     * @param action action such as {@code Microsoft.Authorization/roleAssignments/write}
     */
    public boolean allows(String action) {
        return permissions.stream()
                .anyMatch(permission -> matches(permission.actions(), action)
                        && !matches(permission.notActions(), action));
    }

    /**
     * @param action action on data, such as {@code Microsoft.KeyVault/vaults/secrets/getSecret/action}
     */
    public boolean allowsData(String action) {
        return permissions.stream()
                .anyMatch(permission -> matches(permission.dataActions(), action)
                        && !matches(permission.notDataActions(), action));
    }

    private static boolean matches(List<String> patterns, String action) {
        String lower = action.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> pattern.equals("*") || pattern.equals(lower)
                        || pattern.indexOf('*') >= 0 && regex(pattern).matcher(lower).matches());
    }

    private static Pattern regex(String pattern) {
        return Pattern.compile(String
                .join(".*", Pattern.compile("\\*+").splitAsStream(pattern + "\u0000").map(Pattern::quote).toList())
                .replace("\u0000", ""));
    }
}
