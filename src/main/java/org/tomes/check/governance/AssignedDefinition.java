package org.tomes.check.governance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.PolicyAssignment;

/**
 * One policy definition that an assignment applies, individually or as a member of an initiative, with its parameter
 * values (Microsoft Learn, "Azure Policy assignment structure" and "initiative definition structure").
 *
 * @param read the policy definition, if it was read
 * @param set the initiative; {@code member} is its entry for the policy definition; both are absent for an individual
 * definition
 */
record AssignedDefinition(PolicyAssignment assignment, ResourceId definition, Optional<Resource> read,
        Optional<Resource> set, Optional<JsonNodeView> member) {

    private static final Pattern PARAMETER = Pattern.compile("\\[\\s*parameters\\(\\s*'([^']+)'\\s*\\)\\s*]");
    private static final String EFFECT = "effect";

    /** Returns the id by which overrides and exemptions refer to this member of an initiative. */
    Optional<String> reference() {
        return member.flatMap(jsonNodeView -> jsonNodeView.text("policyDefinitionReferenceId"));
    }

    /**
     * Returns the values of a parameter of the definition; empty if the definition has no such parameter or the values
     * were not read.
     */
    List<String> values(String parameter) {
        List<String> assignedValues = member.isPresent()
                ? memberValues(member.get().child("parameters").child(parameter))
                : values(EffectivePolicies.parameters(assignment).child(parameter), "value");
        return assignedValues.isEmpty() ? defaults(read, parameter) : assignedValues;
    }

    private List<String> memberValues(JsonNodeView entry) {
        Optional<String> passedOn = entry.text("value").flatMap(AssignedDefinition::parameterName);
        return passedOn.map(name -> {
            List<String> assigned = values(EffectivePolicies.parameters(assignment).child(name), "value");
            return assigned.isEmpty() ? defaults(set, name) : assigned;
        }).orElseGet(() -> values(entry, "value"));
    }

    private static List<String> defaults(Optional<Resource> definition, String parameter) {
        return definition.map(
                resource -> values(resource.node().properties().child("parameters").child(parameter), "defaultValue"))
                .orElse(List.of());
    }

    private static List<String> values(JsonNodeView holder, String name) {
        return holder.texts(name);
    }

    private static Optional<String> parameterName(String text) {
        Matcher reference = PARAMETER.matcher(text.strip());
        return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
    }

    /**
     * Returns the effect on a resource that violates the policy, in lower case. An override of the assignment takes
     * precedence, followed by the parameter and by the definition.
     *
     * @param builtIn effect of one of Azure's built-in definitions, which are not read; absent for other definitions
     */
    Optional<String> effect(Optional<String> builtIn) {
        return Stream
                .of(overrides().filter(jsonNodeView -> !narrows(jsonNodeView))
                        .flatMap(jsonNodeView -> jsonNodeView.text("value").stream())
                        .findFirst(), values(EFFECT).stream().findFirst(), definitionEffect(), builtIn)
                .flatMap(Optional::stream)
                .findFirst()
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private Optional<String> definitionEffect() {
        Optional<String> written = read
                .flatMap(resource -> resource.node().properties().child("policyRule").child("then").text(EFFECT));
        Optional<String> parameter = written.flatMap(AssignedDefinition::parameterName);
        return parameter.isPresent() ? parameter.flatMap(name -> values(name).stream().findFirst())
                : written.filter(text -> !text.startsWith("["));
    }

    /** Whether the effect differs, or evaluation is disabled, for resources of some regions or types. */
    boolean isNarrowed() {
        return assignment.resource()
                .node()
                .properties()
                .objects("resourceSelectors")
                .stream()
                .anyMatch(selector -> !selector.objects("selectors").isEmpty())
                || overrides().anyMatch(AssignedDefinition::narrows);
    }

    private Stream<JsonNodeView> overrides() {
        return assignment.resource()
                .node()
                .properties()
                .objects("overrides")
                .stream()
                .filter(jsonNodeView -> jsonNodeView.text("kind").filter("policyEffect"::equalsIgnoreCase).isPresent())
                .filter(this::concerns);
    }

    /**
     * Whether the override applies to this definition; overrides can be limited to certain members of an initiative.
     */
    private boolean concerns(JsonNodeView override) {
        return override.objects("selectors")
                .stream()
                .filter(AssignedDefinition::selectsMembers)
                .allMatch(selector -> reference()
                        .filter(name -> selector.texts("in").isEmpty()
                                || selector.texts("in").stream().anyMatch(name::equalsIgnoreCase))
                        .filter(name -> selector.texts("notIn").stream().noneMatch(name::equalsIgnoreCase))
                        .isPresent());
    }

    private static boolean narrows(JsonNodeView override) {
        return override.objects("selectors").stream().anyMatch(selector -> !selectsMembers(selector));
    }

    private static boolean selectsMembers(JsonNodeView selector) {
        return selector.text("kind").filter("policyDefinitionReferenceId"::equalsIgnoreCase).isPresent();
    }
}
