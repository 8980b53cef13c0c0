package org.tomes.check.governance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;

/**
 * Condition of a policy rule that rejects resources outside a list of regions; from Microsoft's page "Azure Policy
 * definition structure policy rule". Azure's own rule also excludes Azure AD B2C directories and resources without a
 * region.
 */
final class AllowedLocationsCondition {

    private static final Set<String> EXCLUDING = Set.of("notEquals", "notIn", "notLike", "notMatch");

    private AllowedLocationsCondition() {
    }

    /**
     * Whether the condition compares the location with a list and depends on nothing else; it may leave out certain
     * types. Any other condition may leave out most resources.
     */
    static boolean isForAllResources(JsonNodeView condition) {
        List<JsonNodeView> parts = parts(condition).toList();
        return parts.stream().anyMatch(AllowedLocationsCondition::comparesLocation)
                && parts.stream().allMatch(part -> comparesLocation(part) || isExclusion(part));
    }

    /** Returns the individual conditions, without the operators that combine them. */
    private static Stream<JsonNodeView> parts(JsonNodeView condition) {
        List<JsonNodeView> combined = Stream.of("allOf", "anyOf")
                .flatMap(name -> condition.objects(name).stream())
                .toList();
        return combined.isEmpty() ? Stream.of(condition) : combined.stream().flatMap(AllowedLocationsCondition::parts);
    }

    private static boolean comparesLocation(JsonNodeView part) {
        JsonNodeView denied = part.child("not");
        return isAbout(part, "location") && part.has("notIn") || isAbout(denied, "location") && denied.has("in");
    }

    private static boolean isExclusion(JsonNodeView part) {
        return (isAbout(part, "type") || isAbout(part, "location")) && EXCLUDING.stream().anyMatch(part::has);
    }

    private static boolean isAbout(JsonNodeView part, String field) {
        return part.text("field").map(name -> name.toLowerCase(Locale.ROOT)).filter(field::equals).isPresent();
    }
}
