package org.tomes.check;

import java.util.List;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * One rule that Azure is held to. Its texts have the keys {@code check.<id>.title}, {@code .why}, {@code .remediation},
 * {@code .source} and {@code .limits}; {@code finding.violation.<id>} is the opposite of the title.
 */
public interface Check {

    CheckId id();

    Severity severity();

    /** The direct ones first; none if no control is about it. */
    List<ControlRef> controls();

    /**
     * One answer for each resource that the check is about; none if there are no such resources. What was not read is
     * {@link Result#NOT_ASSESSED}.
     */
    List<Assessment> assess(CheckContext context);

    /**
     * Whether a resource of this type, beside the one that an answer is about, decides the answer: where one is
     * missing, the answer may be another. Asked of checks of whole subscriptions.
     */
    default boolean isDecidedBy(ResourceType type) {
        return false;
    }

    /** The check in a few words, as a demand. */
    default Message title() {
        return text("title");
    }

    /** What is wrong where the check is not met, in a few words; the headline of its findings. */
    default Message violation() {
        return Message.of("finding.violation." + id());
    }

    default Message why() {
        return text("why");
    }

    /** How to remediate what is not met. */
    default Message remediation() {
        return text("remediation");
    }

    /** Where the rule comes from. */
    default Message source() {
        return text("source");
    }

    /** What the check does not look at: where it can be met, or not met, and the truth is another. */
    default Message limits() {
        return text("limits");
    }

    private Message text(String what) {
        return Message.of("check." + id() + "." + what);
    }
}
