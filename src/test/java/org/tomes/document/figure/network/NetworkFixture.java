package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;

/** Networks in the form of imported files; a single quote represents a double one. */
final class NetworkFixture {

    static final String GROUP = ImportResultFixture.SUBSCRIPTION + "/resourceGroups/rg-net/providers/";
    static final String NETWORK = GROUP + "Microsoft.Network/";

    private final List<String> resources = new ArrayList<>();

    NetworkFixture add(String type, String name, String properties) {
        resources.add("{'id':'" + GROUP + type + "/" + name + "','name':'" + name + "','type':'" + type
                + "','location':'westeurope','properties':{" + properties + "}}");
        return this;
    }

    static String net(String name) {
        return NETWORK + "virtualNetworks/" + name;
    }

    NetworkFixture net(String name, String space, String subnets, String peerings) {
        return add("Microsoft.Network/virtualNetworks", name, "'addressSpace':{'addressPrefixes':['" + space
                + "']},'subnets':[" + subnets + "],'virtualNetworkPeerings':[" + peerings + "]");
    }

    static String subnet(String network, String name, String prefix, String group) {
        return "{'name':'" + name + "','id':'" + net(network) + "/subnets/" + name + "','properties':{'addressPrefix':'"
                + prefix + "'" + (group.isEmpty() ? ""
                        : ",'networkSecurityGroup':{'id':'" + NETWORK + "networkSecurityGroups/" + group + "'}")
                + "}}";
    }

    static String peering(String to, String state) {
        return "{'name':'to-" + to + "','properties':{'peeringState':'" + state + "','remoteVirtualNetwork':{'id':'"
                + net(to) + "'}}}";
    }

    /** Adds a machine with one network interface. */
    NetworkFixture machine(String name, String network, String subnet, String address, String publicAddress) {
        add("Microsoft.Network/networkInterfaces", "nic-" + name,
                "'ipConfigurations':[{'name':'ip','properties':{'privateIPAddress':'" + address + "','subnet':{'id':'"
                        + net(network).toUpperCase(java.util.Locale.ROOT) + "/subnets/" + subnet + "'}"
                        + (publicAddress.isEmpty() ? ""
                                : ",'publicIPAddress':{'id':'" + NETWORK + "publicIPAddresses/pip-" + name + "'}")
                        + "}}]");
        if (!publicAddress.isEmpty()) {
            add("Microsoft.Network/publicIPAddresses", "pip-" + name, "'ipAddress':'" + publicAddress + "'");
        }
        return add("Microsoft.Compute/virtualMachines", name,
                "'networkProfile':{'networkInterfaces':[{'id':'" + NETWORK + "networkInterfaces/nic-" + name + "'}]}");
    }

    Inventory inventory() {
        return InventoryFixture
                .inventory(ImportResultFixture.file("network.json", "[" + String.join(",", resources) + "]"));
    }

    MapModel model() {
        return MapModelReader.of(inventory());
    }

    /** Returns a hub with one side network, a bastion, a public machine, and a subnet without an NSG. */
    static NetworkFixture small() {
        return new NetworkFixture()
                .net("vnet-hub", "10.0.0.0/16",
                        subnet("vnet-hub", "snet-late", "10.0.9.0/24", "") + ","
                                + subnet("vnet-hub", "AzureBastionSubnet", "10.0.1.0/26", "nsg-bastion") + ","
                                + subnet("vnet-hub", "GatewaySubnet", "10.0.0.0/27", ""),
                        peering("vnet-web", "Connected") + "," + peering("vnet-partner", "Disconnected"))
                .net("vnet-web", "10.1.0.0/16", subnet("vnet-web", "snet-web", "10.1.0.0/24", "nsg-web"),
                        peering("vnet-hub", "Connected"))
                .machine("vm-web", "vnet-web", "snet-web", "10.1.0.4", "203.0.113.7")
                .add("Microsoft.Network/bastionHosts", "bas-hub",
                        "'ipConfigurations':[{'name':'ip','properties':{'subnet':{'id':'" + net("vnet-hub")
                                + "/subnets/AzureBastionSubnet'},'publicIPAddress':{'id':'" + NETWORK
                                + "publicIPAddresses/pip-bas'}}}]")
                .add("Microsoft.Network/publicIPAddresses", "pip-bas", "'ipAddress':'203.0.113.8'")
                .add("Microsoft.Network/publicIPAddresses", "pip-old", "'ipAddress':'203.0.113.9'");
    }

    /** Returns random networks with random content. */
    static NetworkFixture random(Random random, int networks) {
        NetworkFixture fixture = new NetworkFixture();
        for (int i = 0; i < networks; i++) {
            String name = "vnet-" + "x".repeat(random.nextInt(30)) + i;
            StringBuilder subnets = new StringBuilder();
            int count = random.nextInt(12);
            for (int j = 0; j < count; j++) {
                String subnet = "snet-" + "y".repeat(random.nextInt(40)) + j;
                subnets.append(j == 0 ? "" : ",")
                        .append(subnet(name, subnet, "10." + i + "." + j + ".0/24",
                                random.nextBoolean() ? "nsg-" + "z".repeat(random.nextInt(60)) : ""));
                for (int k = random.nextInt(4) == 0 ? random.nextInt(40) : 0; k > 0; k--) {
                    fixture.machine("vm-" + i + "-" + j + "-" + k, name, subnet, "10." + i + "." + j + "." + (k + 3),
                            random.nextInt(5) == 0 ? "203.0.113." + k : "");
                }
            }
            StringBuilder peerings = new StringBuilder();
            for (int j = random.nextInt(3); j > 0; j--) {
                peerings.append(peerings.isEmpty() ? "" : ",")
                        .append(peering("vnet-" + random.nextInt(networks),
                                random.nextBoolean() ? "Connected" : "Initiated"));
            }
            fixture.net(name, "10." + i + ".0.0/16", subnets.toString(), peerings.toString());
        }
        return fixture;
    }
}
