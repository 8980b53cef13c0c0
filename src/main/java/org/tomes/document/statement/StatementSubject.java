package org.tomes.document.statement;

import java.util.Set;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * The items that a statement counts. Texts below {@code statement.noun.<NAME>}: {@code .all} for all {0} items, {@code
 * .noneOf} for none of {0} items, {@code .some} for {0} of {1} items, {@code .none} if there are no items, {@code
 * .data} for items whose data is missing.
 */
public enum StatementSubject {
    SUBNET(ResourceType.SUBNET),
    SUBNET_IN_USE(ResourceType.SUBNET),
    ZONED_NETWORK(ResourceType.VIRTUAL_NETWORK),
    SECURITY_GROUP(ResourceType.SECURITY_GROUP),
    GROUP_OR_MACHINE(ResourceType.SECURITY_GROUP, ResourceType.NETWORK_INTERFACE),
    GUARDED_INTERFACE(ResourceType.NETWORK_INTERFACE, ResourceType.SUBNET),
    NETWORK_OR_GROUP(ResourceType.VIRTUAL_NETWORK, ResourceType.SECURITY_GROUP),
    NETWORK_WITH_MACHINES(ResourceType.VIRTUAL_NETWORK, ResourceType.VIRTUAL_MACHINE),
    FLOW_LOG(ResourceType.FLOW_LOG),
    MACHINE(ResourceType.VIRTUAL_MACHINE),
    SUBSCRIPTION,
    KEY_VAULT(ResourceType.KEY_VAULT),
    SECRET(ResourceType.SECRET),
    CERTIFICATE(ResourceType.CERTIFICATE),
    CERTIFICATE_USE(ResourceType.WEB_CERTIFICATE, ResourceType.APPLICATION_GATEWAY),
    WORKLOAD(ResourceType.VIRTUAL_MACHINE, ResourceType.WEB_APP),
    APP(ResourceType.WEB_APP),
    SERVICE(ResourceType.STORAGE_ACCOUNT, ResourceType.WEB_APP, ResourceType.SQL_SERVER),
    DATA_SERVICE(ResourceType.SQL_SERVER),
    RECOMMENDATION(ResourceType.RECOMMENDATION),
    ALERT(ResourceType.SECURITY_ALERT),
    DATABASE(ResourceType.SQL_DATABASE),
    STORAGE_ACCOUNT(ResourceType.STORAGE_ACCOUNT),
    FILE_SHARE(ResourceType.FILE_SHARE),
    BACKUP_ITEM(ResourceType.PROTECTED_ITEM, ResourceType.BACKUP_INSTANCE),
    BACKUP_POLICY(ResourceType.BACKUP_POLICY),
    BACKUP_VAULT(ResourceType.RECOVERY_VAULT),
    PRODUCTION_RESOURCE(ResourceType.VIRTUAL_MACHINE, ResourceType.KEY_VAULT),
    POLICY_ASSIGNMENT(ResourceType.POLICY_ASSIGNMENT),
    WORKSPACE(ResourceType.WORKSPACE),
    DISK_OR_ADDRESS(ResourceType.DISK, ResourceType.PUBLIC_ADDRESS),
    LOG_WRITER(ResourceType.DIAGNOSTIC_SETTING, ResourceType.FLOW_LOG, ResourceType.KEY_VAULT),
    LOG_STORE(ResourceType.WORKSPACE, ResourceType.STORAGE_ACCOUNT, ResourceType.DIAGNOSTIC_SETTING),
    SCORE,
    LEAVER,
    TASK,
    REVIEW,
    EVALUATION,
    SCORE_TOGETHER,
    CHANGE,
    DIFFERENCE,
    FINDING,
    DECISION,
    MEASURE,
    CONTROL,
    EVIDENCE;

    private final Set<ResourceType> types;

    StatementSubject(ResourceType... types) {
        this.types = Set.of(types);
    }

    /** Returns the types that a snapshot must cover before it proves that there are no items. */
    public Set<ResourceType> types() {
        return types;
    }

    public Message all(int count) {
        return Message.of("statement.noun." + name() + ".all", count);
    }

    /**
     * @param count number of all items, at least 2; unlike {@link #all}, not permitted for {@link #isSingle}
     */
    Message noneOf(int count) {
        return Message.of("statement.noun." + name() + ".noneOf", count);
    }

    Message some(int count, int of) {
        return Message.of("statement.noun." + name() + ".some", count, of);
    }

    /**
     * Whether the items are records of the register, for which a number alone does not show what is wrong with them.
     */
    boolean isOfRegister() {
        return types.isEmpty() && this != SUBSCRIPTION;
    }

    /** Whether there is at most one item, whose reason is then sufficient. */
    public boolean isSingle() {
        return this == REVIEW || this == EVALUATION || this == SCORE_TOGETHER;
    }

    /** Whether the name of the only item adds information to the statement. */
    boolean isNamed() {
        return this == REVIEW || this == EVALUATION;
    }

    /** Whether Azure lists the items by parent. The parent is named if its list could not be read. */
    boolean isListedByParent() {
        return this == SECRET || this == CERTIFICATE || this == FILE_SHARE;
    }

    /** Returns the noun that sentences about missing data use. */
    Message data() {
        return Message.of("statement.noun." + name() + ".data");
    }

    Message none() {
        return Message.of("statement.noun." + name() + ".none");
    }
}
