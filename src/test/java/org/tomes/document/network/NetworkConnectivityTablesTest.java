package org.tomes.document.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** VPN connections, routes and private DNS zones in the network documentation. */
class NetworkConnectivityTablesTest {

    private static final String NETWORK = ImportResultFixture.SUBSCRIPTION
            + "/resourceGroups/rg/providers/Microsoft.Network/";

    private static DocumentBuilder written(String file, String json) {
        Texts texts = Texts.in(Language.EN);
        DocumentBuilder document = new DocumentBuilder(null, texts, new Formats(texts, ZoneOffset.UTC), Map.of());
        NetworkConnectivityTables.write(document, InventoryFixture.inventory(ImportResultFixture.file(file, json)));
        return document;
    }

    private static List<List<String>> rows(DocumentBuilder document) {
        return document.blocks()
                .stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .map(NetworkConnectivityTablesTest::cells)
                .toList();
    }

    private static List<String> cells(Row row) {
        return row.cells()
                .stream()
                .map(cell -> cell.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void connectionNamesTheOtherEndWithTheNetworksBehindIt() {
        DocumentBuilder document = written("vpn.json", """
                [{'id':'%1$sconnections/cn-office','location':'w','properties':{'connectionType':'IPsec',
                  'connectionStatus':'Connected','virtualNetworkGateway1':{'id':'%1$svirtualNetworkGateways/vgw'},
                  'localNetworkGateway2':{'id':'%1$slocalNetworkGateways/lgw-office'}}},
                 {'id':'%1$slocalNetworkGateways/lgw-office','location':'w','properties':{
                  'gatewayIpAddress':'203.0.113.7',
                  'localNetworkAddressSpace':{'addressPrefixes':['192.168.10.0/24','192.168.11.0/24']}}}]
                """.formatted(NETWORK));

        assertThat(rows(document)).containsExactly(List.of("cn-office", "vgw", "site-to-site (IPsec)",
                "lgw-office\n203.0.113.7\n192.168.10.0/24, 192.168.11.0/24", "connected"));
    }

    @Test
    void routeNamesItsDestinationAndNextHopAndTheSubnetsOfItsTable() {
        DocumentBuilder document = written("routes.json", """
                [{'id':'%1$srouteTables/rt','location':'w','properties':{'routes':[{'name':'out','properties':{
                  'addressPrefix':'0.0.0.0/0','nextHopType':'VirtualAppliance','nextHopIpAddress':'10.0.0.4'}}]}},
                 {'id':'%1$svirtualNetworks/vnet','location':'w','properties':{
                  'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'app',
                  'id':'%1$svirtualNetworks/vnet/subnets/app','properties':{'addressPrefix':'10.0.1.0/24',
                  'routeTable':{'id':'%1$srouteTables/rt'}}}]}}]
                """.formatted(NETWORK));

        assertThat(rows(document))
                .containsExactly(List.of("rt", "vnet/app", "0.0.0.0/0", "virtual appliance, 10.0.0.4"));
    }

    @Test
    void routeCollectedSeparatelyIsListedOnceInItsTable() {
        DocumentBuilder document = written("routes.json", """
                [{'id':'%1$srouteTables/rt','location':'w','properties':{'routes':[{'name':'out','properties':{
                  'addressPrefix':'0.0.0.0/0','nextHopType':'Internet'}}]}},
                 {'id':'%1$srouteTables/rt/routes/out','name':'out','properties':{
                  'addressPrefix':'0.0.0.0/0','nextHopType':'Internet'}},
                 {'id':'%1$srouteTables/rt/routes/site','name':'site','properties':{
                  'addressPrefix':'192.168.0.0/16','nextHopType':'VirtualNetworkGateway'}},
                 {'id':'%1$svirtualNetworks/vnet','location':'w','properties':{'subnets':[]}}]
                """.formatted(NETWORK));

        assertThat(rows(document)).extracting(row -> row.get(2)).containsExactly("0.0.0.0/0", "192.168.0.0/16");
    }

    @Test
    void privateZoneNamesTheNetworksThatItIsLinkedTo() {
        DocumentBuilder document = written("dns.json", """
                [{'id':'%1$sprivateDnsZones/internal.example','location':'global','properties':{}},
                 {'id':'%1$sprivateDnsZones/internal.example/virtualNetworkLinks/hub','location':'global',
                  'properties':{'virtualNetwork':{'id':'%1$svirtualNetworks/vnet-hub'}}}]
                """.formatted(NETWORK));

        assertThat(rows(document)).containsExactly(List.of("internal.example", "vnet-hub"));
    }

    @Test
    void uncollectedTypesAreNamedOnceAndNotCalledAbsent() {
        DocumentBuilder document = written("vnet.json",
                "[{'id':'" + NETWORK + "virtualNetworks/vnet','location':'w','properties':{}}]");

        assertThat(document.blocks()).noneMatch(Table.class::isInstance).noneMatch(Heading.class::isInstance);
        assertThat(document.gaps()).hasSize(1);
        assertThat(document.blocks().toString()).contains("VPN connections, Route tables, Private DNS zones",
                "contains no data on this");
    }
}
