package org.tomes.check;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Lists of resources that can reverse a result of a check, so that the result is a statement about Azure only if they
 * were collected. See {@link Verdicts}.
 *
 * @param result the result that they can reverse
 * @param reasonKeys ends of the keys of the reasons that they can reverse; all reasons if empty
 * @param types types of the lists
 * @param needless whether other collected data shows that the lists cannot reverse the result for a resource
 */
public record OverturningLists(Result result, Set<String> reasonKeys, List<ResourceType> types,
        BiPredicate<CheckContext, ResourceId> needless) {

    /** Lists that can reverse every result of met. */
    public static OverturningLists ofMet(ResourceType... types) {
        return new OverturningLists(Result.MET, Set.of(), List.of(types), (context, subject) -> false);
    }

    /** Lists that can reverse every result of not met. */
    public static OverturningLists ofNotMet(ResourceType... types) {
        return new OverturningLists(Result.NOT_MET, Set.of(), List.of(types), (context, subject) -> false);
    }

    /** Returns the same lists for results with these reasons only. */
    public OverturningLists forReasons(String... keys) {
        return new OverturningLists(result, Set.of(keys), types, needless);
    }

    /** Returns the same lists, not needed if the condition holds. */
    public OverturningLists unless(BiPredicate<CheckContext, ResourceId> condition) {
        return new OverturningLists(result, reasonKeys, types, condition);
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
