package org.tomes.inventory.importing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tomes.inventory.resource.Resource;

/** Files as saved from Azure; single quotes in their text are replaced by double quotes. */
public final class ImportResultFixture {

    public static final Instant SAVED = Instant.parse("2026-02-20T08:00:00Z");
    public static final String SUBSCRIPTION = "/subscriptions/11111111-2222-3333-4444-555555555555";
    public static final String NETWORKS = SUBSCRIPTION
            + "/resourceGroups/rg-web/providers/Microsoft.Network/virtualNetworks/";

    private ImportResultFixture() {
    }

    public static InputFile file(String name, String text) {
        return file(name, SAVED, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public static InputFile file(String name, Instant saved, byte[] bytes) {
        return new InputFile(name, saved, () -> new ByteArrayInputStream(bytes));
    }

    /** Returns a virtual network in the format of the API. */
    public static String network(String name) {
        return "{'name':'" + name + "','id':'" + NETWORKS + name
                + "','type':'Microsoft.Network/virtualNetworks','location':'westeurope','tags':{'env':'test'},"
                + "'properties':{'addressSpace':{'addressPrefixes':['10.0.0.0/16']}}}";
    }

    public static ImportResult read(String text) {
        return read(file("a.json", text));
    }

    public static ImportResult read(InputFile... files) {
        return AzureFileReader.read(Arrays.asList(files), ReadingProgress.NONE);
    }

    public static List<String> names(ImportResult result) {
        return result.resources().stream().map(Resource::name).toList();
    }

    public static List<String> reasons(ImportResult result) {
        return result.notRead().stream().map(gap -> gap.reason().key().replace("inventory.notRead.", "")).toList();
    }
}
