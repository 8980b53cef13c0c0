package org.tomes.inventory;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Generated Azure data of any size in one file, in the mix of an ordinary company: virtual machines with a disk and a
 * network interface each, and fewer resources of other types. A tenth of the resources fails one or two checks.
 */
public final class Estate {

    private static final String SUBSCRIPTION = "/subscriptions/%08x-0000-4000-8000-000000000000";
    private static final String NETWORK = "/providers/Microsoft.Network/";

    private final int resources;
    /** Another state of the same resources, of which this share in a hundred has changed. */
    private final int changedPercent;

    public Estate(int resources, int changedPercent) {
        this.resources = resources;
        this.changedPercent = changedPercent;
    }

    public void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"value\":[");
            for (int i = 0; i < resources; i++) {
                out.write(i == 0 ? "\n" : ",\n");
                out.write(resource(i));
            }
            out.write("\n]}\n");
        }
    }

    private String resource(int i) {
        // Five hundred resources stand in a resource group, ten thousand in a subscription.
        String group = SUBSCRIPTION.formatted(i / 10_000 + 1) + "/resourceGroups/rg-" + i / 500;
        boolean poor = i % 200 < 20;
        int machine = i / 20;
        return switch (i % 20) {
            case 0, 1, 2,
                    3 ->
                arm(i, group, "Microsoft.Compute/virtualMachines", "vm-" + i,
                        """
                                "hardwareProfile":{"vmSize":"Standard_D4s_v5"},"storageProfile":{"osDisk":{"osType":"Linux","name":"disk-%d","createOption":\
                                "FromImage","managedDisk":{"id":"%s/providers/Microsoft.Compute/disks/disk-%d","storageAccountType":"Premium_LRS"}}},\
                                "networkProfile":{"networkInterfaces":[{"id":"%s%snetworkInterfaces/nic-%d"}]},"securityProfile":{"encryptionAtHost":%s}"""
                                .formatted(i + 4, group, i + 4, group, NETWORK, i + 8, !poor));
            case 4, 5, 6,
                    7 ->
                arm(i, group, "Microsoft.Compute/disks", "disk-" + i,
                        """
                                "diskSizeGB":128,"diskState":"Attached","encryption":{"type":"EncryptionAtRestWithPlatformKey"},"networkAccessPolicy":"%s",\
                                "publicNetworkAccess":"%s\""""
                                .formatted(poor ? "AllowAll" : "DenyAll", poor ? "Enabled" : "Disabled"));
            case 8, 9, 10,
                    11 ->
                arm(i, group, "Microsoft.Network/networkInterfaces", "nic-" + i,
                        """
                                "ipConfigurations":[{"name":"ipconfig1","properties":{"privateIPAddress":"10.%d.%d.%d","primary":true,"subnet":{"id":\
                                "%s%svirtualNetworks/vnet-%d/subnets/default"}}}],"virtualMachine":{"id":"%s/providers/Microsoft.Compute/virtualMachines/vm-%d"}"""
                                .formatted(machine >> 8 & 255, machine & 255, i % 20, group, NETWORK,
                                        i / 500 * 500 + 15, group, i - 8));
            case 12 -> arm(i, group + "/providers/Microsoft.KeyVault/vaults/kv-" + (i + 6),
                    "Microsoft.Authorization/roleAssignments", "role-" + i,
                    """
                            "roleDefinitionId":"/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6",\
                            "principalId":"00000000-0000-4000-8000-%012d","principalType":"ServicePrincipal","scope":"%s/providers/Microsoft.KeyVault/vaults/kv-%d\""""
                            .formatted(i, group, i + 6));
            case 13 -> arm(i, group + "/providers/Microsoft.KeyVault/vaults/kv-" + (i + 5),
                    "Microsoft.Insights/diagnosticSettings", "logs-" + i,
                    """
                            "workspaceId":"%s/providers/Microsoft.OperationalInsights/workspaces/logs","logs":[{"categoryGroup":"audit","enabled":%s}]"""
                            .formatted(group, !poor));
            case 14 -> arm(i, group + "/providers/Microsoft.Compute/virtualMachines/vm-" + (i - 14),
                    "Microsoft.Security/assessments", "assessment-" + i,
                    """
                            "displayName":"Machines should encrypt their disks and caches","status":{"code":"%s"},"resourceDetails":{"source":"Azure","id":\
                            "%s/providers/Microsoft.Compute/virtualMachines/vm-%d"},"metadata":{"severity":"Medium"}"""
                            .formatted(poor ? "Unhealthy" : "Healthy", group, i - 14));
            case 15 -> i % 500 == 15 ? virtualNetwork(i, group)
                    : arm(i, group, "Microsoft.Network/publicIPAddresses", "ip-" + i,
                            """
                                    "ipAddress":"20.%d.%d.%d","publicIPAllocationMethod":"Static","publicIPAddressVersion":"IPv4\""""
                                    .formatted(i >> 16 & 255, i >> 8 & 255, i & 255));
            case 16 -> i % 500 == 16 ? securityGroup(i, group, poor)
                    : arm(i, group, "Microsoft.Web/sites", "app-" + i,
                            """
                                    "state":"Running","httpsOnly":%s,"clientCertEnabled":false,"siteConfig":{"minTlsVersion":"1.2","ftpsState":"Disabled"}"""
                                    .formatted(!poor));
            case 17 -> arm(i, group, "Microsoft.Storage/storageAccounts", "st" + i,
                    """
                            "supportsHttpsTrafficOnly":%s,"minimumTlsVersion":"TLS1_2","allowBlobPublicAccess":%s,"networkAcls":{"bypass":"AzureServices",\
                            "defaultAction":"%s","ipRules":[],"virtualNetworkRules":[]},"primaryEndpoints":{"blob":"https://st%d.blob.core.windows.net/"}"""
                            .formatted(!poor, poor, poor ? "Allow" : "Deny", i));
            case 18 -> arm(i, group, "Microsoft.KeyVault/vaults", "kv-" + i,
                    """
                            "tenantId":"00000000-0000-4000-8000-00000000000a","enableSoftDelete":true,"enablePurgeProtection":%s,\
                            "enableRbacAuthorization":true,"vaultUri":"https://kv-%d.vault.azure.net/","publicNetworkAccess":"Disabled\""""
                            .formatted(!poor, i));
            default -> arm(i, group + "/providers/Microsoft.Compute/virtualMachines/vm-" + (i - 19),
                    "Microsoft.Authorization/locks", "lock-" + i, "\"level\":\"CanNotDelete\"");
        };
    }

    private String virtualNetwork(int i, String group) {
        return arm(i, group, "Microsoft.Network/virtualNetworks", "vnet-" + i,
                """
                        "addressSpace":{"addressPrefixes":["10.0.0.0/8"]},"subnets":[{"id":"%s%svirtualNetworks/vnet-%d/subnets/default","name":"default",\
                        "properties":{"addressPrefix":"10.0.0.0/8","networkSecurityGroup":{"id":"%s%snetworkSecurityGroups/nsg-%d"}}}]"""
                        .formatted(group, NETWORK, i, group, NETWORK, i + 1));
    }

    private String securityGroup(int i, String group, boolean poor) {
        StringBuilder rules = new StringBuilder();
        for (int rule = 0; rule < 20; rule++) {
            rules.append(rule == 0 ? "" : ",")
                    .append("""
                            {"name":"rule-%d","properties":{"priority":%d,"direction":"Inbound","access":"Allow","protocol":"Tcp","sourcePortRange":"*",\
                            "destinationPortRange":"%d","sourceAddressPrefix":"%s","destinationAddressPrefix":"10.%d.0.0/16"}}"""
                            .formatted(rule, 100 + rule, 443 + rule,
                                    poor && rule == 3 ? "*" : "10.0.%d.0/24".formatted(rule), rule));
        }
        return arm(i, group, "Microsoft.Network/networkSecurityGroups", "nsg-" + i,
                "\"securityRules\":[" + rules + "]");
    }

    private String arm(int i, String group, String type, String name, String properties) {
        String version = i % 100 < changedPercent ? "2" : "1";
        return String.format(Locale.ROOT,
                """
                        {"id":"%s/providers/%s/%s","name":"%s","type":"%s","location":"germanywestcentral","tags":{"costCenter":"%d","environment":"%s",\
                        "release":"%s"},"properties":{"provisioningState":"Succeeded",%s}}""",
                group, type, name, name, type, 4000 + i % 37, i % 3 == 0 ? "production" : "test", version, properties);
    }

    /** Writes one: file, resources, per cent that changed. */
    public static void main(String... arguments) throws IOException {
        new Estate(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).write(Path.of(arguments[0]));
    }
}
