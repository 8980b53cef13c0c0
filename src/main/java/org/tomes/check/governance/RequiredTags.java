package org.tomes.check.governance;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Checks that every resource carries the required tags and that a policy enforces them. These are the tags that the
 * company requires, or by default the tags that the policy requires. A policy applies only to resources that are
 * created or changed; existing resources remain unchanged.
 */
final class RequiredTags extends AssignedPolicyCheck {

    /**
     * “Require a tag on resources”, and its variant with a value. The variants for resource groups are left out,
     * because they do not apply to resources in the groups.
     */
    private static final Set<String> BUILT_IN = Set.of("871b6d14-10aa-478d-b590-94f262ecfa99",
            "1e30110a-5ceb-460c-a204-c1c3969c6d62");

    private static final String PARAMETER = "tagName";

    RequiredTags() {
        super("policy.required-tags", Severity.LOW, BUILT_IN, "deny", Set.of("deny", "modify", "append"),
                "\"field\"\\s*:\\s*\"(\\[concat\\('|\\[?)tags", ControlRef.direct("A.5.9"),
                ControlRef.supporting("A.5.12"), ControlRef.supporting("A.8.9"));
    }

    /** Every resource affects the result by its tags. */
    @Override
    public boolean isDecidedBy(ResourceType type) {
        return true;
    }

    @Override
    Assessment assigned(CheckedResource subject, List<AssignedDefinition> uses, CheckContext context) {
        List<String> tags = uses.stream()
                .flatMap(assignedDefinition -> assignedDefinition.values(PARAMETER).stream())
                .toList();
        boolean unread = uses.stream().anyMatch(assignedDefinition -> assignedDefinition.values(PARAMETER).isEmpty());
        List<String> missing = missing(tags, context);
        if (!missing.isEmpty()) {
            return unread ? parameterNotRead(subject, uses, PARAMETER)
                    : notMet(subject, "tags-missing", list(missing.stream()));
        }
        List<String> required = context.rules().requiredTags();
        List<Resource> lacking = TaggableResources.lacking(lowerCase(required.isEmpty() ? tags : required), subject,
                context);
        if (!lacking.isEmpty()) {
            return notMet(subject, "resources-lack", lacking.size(), list(lacking.stream().map(Resource::name)));
        }
        return tags.isEmpty() ? parameterNotRead(subject, uses, PARAMETER) : met(subject, "tags", list(tags.stream()));
    }

    /**
     * Names the required tags without any assignment, in addition to those whose assignment is not enforced. Required
     * are the tags that the company requires, or by default those that policies require elsewhere.
     */
    @Override
    Assessment addGaps(Assessment missing, List<AssignedDefinition> weak, EffectivePolicies assignments,
            CheckContext context) {
        List<List<String>> tags = weak.stream()
                .map(assignedDefinition -> assignedDefinition.values(PARAMETER))
                .toList();
        if (tags.isEmpty() || tags.contains(List.of())) {
            return missing;
        }
        List<String> assigned = tags.stream().flatMap(List::stream).toList();
        boolean isSet = !context.rules().requiredTags().isEmpty();
        List<String> unassigned = isSet ? missing(assigned, context)
                : tagsRequiredElsewhere(assigned, assignments, context);
        return unassigned.isEmpty() ? missing
                : notMet(missing.resource(),
                        Message.of("check.reason.joined", missing.reason(),
                                Message.of("check.policy.required-tags." + (isSet ? "tags-missing" : "tags-elsewhere"),
                                        list(unassigned.stream()))));
    }

    /** Returns the tags required by assignments to other subscriptions or resource groups, each once. */
    private List<String> tagsRequiredElsewhere(List<String> assigned, EffectivePolicies assignments,
            CheckContext context) {
        Set<String> known = new HashSet<>(lowerCase(assigned));
        return context.inventory()
                .policyAssignments()
                .stream()
                .flatMap(assignment -> demanding(assignments, assignment))
                .flatMap(use -> use.values(PARAMETER).stream())
                .filter(tag -> known.add(tag.toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    private static List<String> missing(List<String> tags, CheckContext context) {
        Set<String> demanded = lowerCase(tags);
        return context.rules()
                .requiredTags()
                .stream()
                .filter(tag -> !demanded.contains(tag.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Set<String> lowerCase(List<String> tags) {
        return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
