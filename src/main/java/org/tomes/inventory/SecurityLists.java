package org.tomes.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ActiveRoleAssignment;
import org.tomes.inventory.view.ComplianceControl;
import org.tomes.inventory.view.ComplianceStandard;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.PolicyCompliance;
import org.tomes.inventory.view.PolicyExemption;
import org.tomes.inventory.view.PolicyState;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.ResourceLock;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleDefinition;
import org.tomes.inventory.view.SecureScore;
import org.tomes.inventory.view.SecurityAlert;
import org.tomes.inventory.view.SecurityContact;
import org.tomes.inventory.view.SubAssessment;
import org.tomes.inventory.view.VaultItem;

/** Lists of a snapshot on permissions, secrets and Defender results. Each list is created on first access. */
interface SecurityLists extends TypedLists {

    CachedValue<SecurityLists, Map<ResourceId, PolicyCompliance>> COMPLIANCE = new CachedValue<>(
            lists -> lists.policyStates()
                    .stream()
                    .filter(state -> state.assignment().isPresent())
                    .collect(Collectors.groupingBy(state -> state.assignment().orElseThrow(),
                            Collectors.collectingAndThen(Collectors.toList(), PolicyCompliance::of))));
    CachedValue<SecurityLists, List<Recommendation>> RECOMMENDATIONS = new CachedValue<>(lists -> {
        Map<String, JsonNodeView> metadata = lists.resources(ResourceType.RECOMMENDATION_METADATA)
                .stream()
                .collect(Collectors.toMap(resource -> resource.id().name().toLowerCase(Locale.ROOT),
                        resource -> resource.node().properties(), (node, other) -> node));
        return lists.views(ResourceType.RECOMMENDATION, resource -> Recommendation.of(resource,
                metadata.getOrDefault(resource.id().name().toLowerCase(Locale.ROOT), JsonNodeView.read("{}"))));
    });

    default List<KeyVault> keyVaults() {
        return views(ResourceType.KEY_VAULT, KeyVault::of);
    }

    default List<VaultItem> secrets() {
        return views(ResourceType.SECRET, VaultItem::of);
    }

    default List<VaultItem> keys() {
        return views(ResourceType.KEY, VaultItem::of);
    }

    default List<VaultItem> certificates() {
        return views(ResourceType.CERTIFICATE, VaultItem::of);
    }

    default List<DefenderPlan> defenderPlans() {
        return views(ResourceType.DEFENDER_PLAN, DefenderPlan::of);
    }

    default List<ResourceLock> locks() {
        return views(ResourceType.LOCK, ResourceLock::of);
    }

    default List<PolicyAssignment> policyAssignments() {
        return views(ResourceType.POLICY_ASSIGNMENT, PolicyAssignment::of);
    }

    default List<PolicyExemption> policyExemptions() {
        return views(ResourceType.POLICY_EXEMPTION, PolicyExemption::of);
    }

    default List<PolicyState> policyStates() {
        return views(ResourceType.POLICY_STATE, PolicyState::of);
    }

    /** Returns the compliance results of an assignment; empty if Azure Policy does not report any. */
    default Optional<PolicyCompliance> compliance(PolicyAssignment assignment) {
        return Optional.ofNullable(COMPLIANCE.in(this).get(assignment.id()));
    }

    default List<RoleAssignment> roleAssignments() {
        return views(ResourceType.ROLE_ASSIGNMENT, RoleAssignment::of);
    }

    default List<RoleDefinition> roleDefinitions() {
        return views(ResourceType.ROLE_DEFINITION, RoleDefinition::of);
    }

    /** Returns eligible roles, which can be activated for some hours with Privileged Identity Management. */
    default List<RoleAssignment> eligibleRoles() {
        return views(ResourceType.ELIGIBLE_ROLE, RoleAssignment::of);
    }

    /** Returns active roles in the form in which Privileged Identity Management lists them. */
    default List<ActiveRoleAssignment> roleSchedules() {
        return views(ResourceType.ROLE_SCHEDULE, ActiveRoleAssignment::of);
    }

    /**
     * Returns Defender's recommendations with their metadata. The metadata may have been received separately, together
     * with the recommendation, or not at all.
     */
    default List<Recommendation> recommendations() {
        return RECOMMENDATIONS.in(this);
    }

    default List<SecureScore> secureScores() {
        return views(ResourceType.SECURE_SCORE, SecureScore::of);
    }

    /** Returns the results of scans, each of which belongs to a recommendation. */
    default List<SubAssessment> subAssessments() {
        return views(ResourceType.SUB_ASSESSMENT, SubAssessment::of);
    }

    default List<SecurityAlert> securityAlerts() {
        return views(ResourceType.SECURITY_ALERT, SecurityAlert::of);
    }

    default List<ComplianceStandard> complianceStandards() {
        return views(ResourceType.COMPLIANCE_STANDARD, ComplianceStandard::of);
    }

    default List<ComplianceControl> complianceControls() {
        return views(ResourceType.COMPLIANCE_CONTROL, ComplianceControl::of);
    }

    default List<SecurityContact> securityContacts() {
        return views(ResourceType.SECURITY_CONTACT, SecurityContact::of);
    }
}
