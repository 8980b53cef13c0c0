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

    /** Returns the controls to which the check contributes, direct ones first; empty if no control applies. */
    List<ControlRef> controls();

    /**
     * Returns one result for each resource in the scope of the check, based on the collected data alone; empty if the
     * scope contains no resource. Resources that were not read are {@link CheckOutcome#NOT_ASSESSED}.
     */
    List<Assessment> assess(CheckContext context);

    /**
     * Returns the lists that can reverse a result of this check, beyond those that {@link #assess} itself requires.
     */
    default List<RequiredLists> reversingLists() {
        return List.of();
    }

    /**
     * Returns the final results. A result becomes {@link CheckOutcome#NOT_ASSESSED} if a list that could reverse it was
     * not collected.
     */
    default List<Assessment> verdicts(CheckContext context) {
        return AssessmentConfirmation.of(this, context);
    }

    /**
     * Whether other resources of this type, in addition to the assessed one, decide the result, so that the result may
     * be wrong if one of them is missing. Used for checks of complete subscriptions.
     */
    default boolean isDecidedBy(ResourceType type) {
        return false;
    }

    /** Returns the requirement in a few words. */
    default Message title() {
        return text("title");
    }

    /**
     * Returns a short description of the violation, used as the headline of findings. A different text for one reason
     * has this key plus the last part of the reason’s key, such as {@code .expired}.
     */
    default Message violation() {
        return Message.of("finding.violation." + id());
    }

    /**
     * Returns the change that remediates the violation, as an imperative in a few words, used in titles. A different
     * change for one reason has this key plus the last part of the reason’s key.
     */
    default Message action() {
        return Message.of("finding.action." + id());
    }

    default Message explanation() {
        return text("why");
    }

    /** Returns the steps that remediate the violation. */
    default Message remediation() {
        return text("remediation");
    }

    /** Returns the source of the requirement. */
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
