package org.tomes.desktop.azure;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomes.check.keyvault.VaultItemRow;
import org.tomes.document.compose.Formats;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.inventory.view.JitPolicy;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.PolicyCompliance;
import org.tomes.inventory.view.PolicyState;
import org.tomes.inventory.view.PublicAddress;
import org.tomes.inventory.view.RegionNames;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VirtualMachine;
import org.tomes.inventory.view.VirtualNetworkView;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/**
 * The key facts of a resource in a few lines: specific to its type if that is known, otherwise the top-level properties
 * of its JSON.
 */
final class ResourceFacts {

    private static final int MAX_FACTS = 14;
    private static final int MAX_VALUE_LENGTH = 300;
    /** The ends of words in names such as {@code diskSizeGB}. */
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Set<String> NOISE = Set.of("id", "name", "type", "location", "etag", "provisioningstate",
            "resourceguid", "tags", "properties", "systemdata", "resourcegroup", "subscriptionid", "tenantid",
            "managedby", "plan");

    private final AzureData data;
    private final Texts texts;
    private final AzureValueText values;
    private final List<Fact> facts = new ArrayList<>();

    record Fact(String label, String value) {
    }

    private ResourceFacts(AzureData data, Texts texts) {
        this.data = data;
        this.texts = texts;
        this.values = new AzureValueText(data, texts);
    }

    static List<Fact> of(Resource resource, AzureData data, Texts texts) {
        ResourceFacts facts = new ResourceFacts(data, texts);
        facts.common(resource);
        facts.addTypeFacts(resource);
        return facts.facts;
    }

    private void common(Resource resource) {
        add("type", TypeNames.heading(resource.type().text(), texts));
        add("location", RegionNames.of(resource.location()));
        resource.id().resourceGroup().ifPresent(group -> add("group", group));
        add("subscription", data.subscription(resource.id()));
        add("tags",
                resource.tags()
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(tag -> tag.getKey() + " = " + tag.getValue())
                        .collect(Collectors.joining(", ")));
        data.inventory().ifPresent(inventory -> add("policiesBroken", violatedPolicies(resource, inventory)));
        if (!resource.hasProperties()) {
            add("whole", texts.get("desktop_azure.inPart"));
        }
    }

    private static String violatedPolicies(Resource resource, Inventory inventory) {
        Map<ResourceId, String> names = inventory.policyAssignments()
                .stream()
                .collect(Collectors.toMap(PolicyAssignment::id, PolicyAssignment::displayName, (one, other) -> one));
        return inventory.policyStates()
                .stream()
                .filter(PolicyState::isViolated)
                .filter(state -> state.about().filter(resource.id()::equals).isPresent())
                .flatMap(state -> state.assignment().stream())
                .distinct()
                .map(id -> names.getOrDefault(id, id.name()))
                .collect(Collectors.joining(", "));
    }

    private void addTypeFacts(Resource resource) {
        ResourceType type = resource.type();
        if (type.equals(ResourceType.VIRTUAL_NETWORK)) {
            network(VirtualNetworkView.of(resource));
        } else if (type.equals(ResourceType.SECURITY_GROUP)) {
            group(SecurityGroupView.of(resource));
        } else if (type.equals(ResourceType.NETWORK_INTERFACE)) {
            nic(NetworkInterface.of(resource));
        } else if (type.equals(ResourceType.VIRTUAL_MACHINE)) {
            machine(VirtualMachine.of(resource));
        } else if (type.equals(ResourceType.PUBLIC_ADDRESS)) {
            address(PublicAddress.of(resource));
        } else if (type.equals(ResourceType.KEY_VAULT)) {
            vault(KeyVault.of(resource));
        } else if (type.equals(ResourceType.POLICY_ASSIGNMENT)) {
            assignment(PolicyAssignment.of(resource));
        } else if (type.equals(ResourceType.STORAGE_ACCOUNT)) {
            storage(StorageAccount.of(resource));
        } else {
            anything(resource.node());
        }
    }

    private void network(VirtualNetworkView network) {
        add("addressSpace", String.join(", ", network.addressPrefixes()));
        add("subnets",
                network.subnets()
                        .stream()
                        .map(subnet -> subnet.name() + " (" + String.join(", ", subnet.addressPrefixes()) + ")")
                        .collect(Collectors.joining(", ")));
        add("peerings",
                network.peerings()
                        .stream()
                        .map(peering -> peering.remote().map(ResourceId::name).orElse(peering.name())
                                + peering.state().map(state -> " (" + values.of(state) + ")").orElse(""))
                        .collect(Collectors.joining(", ")));
    }

    private void group(SecurityGroupView group) {
        add("rules", String.valueOf(group.rules().size()));
        Optional<Inventory> inventory = data.inventory();
        add("onSubnets",
                inventory.map(all -> all.subnets()
                        .stream()
                        .filter(subnet -> subnet.securityGroup().filter(group.id()::equals).isPresent())
                        .map(SubnetView::name)
                        .collect(Collectors.joining(", "))).orElse(""));
        add("onInterfaces",
                inventory.map(all -> all.networkInterfaces()
                        .stream()
                        .filter(nic -> nic.securityGroup().filter(group.id()::equals).isPresent())
                        .map(NetworkInterface::name)
                        .collect(Collectors.joining(", "))).orElse(""));
    }

