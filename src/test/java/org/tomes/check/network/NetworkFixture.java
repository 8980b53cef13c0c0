package org.tomes.check.network;

import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.resource;

import java.util.Locale;

/** Networks as Azure answers; a single quote stands for a double one. */
final class NetworkFixture {

    private static final String NETWORK = "Microsoft.Network/";

    private NetworkFixture() {
    }

    static String id(String path) {
        return GROUP + "/providers/" + NETWORK + path;
    }

    /** @param rules each as {@link #rule} makes it */
    static String group(String name, String... rules) {
        return resource(NETWORK + "networkSecurityGroups/" + name,
                "{'securityRules':[" + String.join(",", rules) + "]}");
    }

    static String rule(String name, int priority, String access, String source, String port) {
        return "{'name':'" + name + "','properties':{'priority':" + priority + ",'direction':'Inbound','access':'"
                + access + "','protocol':'Tcp','sourceAddressPrefix':'" + source
                + "','sourcePortRange':'*','destinationAddressPrefix':'*'," + "'destinationPortRange':'" + port + "'}}";
    }

    static String network(String name, String... subnets) {
        return networkWith(name, "", subnets);
    }

    /** @param more further properties, such as peerings */
    static String networkWith(String name, String more, String... subnets) {
        return resource(NETWORK + "virtualNetworks/" + name, "{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},"
                + more + "'subnets':[" + String.join(",", subnets) + "]}");
    }

    /** @param more further properties, each after a comma */
    static String subnet(String network, String name, String more) {
        return "{'id':'" + id("virtualNetworks/" + network + "/subnets/" + name) + "','name':'" + name
                + "','properties':{'addressPrefix':'10.0.1.0/24'" + more + "}}";
    }

    static String guardedBy(String group) {
        return ",'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/" + group).toUpperCase(Locale.ROOT) + "'}";
    }

    /** @param more further properties, each after a comma */
    static String nic(String name, String subnet, String more, String publicAddress) {
        String address = publicAddress.isEmpty() ? ""
                : ",'publicIPAddress':{'id':'" + id("publicIPAddresses/" + publicAddress) + "'}";
        return resource(NETWORK + "networkInterfaces/" + name,
                "{'ipConfigurations':[{'name':'c','properties':{'privateIPAddress':'10.0.1.4'," + "'subnet':{'id':'"
                        + id("virtualNetworks/" + subnet) + "'}" + address + "}}]" + more + "}");
    }

    static String machine(String name, String nic) {
        return resource("Microsoft.Compute/virtualMachines/" + name, "{'networkProfile':{'networkInterfaces':[{'id':'"
                + id("networkInterfaces/" + nic).toLowerCase(Locale.ROOT) + "'}]}}");
    }

    /** Adds a storage account, which every flow log has, unless {@code more} names one. */
    static String flowLog(String name, String target, String more) {
        String storage = more.contains("'storageId'") ? ""
                : ",'storageId':'" + GROUP + "/providers/Microsoft.Storage/storageAccounts/flows'";
        return resource(NETWORK + "networkWatchers/w/flowLogs/" + name,
                "{'targetResourceId':'" + id(target).toUpperCase(Locale.ROOT) + "'" + storage + more + "}");
    }

    static String bastion(String name, String network, String sku) {
        return any(id("bastionHosts/" + name),
                "{'ipConfigurations':[{'properties':{'subnet':{'id':'"
                        + id("virtualNetworks/" + network + "/subnets/AzureBastionSubnet") + "'}}}]}",
                "'sku':{'name':'" + sku + "'}");
    }

    static String peering(String remote, String state) {
        return "'virtualNetworkPeerings':[{'name':'p','properties':{'peeringState':'" + state
                + "','remoteVirtualNetwork':{'id':'" + id("virtualNetworks/" + remote) + "'}}}],";
    }
}
