package org.tomes.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Decides whether a result of a check counts. It does not count if a list of resources that could reverse it was not
 * collected (docs/decisions/0087-no-result-without-the-lists-that-could-reverse-it.md). No other class decides this.
 */
final class AssessmentConfirmation {

    /** Azure CLI commands that list the resources of a type; a pull collects the same lists. */
    private static final Map<ResourceType, String> COMMANDS = Map.ofEntries(
            Map.entry(ResourceType.ELIGIBLE_ROLE, rest("Microsoft.Authorization/roleEligibilityScheduleInstances")),
            Map.entry(ResourceType.ROLE_SCHEDULE, rest("Microsoft.Authorization/roleAssignmentScheduleInstances")),
            Map.entry(ResourceType.DELEGATION, "az managedservices assignment list"),
            Map.entry(ResourceType.POLICY_EXEMPTION, "az policy exemption list --disable-scope-strict-match"),
            Map.entry(ResourceType.SQL_FIREWALL_RULE, "az sql server firewall-rule list"),
            Map.entry(ResourceType.SQL_IPV6_FIREWALL_RULE, "az sql server ipv6-firewall-rule list"),
            Map.entry(ResourceType.LOG_QUERY_ALERT, "az monitor scheduled-query list"),
            Map.entry(ResourceType.METRIC_ALERT, "az monitor metrics alert list"),
            Map.entry(ResourceType.DIAGNOSTIC_SETTING, "az monitor diagnostic-settings list --resource ID"),
            Map.entry(ResourceType.ALERT_PROCESSING_RULE, "az monitor alert-processing-rule list"),
            Map.entry(ResourceType.EVENT_SUBSCRIPTION, "az eventgrid event-subscription list --source-resource-id ID"),
            Map.entry(ResourceType.STORAGE_DEFENDER,
                    "az rest --url ID/providers/" + ResourceType.STORAGE_DEFENDER.text()
                            + "/current?api-version=2025-01-01"),
            Map.entry(ResourceType.ALERT_SUPPRESSION, "az security alerts-suppression-rule list"));

    private AssessmentConfirmation() {
    }

    private static String rest(String type) {
        return "az rest --url /subscriptions/{subscriptionId}/providers/" + type + "?api-version=2020-10-01";
    }

    static List<Assessment> of(Check check, CheckContext context) {
        return check.assess(context).stream().map(answer -> confirmed(check, answer, context)).toList();
    }

    private static Assessment confirmed(Check check, Assessment answer, CheckContext context) {
        if (answer.result() == CheckOutcome.NOT_ASSESSED || check.reversingLists().isEmpty()) {
            return answer;
        }
        Optional<ResourceId> subject = ResourceId.parse(answer.resource().id());
        if (subject.isEmpty()) {
            return answer;
        }
        List<ResourceType> missing = check.reversingLists()
                .stream()
                .flatMap(lists -> lists.missing(answer, subject.get(), context))
                .distinct()
                .toList();
        return missing.isEmpty() ? answer
                : new Assessment(answer.check(), CheckOutcome.NOT_ASSESSED, answer.severity(), answer.resource(),
                        Message.of("check.reason.overturnable", answer.reason(),
                                missing.stream()
                                        .map(AssessmentConfirmation::describe)
                                        .reduce((first, next) -> Message.of("check.reason.lists", first, next))
                                        .orElseThrow()),
                        answer.since());
    }

    private static Message describe(ResourceType type) {
        return Optional.ofNullable(COMMANDS.get(type))
                .map(command -> Message.of("check.reason.list", type.text(), command))
                .orElseGet(() -> Message.of("check.reason.listOnly", type.text()));
    }
}
