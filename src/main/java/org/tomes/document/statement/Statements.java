package org.tomes.document.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckId;
import org.tomes.check.Severity;
import org.tomes.parameter.Parameter;

/** All built-in statements, in the order of the policy's chapters. */
public final class Statements {

    /** Measures in force are reviewed on time. */
    public static final StatementKey REVIEWED = new StatementKey("measure.reviewed");

    public static final List<Statement> ALL = Stream
            .of(responsibilities(), network(), access(), secrets(), monitoring(), backup(), cost(), governance(),
                    change(), measures())
            .flatMap(List::stream)
            .toList();

    private static final String CHOICE = "a choice, not a need: the check is met with the plan on and off";
    private static final String WITH_PLAN = "applies only if the company requires plan 2 of Defender for Servers";
    /** Checks without a statement, each with the reason. */
    public static final Map<String, String> UNBOUND = unbound();

    private Statements() {
    }

    private static Map<String, String> unbound() {
        return Map.of("backup.data-stores",
                "which data must be backed up is the company's decision, which the register does not contain",
                "identity.conditional-access",
                "MFA for owners is assessed by Defender for Cloud; policies of Entra ID are collected on request only",
                "defender.file-integrity", WITH_PLAN, "network.jit-access", WITH_PLAN, "defender.plan.Arm", CHOICE,
                "defender.plan.CloudPosture", CHOICE, "defender.score-target",
                "secure-score.target answers from the register's samples, also where no snapshot is", "nsg.wide-range",
                "compares the rules of one NSG with each other; a wide rule may be required all the same",
                "service.local-auth",
                "a service that accepts keys is a risk, but breaks no rule while nobody uses them",
                "service.web-firewall", "no rule of the policy requires a web application firewall");
    }

    public static Optional<Statement> find(StatementKey key) {
        return ALL.stream().filter(statement -> statement.key().equals(key)).findFirst();
    }

    /** Whether the statement requires a review at an interval. */
    static boolean isReview(StatementKey key) {
        return find(key).filter(statement -> statement.binding() instanceof ReviewIntervalBinding).isPresent();
    }

    /** Whether a check decides a statement together with others. */
    static boolean isPart(CheckId check) {
        return StatementKey.isOne(check.value()) && isPart(new StatementKey(check.value()));
    }

    public static boolean isPart(StatementKey part) {
        return find(part).isEmpty() && ALL.stream()
                .flatMap(statement -> statement.checks().stream())
                .anyMatch(check -> check.value().equals(part.value()));
    }