    private void nic(NetworkInterface nic) {
        add("privateAddresses",
                nic.ipConfigurations()
                        .stream()
                        .flatMap(ipConfiguration -> ipConfiguration.privateAddress().stream())
                        .collect(Collectors.joining(", ")));
        add("subnet",
                nic.ipConfigurations()
                        .stream()
                        .flatMap(ipConfiguration -> ipConfiguration.subnet().stream())
                        .map(ResourceId::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        add("publicAddresses",
                nic.ipConfigurations()
                        .stream()
                        .flatMap(ipConfiguration -> ipConfiguration.publicAddress().stream())
                        .map(ResourceId::name)
                        .collect(Collectors.joining(", ")));
        add("securityGroup", nic.securityGroup().map(ResourceId::name).orElse(texts.get("desktop_azure.none")));
        add("machine", nic.machine().map(ResourceId::name).orElse(""));
    }

    private void machine(VirtualMachine machine) {
        add("size", machine.size().orElse(""));
        add("system", machine.system().orElse(""));
        add("interfaces", machine.interfaces().stream().map(ResourceId::name).collect(Collectors.joining(", ")));
        add("disks", texts.get("desktop_azure.diskCounts", machine.managedDisks().size(), machine.unmanagedDisks()));
        data.inventory()
                .ifPresent(all -> add("jitPorts",
                        all.resources(ResourceType.JIT_POLICY)
                                .stream()
                                .flatMap(policy -> JitPolicy.of(policy).ports().stream())
                                .filter(port -> port.machine().equals(machine.id()))
                                .map(port -> String.valueOf(port.number()))
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    private void address(PublicAddress address) {
        add("address", address.address().orElse(texts.get("desktop_azure.none")));
        add("sku", address.sku().orElse(""));
        add("allocation", address.allocation().map(values::of).orElse(""));
        add("usedBy",
                address.usedBy().map(ResourceId::toString).map(values::of).orElse(texts.get("desktop_azure.nobody")));
    }

    private void vault(KeyVault vault) {
        add("access", texts.get(vault.rbac().orElse(false) ? "desktop_azure.byRoles" : "desktop_azure.byPolicies",
                vault.accessPolicyCount()));
        add("purgeProtection",
                yesNo(vault.purgeProtection().or(() -> Optional.of(false).filter(any -> vault.hasProperties()))));
        add("softDelete",
                vault.softDeleteDays()
                        .map(days -> texts.get("desktop_azure.days", days))
                        .orElse(yesNo(vault.softDelete())));
        add("publicNetwork",
                vault.publicNetworkAccess().map(values::of).orElse("") + vault.firewall()
                        .flatMap(firewall -> firewall.defaultAction())
                        .map(action -> " (" + texts.get("desktop_azure.firewall", values.of(action)) + ")")
                        .orElse(""));
        Formats formats = new Formats(texts, ZoneOffset.UTC);
        data.inventory()
                .ifPresent(all -> add("secrets",
                        VaultItemRow.of(all, List.of())
                                .stream()
                                .filter(secret -> secret.vault().equalsIgnoreCase(vault.id().name()))
                                .map(secret -> secret.name()
                                        + secret.expires().map(end -> " (" + formats.day(end) + ")").orElse(""))
                                .collect(Collectors.joining(", "))));
    }

    private void assignment(PolicyAssignment assignment) {
        add("definition", assignment.definition().map(ResourceId::name).orElse(""));
        add("scope", assignment.scope().map(ResourceId::toString).map(values::of).orElse(""));
        add("enforced", yesNo(assignment.enforced()));
        Optional<PolicyCompliance> compliance = data.inventory().flatMap(inventory -> inventory.compliance(assignment));
        add("compliant", compliance.map(policyCompliance -> String.valueOf(policyCompliance.compliant().size()))
                .orElse(texts.get("desktop_azure.notSaid")));
        compliance.filter(policyCompliance -> !policyCompliance.violating().isEmpty())
                .ifPresent(policyCompliance -> add("violating",
                        policyCompliance.violating().size() + ": "
                                + policyCompliance.violating()
                                        .stream()
                                        .map(ResourceId::name)
                                        .collect(Collectors.joining(", "))));
    }

    private void storage(StorageAccount account) {
        add("kind", account.kind().orElse(""));
        add("sku", account.sku().orElse(""));
        add("publicNetwork",
                account.publicNetworkAccess().map(values::of).orElse("") + account.firewall()
                        .flatMap(firewall -> firewall.defaultAction())
                        .map(action -> " (" + texts.get("desktop_azure.firewall", values.of(action)) + ")")
                        .orElse(""));
        add("publicBlobs", yesNo(account.publicBlobs()));
        add("httpsOnly", yesNo(account.httpsOnly()));
        add("minimumTls", account.minimumTls().map(values::of).orElse(""));
    }

    private String yesNo(Optional<Boolean> answer) {
        return texts
                .get(answer.map(yes -> yes ? "desktop_azure.yes" : "desktop_azure.no").orElse("desktop_azure.notSaid"));
    }

    /** Properties without a text have the words of their Azure name, such as "Weekly retention". */
    private String label(String property) {
        String key = "desktop_azure.fact." + property;
        return texts.containsKey(key) ? texts.get(key)
                : texts.capitalised(WORDS.splitAsStream(property)
                        .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) ? word : word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
    }

    private void anything(JsonNodeView node) {
        node.child("sku").text("name").ifPresent(sku -> add("sku", sku));
        JsonNodeView properties = node.properties();
        for (String name : properties.names()) {
            if (facts.size() >= MAX_FACTS) {
                return;
            }
            if (!NOISE.contains(name.toLowerCase(Locale.ROOT))) {
                properties.text(name)
                        .ifPresent(value -> facts
                                .add(new Fact(label(name), Excerpt.of(values.of(value), MAX_VALUE_LENGTH))));
            }
        }
    }

    private void add(String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(texts.get("desktop_azure.fact." + key), Excerpt.of(value, MAX_VALUE_LENGTH)));
        }
    }
}
