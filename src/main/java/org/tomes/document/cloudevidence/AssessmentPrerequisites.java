package org.tomes.document.cloudevidence;

import java.util.Map;
import java.util.regex.Pattern;
import org.tomes.check.CheckedResource;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.ledger.RecordType;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Prerequisites for the assessment of statements that were not assessed. They depend on the reason for which a
 * statement was not assessed.
 */
final class AssessmentPrerequisites {

    private static final String COLLECT = "collect";
    /** Prerequisites by the keys of reasons that concern complete statements. */
    private static final Map<String, String> OF_STATEMENT = Map.ofEntries(
            Map.entry("statement.because.notInSnapshot", COLLECT), Map.entry("statement.because.typeUnread", COLLECT),
            Map.entry("statement.because.partUnread", COLLECT), Map.entry("statement.because.oneUnread", COLLECT),
            Map.entry("statement.because.missing", COLLECT), Map.entry("statement.because.notSeen", COLLECT),
            Map.entry("statement.because.stale", "renew"), Map.entry("statement.because.staleScore", "score"),
            Map.entry("statement.because.noScore", "score"), Map.entry("statement.because.noCourse", "score"),
            Map.entry("statement.because.noTarget", "target"), Map.entry("statement.because.noTask", "review"),
            Map.entry("statement.because.noMeasure", "review"), Map.entry("statement.because.notReleased", "release"),
            Map.entry("statement.because.noTwoSnapshots", "compare"),
            Map.entry("statement.because.notCompared", "compare"), Map.entry("inventory.notSeen", "compare"),
            Map.entry("statement.because.nothing", "nothing"), Map.entry("statement.because.onlyExempt", "nothing"),
            Map.entry("statement.because.neverEvaluated", "traffic"));
    /** Matches reasons of checks of individual resources that require data of a more complete snapshot. */
    private static final Pattern NOT_COLLECTED = Pattern.compile(
            "check\\..*(unread|not-read|not-said|sql-firewall\\.rules|region\\.unknown|unsaid|not-told|undated|unclear|partial)");
    private static final Pattern GROUPS = Pattern.compile("check\\..*\\.groups|statement\\.fact\\.membersUnread");
    private static final Pattern ACCOUNTS = Pattern.compile("statement\\.fact\\.(accountsUnnamed|noAddress)");
    /** Prerequisites for reasons that already name the missing data. */
    private static final Map<String, String> OF_REASON = Map.of("check.service.app-secrets.not-collected", "settings",
            "check.key-vault.self-access", "rights", "check.network.zone-traffic.open", "zones",
            "check.network.zone-traffic.partly-met", "zones", "check.network.zone-traffic.no-zone", "zones",
            "check.network.separation.no-zone", "zones", "check.cost.expected.no-budget", "budget",
            "check.cost.expected.other-currency", "budget", "check.cost.expected.within-so-far", "price",
            "check.cost.expected.within-so-far-billed", "price");

    private AssessmentPrerequisites() {
    }

    static String of(StatementResult result, Texts texts) {
        return result.unknown().isEmpty()
                ? texts.get("cloudevidence.cure." + OF_STATEMENT.getOrDefault(result.reason().key(), "resource"))
                : of(result.unknown().getFirst(), texts);
    }

    /** @param unknown observation of a resource that was not assessed */
    static String of(Observation unknown, Texts texts) {
        return texts.get("cloudevidence.cure." + of(unknown.reason(), unknown.subject()));
    }

    private static String of(Message reason, CheckedResource subject) {
        if (NOT_COLLECTED.matcher(reason.key()).matches()) {
            return COLLECT;
        }
        if (GROUPS.matcher(reason.key()).matches()) {
            return "groups";
        }
        if (ACCOUNTS.matcher(reason.key()).matches()) {
            return "accounts";
        }
        if (subject.type().equals(RecordType.CHANGE.key())) {
            return "change";
        }
        if (RecordType.of(subject.type()).isPresent()) {
            return "repeat";
        }
        return OF_REASON.getOrDefault(reason.key(), "resource");
    }
}