    private static List<Statement> responsibilities() {
        Chapter chapter = Chapter.RESPONSIBILITIES;
        return List.of(
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.tasks", MatrixStatements::listed),
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.accountable",
                        MatrixStatements::accountable),
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.responsible",
                        MatrixStatements::responsible),
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.present",
                        MatrixStatements::present),
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.deputies",
                        MatrixStatements::deputies));
    }

    private static List<Statement> network() {
        Chapter chapter = Chapter.NETWORK;
        return List.of(Statement.checked(chapter, StatementSubject.SUBNET_IN_USE, "network.separation"),
                Statement.checked(chapter, StatementSubject.ZONED_NETWORK, "network.zone-traffic"),
                Statement.checked(chapter, StatementSubject.GROUP_OR_MACHINE, "network.outbound-internet"),
                Statement.checked(chapter, StatementSubject.SUBNET, "network.subnet-nsg"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "network.management-ports"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "nsg.any-any"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "nsg.effective", "nsg.never-matches",
                        "nsg.shadowed"),
                Statement.checked(chapter, StatementSubject.GUARDED_INTERFACE, "network.inconsistent-levels"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "network.nic-nsg"),
                Statement.registered(chapter, StatementSubject.GROUP_OR_MACHINE, "network.vnet-inbound",
                        new DeniedRestBinding(new CheckResultsBinding(List.of(new CheckId("network.vnet-inbound")),
                                StatementSubject.GROUP_OR_MACHINE))),
                Statement.checked(chapter, StatementSubject.SUBNET, "network.default-outbound"),
                Statement.checked(chapter, StatementSubject.STORAGE_ACCOUNT, "defender.storage-network"),
                Statement.checked(chapter, StatementSubject.STORAGE_ACCOUNT, "service.anonymous-blobs"),
                Statement.checked(chapter, StatementSubject.DATA_SERVICE, "service.network-access",
                        "service.sql-firewall", "service.public-access"),
                Statement.checked(chapter, StatementSubject.NETWORK_OR_GROUP, "network.flow-logs"),
                Statement.checked(chapter, StatementSubject.FLOW_LOG, "network.flow-log-retention"),
                reviewed(chapter, "review.nsg", "nsg", Parameter.REVIEW_NSG),
                Statement.registered(chapter, StatementSubject.EVALUATION, "review.flow-logs",
                        new FlowLogEvaluationBinding(new StatementKey("review.flow-logs"))));
    }

    private static List<Statement> access() {
        Chapter chapter = Chapter.ACCESS;
        return List.of(Statement.checked(chapter, StatementSubject.NETWORK_WITH_MACHINES, "network.bastion"),
                Statement.checked(chapter, StatementSubject.MACHINE, "network.vm-public-ip"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.mfa-owners"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.owners"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.user-access-administrators"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.contributors"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.permanent-roles"),
                Statement.checked(chapter, StatementSubject.MACHINE, "identity.machine-sign-in"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.direct-roles"),
                Statement.registered(chapter, StatementSubject.LEAVER, "identity.left", LeaverStatements::withoutRoles),
                promised(chapter, "review.admin-accounts", Parameter.REVIEW_ADMIN_ACCOUNTS),
                promised(chapter, "review.emergency-accounts", Parameter.REVIEW_EMERGENCY_ACCOUNTS),
                proven(chapter, "review.access-rights", "access-rights", Parameter.REVIEW_ACCESS_RIGHTS));
    }

    private static List<Statement> secrets() {
        Chapter chapter = Chapter.SECRETS;
        return List.of(Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.per-environment"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.region"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.tier"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.soft-delete"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.purge-protection"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.rbac"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.administrators"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.secret-readers"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.public-network"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.audit-logs"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.metrics"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.access-alerts"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.expiry-alerts"),
                Statement.checked(chapter, StatementSubject.SECRET, "key-vault.secret-expiry"),
                Statement.checked(chapter, StatementSubject.SECRET, "key-vault.secret-owner"),
                Statement.checked(chapter, StatementSubject.CERTIFICATE, "key-vault.certificate-expiry"),
                Statement.checked(chapter, StatementSubject.CERTIFICATE, "key-vault.certificate-renewal"),
                Statement.checked(chapter, StatementSubject.CERTIFICATE_USE, "key-vault.certificate-use"),
                Statement.checked(chapter, StatementSubject.WORKLOAD, "identity.managed-identity"),
                Statement.checked(chapter, StatementSubject.APP, "service.app-secrets"),
                Statement.checked(chapter, StatementSubject.SERVICE, "service.encryption", "service.minimum-tls",
                        "service.https-only"),
                reviewed(chapter, "review.key-vault", "key-vault", Parameter.REVIEW_KEY_VAULT));
    }

    private static List<Statement> monitoring() {
        Chapter chapter = Chapter.MONITORING;
        return List.of(Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.onboarded"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.plans",
                        "defender.plan.VirtualMachines", "defender.plan.SqlServers", "defender.plan.KeyVaults",
                        "defender.plan.StorageAccounts", "defender.plan.SqlServerVirtualMachines",
                        "defender.plan.OpenSourceRelationalDatabases", "defender.plan.AppServices",
                        "defender.plan.Containers", "defender.plan.CosmosDbs", "defender.plan.Api", "defender.plan.AI"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.retired-plans",
                        "defender.plan.KubernetesService", "defender.plan.ContainerRegistry", "defender.plan.Dns"),
                Statement.checked(chapter, StatementSubject.RECOMMENDATION, "defender.recommendations"),
                Statement.checked(chapter, StatementSubject.DATABASE, "defender.sql-findings"),
                Statement.checked(chapter, StatementSubject.ALERT, "defender.alerts"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.iso-standard"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "logging.activity-log"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "logging.defender-alerts"),
                Statement.checked(chapter, StatementSubject.LOG_WRITER, "logging.one-workspace"),
                Statement.checked(chapter, StatementSubject.LOG_STORE, "logging.protection"),
                promised(chapter, "review.log-readers", Parameter.REVIEW_LOG_READERS),
                Statement.registered(chapter, StatementSubject.SCORE_TOGETHER, "secure-score.target",
                        ScoreStatements::reached),
                Statement.registered(chapter, StatementSubject.SCORE, "secure-score.recorded",
                        ScoreStatements::recorded),
                Statement.registered(chapter, StatementSubject.SCORE_TOGETHER, "secure-score.decline",
                        ScoreDecline::explained),
                inTime(chapter, "finding.high-in-time", Severity.HIGH),
                inTime(chapter, "finding.medium-in-time", Severity.MEDIUM),
                inTime(chapter, "finding.low-in-time", Severity.LOW),
                Statement.registered(chapter, StatementSubject.FINDING, "finding.treated", FindingStatements::treated),
                Statement.registered(chapter, StatementSubject.DECISION, "finding.decisions",
                        FindingStatements::decisions),
                promised(chapter, "review.recommendations", Parameter.REVIEW_RECOMMENDATIONS),
                reviewed(chapter, "review.defender", "defender", Parameter.REVIEW_DEFENDER));
    }

    private static List<Statement> backup() {
        Chapter chapter = Chapter.BACKUP;
        return List.of(Statement.checked(chapter, StatementSubject.MACHINE, "backup.vm-protected"),
                Statement.checked(chapter, StatementSubject.FILE_SHARE, "backup.file-share-protected"),
                Statement.checked(chapter, StatementSubject.BACKUP_ITEM, "backup.other-items"),
                Statement.checked(chapter, StatementSubject.DATABASE, "backup.sql-retention"),
                Statement.checked(chapter, StatementSubject.BACKUP_POLICY, "backup.retention"),
                Statement.checked(chapter, StatementSubject.BACKUP_VAULT, "backup.soft-delete"),
                Statement.checked(chapter, StatementSubject.BACKUP_VAULT, "backup.immutability"),
                Statement.checked(chapter, StatementSubject.PRODUCTION_RESOURCE, "lock.production"),
                proven(chapter, "review.restore-test", "restore-test", Parameter.REVIEW_RESTORE_TEST));
    }

    private static List<Statement> cost() {
        Chapter chapter = Chapter.COST;
        return List.of(Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "cost.budget"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "cost.expected"),
                Statement.checked(chapter, StatementSubject.DISK_OR_ADDRESS, "cost.unused"),
                Statement.checked(chapter, StatementSubject.WORKSPACE, "cost.workspace-retention"),
                reviewed(chapter, "review.budget", "budget", Parameter.REVIEW_BUDGET));
    }

    private static List<Statement> governance() {
        Chapter chapter = Chapter.GOVERNANCE;
        return List.of(Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "policy.allowed-locations"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "policy.required-tags"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "policy.unmanaged-disks"),
                Statement.checked(chapter, StatementSubject.POLICY_ASSIGNMENT, "policy.compliance"));
    }

    private static List<Statement> change() {
        Chapter chapter = Chapter.CHANGE;
        return List.of(
                Statement.registered(chapter, StatementSubject.CHANGE, "change.planned", ChangeStatements::planned),
                Statement.registered(chapter, StatementSubject.CHANGE, "change.approved-by-other",
                        ChangeStatements::approvedByOther),
                Statement.registered(chapter, StatementSubject.CHANGE, "change.approved-first",
                        ChangeStatements::approvedFirst),
                Statement.registered(chapter, StatementSubject.CHANGE, "change.verified", ChangeStatements::verified),
                Statement.registered(chapter, StatementSubject.CHANGE, "change.evidenced", ChangeStatements::evidenced),
                Statement.registered(chapter, StatementSubject.DIFFERENCE, "change.recorded",
                        ChangeStatements::recorded),
                Statement.registered(chapter, StatementSubject.REVIEW, "review.policy", PolicyReview::inTime));
    }

    private static List<Statement> measures() {
        Chapter chapter = Chapter.MEASURES;
        return List.of(
                Statement.registered(chapter, StatementSubject.CONTROL, "control.decided", MeasureStatements::decided),
                Statement.registered(chapter, StatementSubject.CONTROL, "control.measures",
                        MeasureStatements::controls),
                Statement.registered(chapter, StatementSubject.MEASURE, "measure.owner", MeasureStatements::owned),
                Statement.registered(chapter, StatementSubject.MEASURE, "measure.in-time", MeasureStatements::inTime),
                Statement.registered(chapter, StatementSubject.MEASURE, REVIEWED.value(), MeasureStatements::reviewed),
                Statement.registered(chapter, StatementSubject.EVIDENCE, "evidence.valid",
                        MeasureStatements::evidence));
    }

    /** Cannot be verified from Azure's resources or a task of the matrix; needs a linked measure. */
    private static Statement inTime(Chapter chapter, String key, Severity severity) {
        return new Statement(new StatementKey(key), chapter, StatementSubject.FINDING,
                facts -> FindingStatements.deadline(facts, severity), "finding.in-time");
    }

    private static Statement promised(Chapter chapter, String key, Parameter every) {
        return reviewed(chapter, key, "", every);
    }

    private static Statement reviewed(Chapter chapter, String key, String subject, Parameter every) {
        return reviewed(chapter, key, subject, every, false);
    }

    /** The review must succeed, not only be carried out. */
    private static Statement proven(Chapter chapter, String key, String subject, Parameter every) {
        return reviewed(chapter, key, subject, every, true);
    }

    private static Statement reviewed(Chapter chapter, String key, String subject, Parameter every, boolean proves) {
        StatementKey statementKey = new StatementKey(key);
        return new Statement(statementKey, chapter, StatementSubject.REVIEW,
                new ReviewIntervalBinding(statementKey, subject, every, proves));
    }
}
