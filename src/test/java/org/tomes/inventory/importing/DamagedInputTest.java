package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.SAVED;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;

/** Damaged files: the reader always finishes and reports what is missing. */
@SlowTest
class DamagedInputTest {

    private static final int ROUNDS = 4_000;
    private static final List<String> SEEDS = List.of(
            "{'value':[" + network("vnet-a") + "," + network("vnet-b") + "],'nextLink':null}",
            "{'data':{'columns':[{'name':'id','type':'string'},{'name':'properties','type':'object'}],'rows':[['"
                    + SUBSCRIPTION + "/providers/Microsoft.Authorization/locks/l',{'level':'ReadOnly'}]]}}",
            "{'parameters':{'p':{'defaultValue':'x'}},'resources':[{'type':'Microsoft.KeyVault/vaults','name':'[concat(parameters(1))]',"
                    + "'properties':{'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'1.2.3.4'}]}}}]}",
            "[{'id':'" + SUBSCRIPTION
                    + "/providers/Microsoft.Consumption/budgets/b','properties':{'amount':1e3,'notifications':"
                    + "{'a':{'threshold':80.0,'contactEmails':['a@b.c']},'thresholdType':'Actual'}}}]",
            "{'responses':{'200':{'body':{'value':[{'id':'" + SUBSCRIPTION
                    + "/resourceGroups/rg/providers/Microsoft.Network/"
                    + "networkSecurityGroups/n','properties':{'securityRules':[{'name':'r','properties':{'priority':100}}]}}]}}}}");

    @Test
    void damagedFileNeverStopsTheReaderAndIsAlwaysReported() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] damaged = damage(
                    SEEDS.get(random.nextInt(SEEDS.size())).replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                    random);
            check(seed, damaged);
        }
    }

    @Test
    void fileTruncatedAnywhereIsReportedAsTruncated() {
        byte[] whole = SEEDS.getFirst().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            ImportResult result = ImportResultFixture
                    .read(ImportResultFixture.file("a.json", SAVED, Arrays.copyOf(whole, length)));
            assertThat(ImportResultFixture.reasons(result)).as("first %s bytes", length).containsExactly("truncated");
        }
    }

    private static void check(long seed, byte[] damaged) {
        try {
            ImportResult result = ImportResultFixture.read(ImportResultFixture.file("a.json", SAVED, damaged));
            assertThat(result.resources().isEmpty() && result.notRead().isEmpty()).isFalse();
            InventoryFixture.readEverything(new Inventory(InventoryFixture.snapshot(result), result.resources()));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + new String(damaged, StandardCharsets.UTF_8) + " = "
                    + HexFormat.of().formatHex(damaged), e);
        }
    }

    /** Returns a copy with bytes changed, removed, duplicated, cut off or mixed with elements of JSON. */
    private static byte[] damage(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
            bytes = switch (random.nextInt(5)) {
                case 0 -> replace(bytes, at, length, new byte[]{(byte) random.nextInt(256)});
                case 1 -> replace(bytes, at, length, new byte[0]);
                case 2 -> replace(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 3 -> Arrays.copyOf(bytes, at + 1);
                default -> replace(bytes, at, 1,
                        List.of("{", "}", "[", "]", "\"", ":", ",", "null", "1e999999999", "\\u0000", "[[[[")
                                .get(random.nextInt(11))
                                .getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private static byte[] replace(byte[] bytes, int at, int length, byte[] by) {
        byte[] all = new byte[bytes.length - length + by.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(by, 0, all, at, by.length);
        System.arraycopy(bytes, at + length, all, at + by.length, bytes.length - at - length);
        return all;
    }
}
