package org.tomes.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.tomes.inventory.importing.InputFile;

/**
 * One hub with a management subnet, and virtual networks that are peered with it: a frontend and a backend in each,
 * both with a group and the network interfaces of two machines, of which one has a group of its own.
 */
final class HubAndSpokes {

    private static final String GROUP = "/subscriptions/00000001-0000-4000-8000-000000000000/resourceGroups/rg-net/";
    private static final String PREFIX = GROUP + "providers/Microsoft.Network/";
    private static final String MACHINES = GROUP + "providers/Microsoft.Compute/virtualMachines/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode resources = JSON.createArrayNode();

    private HubAndSpokes(int spokes) {
        ObjectNode hub = network("hub", "10.0.0.0/16");
        subnet(hub, "hub", "mgmt", "10.0.0.0/24");
        for (int i = 0; i < spokes; i++) {
            String name = "spoke-" + i;
            String prefix = "10.%d.%d".formatted(1 + i / 128, i % 128 * 2);
            ObjectNode spoke = network(name, prefix + ".0/23");
            subnet(spoke, name, "frontend", prefix + ".0/25");
            subnet(spoke, name, "backend", prefix + ".128/25");
            peer(hub, name, prefix + ".0/23");
            peer(spoke, "hub", "10.0.0.0/16");
            for (String zone : List.of("frontend", "backend")) {
                int first = zone.equals("frontend") ? 4 : 132;
                nic(name, zone, 0, prefix + "." + first, false);
                nic(name, zone, 1, prefix + "." + (first + 1), true);
            }
        }
    }

    static List<InputFile> files(int spokes) {
        byte[] json = JSON.createObjectNode()
                .set("value", new HubAndSpokes(spokes).resources)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return List.of(new InputFile("hub.json", Instant.EPOCH, () -> new ByteArrayInputStream(json)));
    }

    private ObjectNode resource(String type, String name) {
        return resources.addObject()
                .put("id", PREFIX + type + "/" + name)
                .put("name", name)
                .put("type", "Microsoft.Network/" + type)
                .put("location", "germanywestcentral")
                .putObject("properties");
    }

    private ObjectNode network(String name, String prefix) {
        ObjectNode network = resource("virtualNetworks", name);
        network.putObject("addressSpace").putArray("addressPrefixes").add(prefix);
        network.putArray("subnets");
        network.putArray("virtualNetworkPeerings");
        return network;
    }

    private void subnet(ObjectNode network, String of, String name, String prefix) {
        ObjectNode subnet = network.withArray("subnets")
                .addObject()
                .put("id", PREFIX + "virtualNetworks/" + of + "/subnets/" + name)
                .put("name", name);
        ObjectNode properties = subnet.putObject("properties").put("addressPrefix", prefix);
        properties.putObject("networkSecurityGroup").put("id", PREFIX + "networkSecurityGroups/nsg-" + of + "-" + name);
        group("nsg-" + of + "-" + name);
    }

    private void group(String name) {
        ArrayNode rules = resource("networkSecurityGroups", name).putArray("securityRules");
        rule(rules, 100, "443", "Internet", "Allow");
        rule(rules, 110, "1433", "VirtualNetwork", "Allow");
        rule(rules, 120, "22", "10.0.0.0/24", "Allow");
        rule(rules, 4000, "*", "*", "Deny");
    }

    private void rule(ArrayNode rules, int priority, String port, String source, String access) {
        rules.addObject()
                .put("name", "rule-" + priority)
                .putObject("properties")
                .put("priority", priority)
                .put("direction", "Inbound")
                .put("access", access)
                .put("protocol", port.equals("*") ? "*" : "Tcp")
                .put("sourcePortRange", "*")
                .put("destinationPortRange", port)
                .put("sourceAddressPrefix", source)
                .put("destinationAddressPrefix", "*");
    }

    private void peer(ObjectNode network, String other, String space) {
        ObjectNode peering = network.withArray("virtualNetworkPeerings").addObject().put("name", "to-" + other);
        ObjectNode properties = peering.putObject("properties")
                .put("peeringState", "Connected")
                .put("allowVirtualNetworkAccess", true);
        properties.putObject("remoteVirtualNetwork").put("id", PREFIX + "virtualNetworks/" + other);
        properties.putObject("remoteAddressSpace").putArray("addressPrefixes").add(space);
    }

    private void nic(String network, String zone, int number, String address, boolean ownGroup) {
        String name = "nic-" + network + "-" + zone + "-" + number;
        ObjectNode nic = resource("networkInterfaces", name);
        if (ownGroup) {
            nic.putObject("networkSecurityGroup").put("id", PREFIX + "networkSecurityGroups/nsg-" + name);
            group("nsg-" + name);
        }
        nic.putObject("virtualMachine").put("id", MACHINES + "vm-" + network + "-" + zone + "-" + number);
        ObjectNode configuration = nic.putArray("ipConfigurations").addObject().put("name", "ipconfig");
        ObjectNode properties = configuration.putObject("properties").put("privateIPAddress", address);
        properties.putObject("subnet").put("id", PREFIX + "virtualNetworks/" + network + "/subnets/" + zone);
    }
}
