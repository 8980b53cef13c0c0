package org.tomes.check;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Lists of resources that can reverse a result of a check. The result is a statement about Azure only if these lists
 * were collected. See {@link AssessmentConfirmation}.
 *
 * @param result the result that the lists can reverse
 * @param reasonKeys last parts of the keys of the reasons whose results the lists can reverse; empty for all reasons
 * @param types resource types of the lists
 * @param needless whether other collected data shows that the lists cannot reverse the result for a resource
 */
public record RequiredLists(CheckOutcome result, Set<String> reasonKeys, List<ResourceType> types,
        BiPredicate<CheckContext, ResourceId> needless) {

    /** Returns lists that can reverse every result “met”. */
    public static RequiredLists ofMet(ResourceType... types) {
        return new RequiredLists(CheckOutcome.MET, Set.of(), List.of(types), (context, subject) -> false);
    }

    /** Returns lists that can reverse every result “not met”. */
    public static RequiredLists ofNotMet(ResourceType... types) {
        return new RequiredLists(CheckOutcome.NOT_MET, Set.of(), List.of(types), (context, subject) -> false);
    }

    /** Returns the same lists, limited to results with these reasons. */
    public RequiredLists forReasons(String... keys) {
        return new RequiredLists(result, Set.of(keys), types, needless);
    }

    /** Returns the same lists, which are not required if the condition holds. */
    public RequiredLists unless(BiPredicate<CheckContext, ResourceId> condition) {
        return new RequiredLists(result, reasonKeys, types, condition);
    }

    /** Returns the lists that can reverse this assessment and were not collected. */
    Stream<ResourceType> missing(Assessment assessment, ResourceId subject, CheckContext context) {
        boolean concerned = assessment.result() == result
                && (reasonKeys.isEmpty() || reasonKeys.contains(lastPart(assessment.reason().key())));
        return !concerned || needless.test(context, subject) ? Stream.empty()
                : types.stream().filter(type -> !context.lists(type, subject));
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
