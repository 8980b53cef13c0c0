package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.content.Block.Table;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class SecurityRuleTablesTest {

    private static final String GROUP = ImportResultFixture.SUBSCRIPTION
            + "/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/g";

    private static String rule(String name, String access) {
        return "'name':'" + name + "','properties':{'priority':100,'direction':'Inbound','access':'" + access
                + "','protocol':'Tcp','sourceAddressPrefix':'*','sourcePortRange':'*','destinationAddressPrefix':'*',"
                + "'destinationPortRange':'22'}";
    }

    private static String heading(Language language, String separate) {
        Texts texts = Texts.in(language);
        DocumentBuilder document = new DocumentBuilder(null, texts, new Formats(texts, ZoneOffset.UTC), Map.of());
        Inventory inventory = InventoryFixture.inventory(
                ImportResultFixture.file("nsg-list.json",
                        "[{'id':'" + GROUP + "','location':'w','properties':{'securityRules':[{" + rule("ssh", "Deny")
                                + "}]}}]"),
                ImportResultFixture.file("nsg-rule-list.json",
                        "[{'id':'" + GROUP + "/securityRules/ssh'," + rule("ssh", separate) + "}]"));
        Table table = new SecurityRuleTables(document, inventory)
                .customRules(inventory.securityGroups(), "networkdocumentation.rules", "s")
                .build("");
        return table.rows().getFirst().cells().getFirst().toString();
    }

    @ParameterizedTest
    @EnumSource
    void ruleWithTwoVersionsIsNamedNextToItsNsg(Language language) {
        String words = Texts.in(language).get("cloudevidence.rules.disputed", "ssh");
        assertThat(heading(language, "Allow")).contains(words);
        assertThat(heading(language, "Deny")).doesNotContain(words);
    }
}
