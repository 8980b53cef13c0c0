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

    /** The statement that measures in force are reviewed on time. */
    public static final StatementKey REVIEWED = new StatementKey("measure.reviewed");

    public static final List<Statement> ALL = Stream
            .of(responsibilities(), network(), access(), secrets(), monitoring(), backup(), cost(), governance(),
                    change(), measures())
            .flatMap(List::stream)
            .toList();

    private static final String CHOICE = "a choice, not a need: the check is met with the plan on and off";
    private static final String WITH_PLAN = "applies only if the company requires plan 2 of Defender for Servers";
    /** Checks that belong to no statement, each with the reason. */
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

    /** Returns the statement that the check decides, alone or together with other checks. */
    public static Optional<Statement> of(CheckId check) {
        return ALL.stream().filter(statement -> statement.checks().contains(check)).findFirst();
    }

    /** Whether the statement requires a review at an interval. */
    static boolean isReview(StatementKey key) {
        return find(key).filter(statement -> statement.binding() instanceof ReviewIntervalEvaluator).isPresent();
    }

    /** Whether a check decides a statement together with others. */
    static boolean isPartOfStatement(CheckId check) {
        return StatementKey.isValid(check.value()) && isPartOfStatement(new StatementKey(check.value()));
    }

    public static boolean isPartOfStatement(StatementKey part) {
        return find(part).isEmpty() && ALL.stream()
                .flatMap(statement -> statement.checks().stream())
                .anyMatch(check -> check.value().equals(part.value()));
    }

    private static List<Statement> responsibilities() {
        StatementChapter chapter = StatementChapter.RESPONSIBILITIES;
        return List.of(
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.tasks", MatrixStatements::listed)
                        .by("cloud-responsibilities"),
                Statement
                        .registered(chapter, StatementSubject.TASK, "responsibility.accountable",
                                MatrixStatements::accountable)
                        .by("cloud-responsibilities"),
                Statement
                        .registered(chapter, StatementSubject.TASK, "responsibility.responsible",
                                MatrixStatements::responsible)
                        .by("cloud-responsibilities"),
                Statement
                        .registered(chapter, StatementSubject.TASK, "responsibility.present", MatrixStatements::present)
                        .by("account-offboarding"),
                Statement.registered(chapter, StatementSubject.TASK, "responsibility.deputies",
                        MatrixStatements::deputies));
    }

    private static List<Statement> network() {
        StatementChapter chapter = StatementChapter.NETWORK;
        return List.of(
                Statement.checked(chapter, StatementSubject.SUBNET_IN_USE, "network.separation")
                        .by("subnet-segmentation"),
                Statement.checked(chapter, StatementSubject.ZONED_NETWORK, "network.zone-traffic")
                        .by("subnet-segmentation", "default-deny"),
                Statement.checked(chapter, StatementSubject.GROUP_OR_MACHINE, "network.outbound-internet")
                        .by("outbound-filtering"),
                Statement.checked(chapter, StatementSubject.SUBNET, "network.subnet-nsg").by("nsg-on-subnets"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "network.management-ports")
                        .by("management-access"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "nsg.any-any").by("default-deny"),
                Statement
                        .checked(chapter, StatementSubject.SECURITY_GROUP, "nsg.effective", "nsg.never-matches",
                                "nsg.shadowed")
                        .by("nsg-rule-review"),
                Statement.checked(chapter, StatementSubject.GUARDED_INTERFACE, "network.inconsistent-levels")
                        .by("nsg-nic-exceptions"),
                Statement.checked(chapter, StatementSubject.SECURITY_GROUP, "network.nic-nsg").by("nsg-nic-exceptions"),
                Statement.registered(chapter, StatementSubject.GROUP_OR_MACHINE, "network.vnet-inbound",
                        new DeniedTrafficEvaluator(new CheckResultsEvaluator(
                                List.of(new CheckId("network.vnet-inbound")), StatementSubject.GROUP_OR_MACHINE)))
                        .by("default-deny", "subnet-segmentation"),
                Statement.checked(chapter, StatementSubject.SUBNET, "network.default-outbound")
                        .by("outbound-filtering"),
                Statement.checked(chapter, StatementSubject.STORAGE_ACCOUNT, "defender.storage-network")
                        .by("storage-network"),
                Statement.checked(chapter, StatementSubject.STORAGE_ACCOUNT, "service.anonymous-blobs")
                        .by("storage-network"),
                Statement
                        .checked(chapter, StatementSubject.DATA_SERVICE, "service.network-access",
                                "service.sql-firewall", "service.public-access")
                        .by("private-endpoints"),
                Statement.checked(chapter, StatementSubject.NETWORK_OR_GROUP, "network.flow-logs").by("flow-logs"),
                Statement.checked(chapter, StatementSubject.FLOW_LOG, "network.flow-log-retention").by("flow-logs"),
                reviewed(chapter, "review.nsg", "nsg", Parameter.REVIEW_NSG).by("nsg-rule-review"),
                Statement
                        .registered(chapter, StatementSubject.EVALUATION, "review.flow-logs",
                                new FlowLogReviewEvaluator(new StatementKey("review.flow-logs")))
                        .by("flow-log-evaluation"));
    }

    private static List<Statement> access() {
        StatementChapter chapter = StatementChapter.ACCESS;
        return List.of(
                Statement.checked(chapter, StatementSubject.NETWORK_WITH_MACHINES, "network.bastion").by("bastion"),
                Statement.checked(chapter, StatementSubject.MACHINE, "network.vm-public-ip").by("no-public-vm"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.mfa-owners").by("mfa-owners"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.owners").by("vault-role-holders"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.user-access-administrators"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.contributors")
                        .by("roles-to-groups"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.permanent-roles")
                        .by("roles-to-groups"),
                Statement.checked(chapter, StatementSubject.MACHINE, "identity.machine-sign-in"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "identity.direct-roles")
                        .by("roles-to-groups"),
                Statement
                        .registered(chapter, StatementSubject.LEAVER, "identity.left",
                                LeaverStatements::leaversWithoutRoles)
                        .by("account-offboarding"),
                promised(chapter, "review.admin-accounts", Parameter.REVIEW_ADMIN_ACCOUNTS),
                promised(chapter, "review.emergency-accounts", Parameter.REVIEW_EMERGENCY_ACCOUNTS)
                        .by("emergency-accounts"),
                proven(chapter, "review.access-rights", "access-rights", Parameter.REVIEW_ACCESS_RIGHTS)
                        .by("vault-role-holders"));
    }

    private static List<Statement> secrets() {
        StatementChapter chapter = StatementChapter.SECRETS;
        return List.of(
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.per-environment")
                        .by("vault-per-environment"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.region").by("vault-region-tier"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.tier").by("vault-region-tier"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.soft-delete").by("vault-soft-delete"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.purge-protection")
                        .by("vault-soft-delete"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.rbac").by("vault-rbac"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.administrators")
                        .by("vault-role-holders"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.secret-readers")
                        .by("vault-role-holders"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.public-network")
                        .by("private-endpoints"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.audit-logs").by("vault-logging"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.metrics").by("vault-logging"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.access-alerts").by("vault-alerts"),
                Statement.checked(chapter, StatementSubject.KEY_VAULT, "key-vault.expiry-alerts").by("vault-alerts"),
                Statement.checked(chapter, StatementSubject.SECRET, "key-vault.secret-expiry").by("secret-rotation"),
                Statement.checked(chapter, StatementSubject.SECRET, "key-vault.secret-owner").by("secrets-inventory"),
                Statement.checked(chapter, StatementSubject.CERTIFICATE, "key-vault.certificate-expiry")
                        .by("certificates"),
                Statement.checked(chapter, StatementSubject.CERTIFICATE, "key-vault.certificate-renewal")
                        .by("certificates"),
                Statement.checked(chapter, StatementSubject.CERTIFICATE_USE, "key-vault.certificate-use")
                        .by("certificates"),
                Statement.checked(chapter, StatementSubject.WORKLOAD, "identity.managed-identity")
                        .by("managed-identities"),
                Statement.checked(chapter, StatementSubject.APP, "service.app-secrets").by("no-secrets-in-code"),
                Statement
                        .checked(chapter, StatementSubject.SERVICE, "service.encryption", "service.minimum-tls",
                                "service.https-only")
                        .by("tls-in-transit"),
                reviewed(chapter, "review.key-vault", "key-vault", Parameter.REVIEW_KEY_VAULT).by("secrets-inventory"));
    }

    private static List<Statement> monitoring() {
        StatementChapter chapter = StatementChapter.MONITORING;
        return List.of(
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.onboarded").by("defender-cspm"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.plans",
                        "defender.plan.VirtualMachines", "defender.plan.SqlServers", "defender.plan.KeyVaults",
                        "defender.plan.StorageAccounts", "defender.plan.SqlServerVirtualMachines",
                        "defender.plan.OpenSourceRelationalDatabases", "defender.plan.AppServices",
                        "defender.plan.Containers", "defender.plan.CosmosDbs", "defender.plan.Api", "defender.plan.AI")
                        .by("defender-servers", "defender-sql", "defender-storage", "defender-key-vault",
                                "defender-app-service"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.retired-plans",
                        "defender.plan.KubernetesService", "defender.plan.ContainerRegistry", "defender.plan.Dns"),
                Statement.checked(chapter, StatementSubject.RECOMMENDATION, "defender.recommendations"),
                Statement.checked(chapter, StatementSubject.DATABASE, "defender.sql-findings")
                        .by("sql-vulnerabilities"),
                Statement.checked(chapter, StatementSubject.ALERT, "defender.alerts").by("defender-alerts"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "defender.iso-standard")
                        .by("regulatory-dashboard"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "logging.activity-log").by("activity-log"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "logging.defender-alerts")
                        .by("defender-alerts"),
                Statement.checked(chapter, StatementSubject.LOG_WRITER, "logging.one-workspace"),
                Statement.checked(chapter, StatementSubject.LOG_STORE, "logging.protection"),
                promised(chapter, "review.log-readers", Parameter.REVIEW_LOG_READERS),
                Statement
                        .registered(chapter, StatementSubject.SCORE_TOGETHER, "secure-score.target",
                                ScoreStatements::reached)
                        .by("secure-score-kpi"),
                Statement
                        .registered(chapter, StatementSubject.SCORE, "secure-score.recorded", ScoreStatements::recorded)
                        .by("secure-score-kpi"),
                Statement
                        .registered(chapter, StatementSubject.SCORE_TOGETHER, "secure-score.decline",
                                ScoreDeclineStatement::explained)
                        .by("secure-score-kpi"),
                remediatedInTime(chapter, "finding.high-in-time", Severity.HIGH).by("recommendation-handling"),
                remediatedInTime(chapter, "finding.medium-in-time", Severity.MEDIUM).by("recommendation-handling"),
                remediatedInTime(chapter, "finding.low-in-time", Severity.LOW).by("recommendation-handling"),
                Statement.registered(chapter, StatementSubject.FINDING, "finding.treated", FindingStatements::treated),
                Statement.registered(chapter, StatementSubject.DECISION, "finding.decisions",
                        FindingStatements::decisions),
                promised(chapter, "review.recommendations", Parameter.REVIEW_RECOMMENDATIONS)
                        .by("recommendation-handling"),
                reviewed(chapter, "review.defender", "defender", Parameter.REVIEW_DEFENDER));
    }

    private static List<Statement> backup() {
        StatementChapter chapter = StatementChapter.BACKUP;
        return List.of(Statement.checked(chapter, StatementSubject.MACHINE, "backup.vm-protected").by("vm-backup"),
                Statement.checked(chapter, StatementSubject.FILE_SHARE, "backup.file-share-protected").by("vm-backup"),
                Statement.checked(chapter, StatementSubject.BACKUP_ITEM, "backup.other-items").by("vm-backup"),
                Statement.checked(chapter, StatementSubject.DATABASE, "backup.sql-retention").by("vm-backup"),
                Statement.checked(chapter, StatementSubject.BACKUP_POLICY, "backup.retention").by("vm-backup"),
                Statement.checked(chapter, StatementSubject.BACKUP_VAULT, "backup.soft-delete")
                        .by("backup-soft-delete"),
                Statement.checked(chapter, StatementSubject.BACKUP_VAULT, "backup.immutability")
                        .by("backup-soft-delete"),
                Statement.checked(chapter, StatementSubject.PRODUCTION_RESOURCE, "lock.production")
                        .by("resource-locks"),
                proven(chapter, "review.restore-test", "restore-test", Parameter.REVIEW_RESTORE_TEST)
                        .by("restore-tests"));
    }

    private static List<Statement> cost() {
        StatementChapter chapter = StatementChapter.COST;
        return List.of(Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "cost.budget").by("budgets"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "cost.expected").by("budgets", "cost-review"),
                Statement.checked(chapter, StatementSubject.DISK_OR_ADDRESS, "cost.unused").by("cost-review"),
                Statement.checked(chapter, StatementSubject.WORKSPACE, "cost.workspace-retention")
                        .by("workspace-retention"),
                reviewed(chapter, "review.budget", "budget", Parameter.REVIEW_BUDGET).by("cost-review"));
    }

    private static List<Statement> governance() {
        StatementChapter chapter = StatementChapter.GOVERNANCE;
        return List.of(
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "policy.allowed-locations")
                        .by("policy-locations"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "policy.required-tags").by("policy-tags"),
                Statement.checked(chapter, StatementSubject.SUBSCRIPTION, "policy.unmanaged-disks")
                        .by("policy-managed-disks"),
                Statement.checked(chapter, StatementSubject.POLICY_ASSIGNMENT, "policy.compliance")
                        .by("policy-locations", "policy-tags", "policy-managed-disks"));
    }

    private static List<Statement> change() {
        StatementChapter chapter = StatementChapter.CHANGE;
        return List.of(
                Statement.registered(chapter, StatementSubject.CHANGE, "change.planned", ChangeStatements::planned)
                        .by("change-management"),
                Statement
                        .registered(chapter, StatementSubject.CHANGE, "change.approved-by-other",
                                ChangeStatements::approvedByOther)
                        .by("change-management"),
                Statement
                        .registered(chapter, StatementSubject.CHANGE, "change.approved-first",
                                ChangeStatements::approvedFirst)
                        .by("change-management"),
                Statement.registered(chapter, StatementSubject.CHANGE, "change.verified", ChangeStatements::verified)
                        .by("change-management"),
                Statement.registered(chapter, StatementSubject.CHANGE, "change.evidenced", ChangeStatements::evidenced)
                        .by("change-management"),
                Statement
                        .registered(chapter, StatementSubject.DIFFERENCE, "change.recorded", ChangeStatements::recorded)
                        .by("change-management"),
                Statement.registered(chapter, StatementSubject.REVIEW, "review.policy",
                        PolicyReviewStatement::reviewedInTime));
    }

    private static List<Statement> measures() {
        StatementChapter chapter = StatementChapter.MEASURES;
        return List.of(
                Statement.registered(chapter, StatementSubject.CONTROL, "control.decided", MeasureStatements::decided),
                Statement.registered(chapter, StatementSubject.CONTROL, "control.measures",
                        MeasureStatements::controls),
                Statement.registered(chapter, StatementSubject.MEASURE, "measure.owner", MeasureStatements::owned),
                Statement.registered(chapter, StatementSubject.MEASURE, "measure.in-time",
                        MeasureStatements::implementedInTime),
                Statement.registered(chapter, StatementSubject.MEASURE, REVIEWED.value(), MeasureStatements::reviewed),
                Statement.registered(chapter, StatementSubject.EVIDENCE, "evidence.valid",
                        MeasureStatements::evidence));
    }

    /**
     * Returns a statement that cannot be verified from Azure resources or a task of the matrix, and therefore needs a
     * linked measure.
     */
    private static Statement remediatedInTime(StatementChapter chapter, String key, Severity severity) {
        return new Statement(new StatementKey(key), chapter, StatementSubject.FINDING,
                facts -> FindingStatements.deadline(facts, severity), "finding.in-time", List.of());
    }

    private static Statement promised(StatementChapter chapter, String key, Parameter every) {
        return reviewed(chapter, key, "", every);
    }

    private static Statement reviewed(StatementChapter chapter, String key, String subject, Parameter every) {
        return reviewed(chapter, key, subject, every, false);
    }

    /** Returns a statement about a review that must succeed, not only be carried out. */
    private static Statement proven(StatementChapter chapter, String key, String subject, Parameter every) {
        return reviewed(chapter, key, subject, every, true);
    }

    private static Statement reviewed(StatementChapter chapter, String key, String subject, Parameter every,
            boolean proves) {
        StatementKey statementKey = new StatementKey(key);
        return new Statement(statementKey, chapter, StatementSubject.REVIEW,
                new ReviewIntervalEvaluator(statementKey, subject, every, proves));
    }
}
