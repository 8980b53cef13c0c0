package org.tomes.armtemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Children that Azure stores within their parent: rules of an NSG, subnets of a network, access policies of a vault. If
 * only a deployment determines the name of a child, the parent is undecided. Access policies are added to those of
 * their vault, see Microsoft's template reference “Microsoft.KeyVault vaults/accessPolicies”.
 */
final class EmbeddedChildren {

    private static final String ACCESS_POLICIES = "microsoft.keyvault/vaults/accesspolicies";
    private static final String RULES = "microsoft.network/networksecuritygroups/securityrules";
    private static final Set<String> TYPES = Set.of(RULES, ACCESS_POLICIES, "microsoft.network/virtualnetworks/subnets",
            "microsoft.network/virtualnetworks/virtualnetworkpeerings", "microsoft.network/routetables/routes",
            "microsoft.network/loadbalancers/inboundnatrules");
    /** Matches the beginning of a child's name that contains the name of the parent. */
    private static final Pattern PARENT = Pattern.compile("\\[\\s*(?:format|concat)\\(\\s*'([^'{/]+)/.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<DeclaredResource> resources;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<Integer> merged = new HashSet<>();
    private final Set<String> spread = new HashSet<>();

    private EmbeddedChildren(List<DeclaredResource> resources) {
        this.resources = new ArrayList<>(resources);
        for (int i = 0; i < resources.size(); i++) {
            String type = key(resources.get(i).type());
            places.computeIfAbsent(type, key -> new ArrayList<>()).add(i);
            places.computeIfAbsent(type + " " + key(resources.get(i).name()), key -> new ArrayList<>()).add(i);
        }
    }

    /** Returns the resources; parents contain their children, as after a deployment. */
    static List<DeclaredResource> fold(List<DeclaredResource> resources) {
        EmbeddedChildren children = new EmbeddedChildren(resources);
        for (int i = 0; i < resources.size(); i++) {
            if (TYPES.contains(key(resources.get(i).type()))) {
                children.child(resources.get(i), i);
            }
        }
        List<DeclaredResource> folded = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            if (!children.merged.contains(i)) {
                folded.add(children.resources.get(i));
            }
        }
        return List.copyOf(folded);
    }

    private void child(DeclaredResource child, int place) {
        String type = key(child.type());
        String parentType = type.substring(0, type.lastIndexOf('/'));
        if (!child.hasKnownName()) {
            Optional<String> parent = parent(child.name());
            if (parent.isPresent() || spread.add(type)) {
                places.getOrDefault(parent.map(name -> parentType + " " + key(name)).orElse(parentType), List.of())
                        .forEach(at -> undecided(at, type.equals(RULES) ? child.resource().path("name") : null));
            }
        } else if (type.equals(ACCESS_POLICIES)) {
            String name = key(child.name());
            int slash = Math.max(name.lastIndexOf('/'), 0);
            List<Integer> vaults = places.getOrDefault(parentType + " " + name.substring(0, slash), List.of());
            vaults.forEach(at -> policies(at, child, name.substring(slash + 1)));
            if (!vaults.isEmpty()) {
                merged.add(place);
            }
        }
    }

    private static Optional<String> parent(String expression) {
        return Optional.of(PARENT.matcher(expression)).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    private void policies(int vault, DeclaredResource child, String operation) {
        DeclaredResource parent = resources.get(vault);
        JsonNode added = child.resource().path("properties").path("accessPolicies");
        boolean certain = !child.undecided() && !child.conditional() && !operation.equals("remove") && added.isArray()
                && parent.resource().path("properties").isObject();
        ObjectNode changed = parent.resource().deepCopy();
        if (changed.path("properties") instanceof ObjectNode properties && added.isArray()) {
            ArrayNode all = properties.path("accessPolicies") instanceof ArrayNode currentPolicies
                    && !operation.equals("replace") ? currentPolicies : properties.putArray("accessPolicies");
            added.forEach(all::add);
            if (!certain) {
                all.add("[unknown()]");
            }
        }
        resources.set(vault, new DeclaredResource(changed, true, parent.undecided() || !certain,
                Stream.concat(parent.defaults().stream(), child.defaults().stream()).toList(), parent.conditional()));
    }

    /** @param rule placeholder for an unknown rule; null if there is none */
    private void undecided(int place, JsonNode rule) {
        DeclaredResource parent = resources.get(place);
        ObjectNode changed = parent.resource().deepCopy();
        if (rule != null && changed.path("properties") instanceof ObjectNode properties) {
            JsonNode rules = properties.path("securityRules");
            if (rules instanceof ArrayNode list) {
                list.add(rule);
            } else if (rules.isMissingNode() || rules.isNull()) {
                properties.putArray("securityRules").add(rule);
            }
        }
        resources.set(place, new DeclaredResource(changed, true, true, parent.defaults(), parent.conditional()));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
