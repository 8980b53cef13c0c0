package org.tomes.inventory.resource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A compressed text. Texts are compressed because the JSON of a hundred thousand resources would otherwise exceed the
 * memory of an ordinary computer. A preset dictionary with frequent Azure phrases also makes small texts smaller.
 */
final class CompressedJson {

    /** Minimum length in bytes of texts that are compressed; shorter texts would not become smaller. */
    private static final int MIN_LENGTH = 120;
    private static final byte[] DICTIONARY = ("\"dependsOn\":[],\"zones\":[\"1\"],\"kind\":\"StorageV2\",\"identity\":{\"type\":\"SystemAssigned\",\"principalId\":\""
            + "\"priority\":100,\"access\":\"Deny\",\"direction\":\"Outbound\",\"sourcePortRange\":\"*\",\"destinationPortRange\":\"443\","
            + "\"sourceAddressPrefix\":\"Internet\",\"destinationAddressPrefix\":\"VirtualNetwork\",\"sourceAddressPrefixes\":[],"
            + "\"destinationAddressPrefixes\":[],\"sourcePortRanges\":[],\"destinationPortRanges\":[],\"protocol\":\"Tcp\",\"access\":\"Allow\","
            + "\"direction\":\"Inbound\",\"securityRules\":[{\"name\":\"\"privateIPAddress\":\"10.0.0.4\",\"ipConfigurations\":[{\"name\":\"ipconfig1\","
            + "\"publicIPAllocationMethod\":\"Static\",\"addressPrefix\":\"10.0.0.0/24\",\"enabled\":true,\"enabled\":false,\"networkAcls\":{"
            + "\"bypass\":\"AzureServices\",\"defaultAction\":\"Allow\",\"ipRules\":[],\"virtualNetworkRules\":[]},\"publicNetworkAccess\":\"Enabled\","
            + "\"status\":{\"code\":\"Healthy\"},\"status\":{\"code\":\"Unhealthy\"},\"displayName\":\"\",\"tenantId\":\"\",\"type\":\"Microsoft.Security/"
            + "assessments\",\"type\":\"Microsoft.Authorization/\",\"type\":\"Microsoft.KeyVault/vaults\",\"type\":\"Microsoft.Storage/storageAccounts\","
            + "\"type\":\"Microsoft.Compute/virtualMachines\",\"type\":\"Microsoft.Network/networkInterfaces\",\"type\":\"Microsoft.Network/"
            + "networkSecurityGroups\",\"type\":\"Microsoft.Network/virtualNetworks\",\"subnets\":[{\"id\":\"/subscriptions/\",\"etag\":\"W/\\\"\","
            + "\"location\":\"germanywestcentral\",\"location\":\"westeurope\",\"tags\":{},\"sku\":{\"name\":\"Standard\",\"tier\":\"Standard\"},"
            + "\"properties\":{\"provisioningState\":\"Succeeded\",\"resourceGroup\":\"{\"id\":\"/subscriptions/")
            .getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes;
    /** Length of the text in UTF-8 if it is compressed, otherwise 0. */
    private final int inflated;
    private final int length;

    private CompressedJson(byte[] bytes, int inflated, int length) {
        this.bytes = bytes;
        this.inflated = inflated;
        this.length = length;
    }

    static CompressedJson of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length < MIN_LENGTH) {
            return new CompressedJson(utf8, 0, text.length());
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(utf8);
            deflater.finish();
            byte[] compressed = new byte[utf8.length];
            int size = deflater.deflate(compressed);
            return deflater.finished() ? new CompressedJson(Arrays.copyOf(compressed, size), utf8.length, text.length())
                    : new CompressedJson(utf8, 0, text.length());
        } finally {
            deflater.end();
        }
    }

    /** Returns the number of characters. */
    int length() {
        return length;
    }

    String text() {
        if (inflated == 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(bytes);
            byte[] utf8 = new byte[inflated];
            int read = 0;
            while (read < inflated) {
                int count = inflater.inflate(utf8, read, inflated - read);
                if (count == 0) {
                    throw new IllegalStateException("compressed text broke off");
                }
                read += count;
            }
            return new String(utf8, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("compressed here a moment ago", e);
        } finally {
            inflater.end();
        }
    }
}
