package org.tomes.check;

import java.util.List;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * A requirement for Azure resources, which returns a result for each resource of a snapshot. Its texts have the keys
 * {@code check.<id>.title}, {@code .why}, {@code .remediation}, {@code .source} and {@code .limits}; {@code
 * finding.violation.<id>} is the opposite of the title.
 */
public interface Check {

    CheckId id();

    Severity severity();

    /** Returns the controls, direct ones first; empty if no control applies. */
    List<ControlRef> controls();

    /**
     * Returns one answer, based on the collected data alone, for each resource in the scope of the check; empty if
     * there are none. Resources that were not read are {@link CheckOutcome#NOT_ASSESSED}.
     */
    List<Assessment> assess(CheckContext context);

    /**
     * Returns the lists that can reverse a result of this check, beyond those that {@link #assess} itself requires.
     */
    default List<RequiredLists> reversingLists() {
        return List.of();
    }

    /**
     * Returns the final results: an answer becomes {@link CheckOutcome#NOT_ASSESSED} if a list that could reverse it
     * was not collected.
     */
    default List<Assessment> verdicts(CheckContext context) {
        return AssessmentConfirmation.of(this, context);
    }

    /**
     * Whether a resource of this type, other than the assessed one, decides the result, so that the result may be wrong
     * if one is missing. Used for checks of whole subscriptions.
     */
    default boolean isDecidedBy(ResourceType type) {
        return false;
    }

    /** Returns the check in a few words, as a requirement. */
    default Message title() {
        return text("title");
    }

    /**
     * Returns a short description of the violation, used as the headline of findings. If violations differ, the key
     * followed by the last part of a reason’s key, such as {@code .expired}, has the text of that outcome.
     */
    default Message violation() {
        return Message.of("finding.violation." + id());
    }

    /**
     * Returns the change that remediates the violation, as an imperative in a few words, used in titles. If violations
     * require different changes, the key followed by the last part of a reason’s key has the text of that outcome.
     */
    default Message action() {
        return Message.of("finding.action." + id());
    }

    default Message explanation() {
        return text("why");
    }

    /** Returns the steps of remediation. */
    default Message remediation() {
        return text("remediation");
    }

    /** Returns the source of the rule. */
    default Message source() {
        return text("source");
    }

    /** Returns what the check does not consider, and therefore when its result can differ from reality. */
    default Message limits() {
        return text("limits");
    }

    private Message text(String keySuffix) {
        return Message.of("check." + id() + "." + keySuffix);
    }
}
