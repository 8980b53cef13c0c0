package org.tomes.check.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Each answer with the page of Microsoft that settles it in the class that gives it. */
class ServiceChecksTest {

    private static String account(String properties) {
        return resource("Microsoft.Storage/storageAccounts/s", properties);
    }

    private static String app(String properties) {
        return resource("Microsoft.Web/sites/w", properties);
    }

    private static String sql(String properties) {
        return resource("Microsoft.Sql/servers/s", properties);
    }

    private static String rule(String name, String start, String end) {
        return resource("Microsoft.Sql/servers/s/firewallRules/" + name,
                "{'startIpAddress':'" + start + "','endIpAddress':'" + end + "'}");
    }

    /** "Migrate to TLS 1.2 for Azure Blob Storage": since 2026-02-03 no account accepts older versions. */
    @ParameterizedTest
    @CsvSource({"TLS1_2,MET modern", "TLS1_3,MET modern", "TLS1_1,MET storage-enforced", "TLS1_0,MET storage-enforced",
        "newest,NOT_ASSESSED unknown-value"})
    void storageAccountAcceptsNoVersionBeforeTlsOnePointTwo(String version, String answer) {
        assertThat(answers("service.minimum-tls", scene(account("{'minimumTlsVersion':'" + version + "'}"))))
                .containsExactly("s " + answer);
    }

    @Test
    void storageAccountWithoutAVersionAcceptsNoVersionBeforeTlsOnePointTwo() {
        assertThat(answers("service.minimum-tls", scene(account("{'kind':'x'}"))))
                .containsExactly("s MET storage-default");
        assertThat(answers("service.minimum-tls",
                scene(reduced(GROUP + "/providers/Microsoft.Storage/storageAccounts/s"))))
                .containsExactly("s NOT_ASSESSED not-whole");
    }

    /** "Connectivity settings": {@code None} allows all versions. */
    @ParameterizedTest
    @CsvSource({"1.2,MET modern", "1.3,MET modern", "1.0,NOT_MET old", "None,NOT_MET none"})
    void sqlServerRequiresTheVersionThatItNames(String version, String answer) {
        assertThat(answers("service.minimum-tls", scene(sql("{'minimalTlsVersion':'" + version + "'}"))))
                .containsExactly("s " + answer);
        assertThat(answers("service.minimum-tls", scene(sql("{'version':'12.0'}"))))
                .containsExactly("s NOT_ASSESSED not-told");
    }

    /** Lists of apps leave {@code siteConfig} empty; it is read as a resource of its own. */
    @Test
    void appTlsIsNotAssessedWithoutItsConfiguration() {
        String empty = app("{'siteConfig':{'minTlsVersion':null}}");
        assertThat(answers("service.minimum-tls", scene(empty))).containsExactly("w NOT_ASSESSED configuration");
        assertThat(answers("service.minimum-tls",
                scene(empty, resource("Microsoft.Web/sites/w/config/web", "{'minTlsVersion':'1.0'}"))))
                .containsExactly("w NOT_MET old");
        assertThat(answers("service.minimum-tls", scene(app("{'siteConfig':{'minTlsVersion':'1.2'}}"))))
                .containsExactly("w MET modern");
    }

    /** "Deploy content to Azure App Service using FTP/S": all allowed means FTP without TLS, too. */
    @ParameterizedTest
    @CsvSource({"AllAllowed,NOT_MET ftp", "FtpsOnly,MET only", "Disabled,MET only",
        "Unheard,NOT_ASSESSED ftp-not-told"})
    void appAllowingPlainFtpIsNotMet(String state, String answer) {
        assertThat(answers("service.https-only",
                scene(app("{'httpsOnly':true,'siteConfig':{'ftpsState':'" + state + "'}}"))))
                .containsExactly("w " + answer);
    }

    /** "Configure TLS/SSL bindings": the deployment site has a minimum version of its own. */
    @Test
    void deploymentSiteOfAnAppHasASeparateTlsVersion() {
        String both = "{'siteConfig':{'minTlsVersion':'1.2','scmMinTlsVersion':'%s'}}";
        assertThat(answers("service.minimum-tls", scene(app(both.formatted("1.0"))))).containsExactly("w NOT_MET scm");
        assertThat(answers("service.minimum-tls", scene(app(both.formatted("1.2"))))).containsExactly("w MET modern");
    }

    /** The pages of each service on its minimum TLS version. */
    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"Microsoft.Cache/redis/r;{'minimumTlsVersion':'1.0'};NOT_MET old",
                "Microsoft.Cache/redis/r;{'x':1};NOT_ASSESSED not-told",
                "Microsoft.DocumentDB/databaseAccounts/r;{'minimalTlsVersion':'Tls'};NOT_MET old",
                "Microsoft.DocumentDB/databaseAccounts/r;{'minimalTlsVersion':'Tls12'};MET modern",
                "Microsoft.ServiceBus/namespaces/r;{'minimumTlsVersion':'1.0'};NOT_MET old",
                "Microsoft.EventHub/namespaces/r;{'minimumTlsVersion':'1.2'};MET modern"})
    void reportsOldTlsVersionsOfOtherServices(String id, String properties, String answer) {
        assertThat(answers("service.minimum-tls", scene(resource(id, properties)))).containsExactly("r " + answer);
    }

    /** "How to configure Azure Cache for Redis" and "Ingress in Azure Container Apps". */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Microsoft.Cache/redis/r;{'enableNonSslPort':true};NOT_MET redis",
        "Microsoft.Cache/redis/r;{'x':1};MET only",
        "Microsoft.App/containerApps/r;{'configuration':{'ingress':{'allowInsecure':true}}};NOT_MET app",
        "Microsoft.App/containerApps/r;{'configuration':{'ingress':{'external':true}}};MET only",
        "Microsoft.App/containerApps/r;{'configuration':{'ingress':{'transport':'Tcp'}}};NOT_ASSESSED tcp",
        "Microsoft.App/containerApps/r;{'configuration':{'ingress':{'external':true,'additionalPortMappings':[{'external':true,'targetPort':80}]}}};NOT_ASSESSED tcp",
        "Microsoft.App/containerApps/r;{'configuration':{'ingress':{'additionalPortMappings':[{'external':false,'targetPort':80}]}}};MET only",
        "Microsoft.Cache/redisEnterprise/e/databases/r;{'clientProtocol':'Plaintext'};NOT_MET redis-plain",
        "Microsoft.Cache/redisEnterprise/e/databases/r;{'clientProtocol':'Encrypted'};MET only",
        "Microsoft.Storage/storageAccounts/r;{'supportsHttpsTrafficOnly':true,'isNfsV3Enabled':true};NOT_ASSESSED nfs",
        "Microsoft.Storage/storageAccounts/r;{'supportsHttpsTrafficOnly':true,'customDomain':{'name':'f.example'}};NOT_ASSESSED custom-domain",
        "Microsoft.Storage/storageAccounts/r;{'supportsHttpsTrafficOnly':false,'customDomain':{'name':'f.example'}};NOT_MET storage",
        "Microsoft.Storage/storageAccounts/r;{'supportsHttpsTrafficOnly':true,'customDomain':null,'isSftpEnabled':true};MET only",
        "Microsoft.App/containerApps/r;{'configuration':{}};MET no-ingress"})
    void reportsUnencryptedConnectionsOfCachesAndContainerApps(String id, String properties, String answer) {
        assertThat(answers("service.https-only", scene(resource(id, properties)))).containsExactly("r " + answer);
    }

    /** A value that Azure introduces later, as {@code SecuredByPerimeter} was, neither opens nor closes a service. */
    @ParameterizedTest
    @CsvSource({"defender.storage-network,Microsoft.Storage/storageAccounts/r",
        "key-vault.public-network,Microsoft.KeyVault/vaults/r", "service.sql-firewall,Microsoft.Sql/servers/r",
        "service.public-access,Microsoft.DocumentDB/databaseAccounts/r",
        "service.public-access,Microsoft.ContainerRegistry/registries/r"})
    void undocumentedPublicAccessValueIsNotAssessed(String check, String id) {
        assertThat(answers(check,
                scene(resource(id, "{'publicNetworkAccess':'Later','networkAcls':{'defaultAction':'Deny'}}"))))
                .containsExactly("r NOT_ASSESSED unknown-value");
    }

    /** The command line prints other names than the API. */
    @ParameterizedTest
    @ValueSource(strings = {"enableNfsV3", "isNfsV3Enabled", "EnableNfsV3"})
    void unencryptedProtocolIsFoundInEveryExport(String field) {
        assertThat(answers("service.https-only",
                scene("{'id':'" + GROUP + "/providers/Microsoft.Storage/storageAccounts/r',"
                        + "'name':'r','type':'Microsoft.Storage/storageAccounts','kind':'StorageV2',"
                        + "'enableHttpsTrafficOnly':true,'isSftpEnabled':true,'" + field + "':true}")))
                .containsExactly("r NOT_ASSESSED nfs");
    }

    /**
     * Azure SDK reference, {@code RedisEnterpriseClusterPatch.FirewallRules}: without rules, all traffic is allowed.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"{'publicNetworkAccess':'Enabled'};NOT_MET open",
                "{'publicNetworkAccess':'Disabled'};MET disabled",
                "{'publicNetworkAccess':'Enabled','firewallRules':[]};NOT_MET open",
                "{'publicNetworkAccess':'Enabled','firewallRules':[{'name':'a'}]};NOT_ASSESSED rules",
                "{'minimumTlsVersion':'1.2'};NOT_ASSESSED property-absent"})
    void managedRedisIsOpenWithoutRules(String properties, String answer) {
        assertThat(answers("service.public-access", scene(resource("Microsoft.Cache/redisEnterprise/r", properties))))
                .containsExactly("r " + answer);
    }

    /**
     * "Allow access to Azure Event Hubs namespaces from specific IP addresses": without rules, the default opens all.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"{'defaultAction':'Deny'};NOT_MET open", "{'defaultAction':'Allow'};NOT_MET open",
                "{'defaultAction':'Deny','ipRules':[{'ipMask':'203.0.113.4','action':'Allow'}]};MET selected",
                "{'defaultAction':'Deny','ipRules':[{'ipMask':'0.0.0.0/0','action':'Allow'}]};NOT_MET open",
                "{'defaultAction':'Deny','virtualNetworkRules':[{'subnet':{'id':'/x'}}]};MET selected",
                "{'publicNetworkAccess':'Disabled'};NOT_ASSESSED contradicted"})
    void rulesOfANamespaceAreRead(String rules, String answer) {
        for (String type : List.of("Microsoft.EventHub/namespaces/r", "Microsoft.ServiceBus/namespaces/r")) {
            assertThat(
                    answers("service.public-access",
                            scene(resource(type, "{'publicNetworkAccess':'Enabled'}"),
                                    resource(type + "/networkRuleSets/default", rules))))
                    .containsExactly("r " + answer);
        }
    }

    /** REST "Namespaces - Get Network Rule Set": publicNetworkAccess stands in both, and is one setting. */
    @Test
    void namespaceThatItsOwnRulesContradictIsNotAssessed() {
        String type = "Microsoft.EventHub/namespaces/r";
        String off = resource(type, "{'publicNetworkAccess':'Disabled'}");
        String set = resource(type + "/networkRuleSets/default", "{'publicNetworkAccess':'Enabled'}");
        assertThat(answers("service.public-access", scene(off, set))).containsExactly("r NOT_ASSESSED contradicted");
        assertThat(answers("service.public-access", scene(off, set.replace("Enabled", "disabled"))))
                .containsExactly("r MET disabled");
    }

    /** REST "Web Apps - Get Configuration": the settings of siteConfig once more. */
    @Test
    void appThatItsConfigurationContradictsIsNotAssessed() {
        String app = app("{'httpsOnly':true,'siteConfig':{'minTlsVersion':'1.2','ftpsState':'Disabled'}}");
        String config = resource("Microsoft.Web/sites/w/config/web", "{'minTlsVersion':'1.0','ftpsState':'FtpsOnly'}");
        assertThat(answers("service.minimum-tls", scene(app, config))).containsExactly("w NOT_ASSESSED contradicted");
        assertThat(answers("service.https-only", scene(app, config))).containsExactly("w NOT_ASSESSED contradicted");
        String same = config.replace("1.0", "1.2").replace("FtpsOnly", "disabled");
        assertThat(answers("service.minimum-tls", scene(app, same))).containsExactly("w MET modern");
        assertThat(answers("service.https-only", scene(app, same))).containsExactly("w MET only");
    }

    /** "Firewall rules in Azure Database for PostgreSQL" and "… for MySQL". */
    @ParameterizedTest
    @CsvSource({"0.0.0.0,255.255.255.255,NOT_MET open", "0.0.0.0,0.0.0.0,NOT_MET azure",
        "52.0.0.0,52.1.0.0,NOT_MET wide", "203.0.113.4,203.0.113.7,MET selected",
        "203.0.113.7,203.0.113.4,NOT_ASSESSED unread"})
    void firewallRulesOfADatabaseServerAreRead(String start, String end, String answer) {
        for (String type : List.of("Microsoft.DBforPostgreSQL/flexibleServers/r",
                "Microsoft.DBforMySQL/flexibleServers/r", "Microsoft.Synapse/workspaces/r")) {
            assertThat(answers("service.public-access", scene(
                    resource(type, "{'publicNetworkAccess':'Enabled','network':{'publicNetworkAccess':'Enabled'}}"),
                    resource(type + "/firewallRules/one",
                            "{'startIpAddress':'" + start + "','endIpAddress':'" + end + "'}"))))
                    .containsExactly("r " + answer);
        }
    }

    /**
     * "Configure Redis firewall": rules with {@code startIP} and {@code endIP}. What holds without any is not looked
     * at.
     */
    @ParameterizedTest
    @CsvSource({"0.0.0.0,255.255.255.255,NOT_MET open", "52.0.0.0,52.1.0.0,NOT_MET wide",
        "203.0.113.4,203.0.113.7,MET selected", "0.0.0.0,0.0.0.0,NOT_ASSESSED rules"})
    void firewallRulesOfACacheAreRead(String start, String end, String answer) {
        String cache = resource("Microsoft.Cache/redis/r", "{'publicNetworkAccess':'Enabled'}");
        assertThat(
                answers("service.public-access",
                        scene(cache,
                                resource("Microsoft.Cache/redis/r/firewallRules/one",
                                        "{'startIP':'" + start + "','endIP':'" + end + "'}"))))
                .containsExactly("r " + answer);
        assertThat(answers("service.public-access", scene(cache))).containsExactly("r NOT_ASSESSED rules");
        assertThat(answers("service.public-access",
                pulled(List.of(ResourceType.of("Microsoft.Cache/redis/firewallRules")), List.of(), cache)))
                .containsExactly("r NOT_ASSESSED rules");
    }

    /** Microsoft Learn, "New-AzSqlServerIPv6FirewallRule": Azure SQL has a list of its own for IPv6 addresses. */
    @ParameterizedTest
    @CsvSource({"::,ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,NOT_MET wide", "2001:db8::4,2001:db8::4,MET restricted",
        "x,y,NOT_ASSESSED unread"})
    void ipv6RulesOfASqlServerAreAssessed(String start, String end, String answer) {
        assertThat(answers("service.sql-firewall",
                scene(sql("{'publicNetworkAccess':'Enabled'}"), rule("one", "20.1.2.3", "20.1.2.3"),
                        resource("Microsoft.Sql/servers/s/ipv6FirewallRules/v6",
                                "{'startIPv6Address':'" + start + "','endIPv6Address':'" + end + "'}"))))
                .containsExactly("s " + answer);
    }

    @Test
    void appWithoutTheSettingAcceptsHttpAndAStorageAccountWithoutItIsUnknown() {
        assertThat(answers("service.https-only", scene(app("{'state':'Running'}")))).containsExactly("w NOT_MET app");
        assertThat(answers("service.https-only", scene(app("{'httpsOnly':true}"))))
                .containsExactly("w NOT_ASSESSED ftp-not-told");
        assertThat(answers("service.https-only",
                scene(app("{'httpsOnly':true}"),
                        resource("Microsoft.Web/sites/w/config/web", "{'ftpsState':'FtpsOnly'}"))))
                .containsExactly("w MET only");
        assertThat(answers("service.https-only",
                scene(resource("Microsoft.Web/sites/w/slots/blue", "{'httpsOnly':false}"))))
                .containsExactly("blue NOT_MET app");
        assertThat(answers("service.https-only", scene(account("{'kind':'x'}"))))
                .containsExactly("s NOT_ASSESSED not-told");
        assertThat(answers("service.https-only", scene(account("{'supportsHttpsTrafficOnly':false}"))))
                .containsExactly("s NOT_MET storage");
    }

    /** "Azure SQL Database and Azure Synapse IP firewall rules": 0.0.0.0 stands for all of Azure. */
    @Test
    void zeroAddressRuleAllowsAllOfAzure() {
        assertThat(answers("service.sql-firewall",
                scene(sql("{'publicNetworkAccess':'Enabled'}"), rule("AllowAllWindowsAzureIps", "0.0.0.0", "0.0.0.0"))))
                .containsExactly("s NOT_MET azure");
        assertThat(
                answers("service.sql-firewall",
                        scene(sql("{'publicNetworkAccess':'Disabled'}"),
                                rule("AllowAllWindowsAzureIps", "0.0.0.0", "0.0.0.0"))))
                .containsExactly("s MET disabled");
    }

    @Test
    void sqlServerFirewallIsAssessedByTheCommonLimit() {
        String server = sql("{'publicNetworkAccess':'Enabled'}");
        assertThat(answers("service.sql-firewall", scene(server, rule("all", "0.0.0.0", "255.255.255.255"))))
                .containsExactly("s NOT_MET everybody");
        assertThat(answers("service.sql-firewall",
                scene(server, rule("low", "0.0.0.0", "127.255.255.255"), rule("high", "128.0.0.0", "255.255.255.255"))))
                .containsExactly("s NOT_MET everybody");
        assertThat(answers("service.sql-firewall", scene(server, rule("wide", "52.0.0.0", "52.1.0.0"))))
                .containsExactly("s NOT_MET wide");
        assertThat(answers("service.sql-firewall", scene(server, rule("office", "203.0.113.4", "203.0.113.7"))))
                .containsExactly("s MET restricted");
        assertThat(answers("service.sql-firewall", scene(server, rule("odd", "203.0.113.7", "203.0.113.4"))))
                .containsExactly("s NOT_ASSESSED unread");
    }

    @Test
    void sqlServerWithUnreadRulesIsNotAssessed() {
        assertThat(answers("service.sql-firewall", scene(sql("{'publicNetworkAccess':'Enabled'}"))))
                .containsExactly("s NOT_ASSESSED overturnable");
        assertThat(answers("service.sql-firewall",
                scene(sql("{'publicNetworkAccess':'Enabled'}"),
                        resource("Microsoft.Sql/servers/other/firewallRules/r",
                                "{'startIpAddress':'203.0.113.4','endIpAddress':'203.0.113.4'}"))))
                .as("rules of another server only")
                .containsExactly("s NOT_ASSESSED overturnable");
        assertThat(answers("service.sql-firewall",
                pulled(List.of(ResourceType.SQL_SERVER, ResourceType.SQL_FIREWALL_RULE,
                        ResourceType.SQL_IPV6_FIREWALL_RULE), List.of(), sql("{'publicNetworkAccess':'Enabled'}"))))
                .as("a pull that found no rules")
                .containsExactly("s MET restricted");
        assertThat(answers("service.sql-firewall",
                pulled(List.of(ResourceType.SQL_SERVER, ResourceType.SQL_FIREWALL_RULE), List.of(),
                        sql("{'publicNetworkAccess':'Enabled'}"))))
                .as("a pull that was refused the IPv6 rules")
                .containsExactly("s NOT_ASSESSED overturnable");
        assertThat(answers("service.sql-firewall", scene(sql("{'publicNetworkAccess':'SecuredByPerimeter'}"))))
                .containsExactly("s NOT_ASSESSED perimeter");
    }

    /** "Configure IP firewall in Azure Cosmos DB": 0.0.0.0 stands for connections from Azure datacenters. */
    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"{'ipRules':[]};NOT_MET open", "{'publicNetworkAccess':'Disabled'};MET disabled",
                "{'ipRules':[{'ipAddressOrRange':'203.0.113.4'}]};MET selected",
                "{'ipRules':[{'ipAddressOrRange':'0.0.0.0'}]};NOT_MET azure",
                "{'ipRangeFilter':'52.0.0.0/8'};NOT_MET wide",
                "{'ipRangeFilter':'203.0.113.4,203.0.113.8'};MET selected",
                "{'isVirtualNetworkFilterEnabled':true};MET selected"})
    void cosmosAccountWithoutRulesIsPublic(String properties, String answer) {
        assertThat(answers("service.public-access",
                scene(resource("Microsoft.DocumentDB/databaseAccounts/c", properties)))).containsExactly("c " + answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Microsoft.ContainerRegistry/registries/r;{'networkRuleSet':{'defaultAction':'Allow'}};NOT_MET open",
        "Microsoft.ContainerRegistry/registries/r;{'networkRuleSet':{'defaultAction':'Deny','ipRules':[{'value':'203.0.113.4'}]}};MET selected",
        "Microsoft.CognitiveServices/accounts/r;{'x':1};NOT_MET open",
        "Microsoft.ServiceBus/namespaces/r;{'publicNetworkAccess':'Enabled'};NOT_ASSESSED rules",
        "Microsoft.DBforPostgreSQL/flexibleServers/r;{'network':{'publicNetworkAccess':'Enabled'}};NOT_ASSESSED overturnable",
        "Microsoft.DBforPostgreSQL/flexibleServers/r;{'network':{'delegatedSubnetResourceId':'/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/s'}};MET disabled",
        "Microsoft.Sql/managedInstances/r;{'publicDataEndpointEnabled':true};NOT_MET public-endpoint",
        "Microsoft.Sql/managedInstances/r;{'publicDataEndpointEnabled':false};MET disabled",
        "Microsoft.DBforPostgreSQL/serverGroupsv2/r;{'enablePublicIpAccess':true};NOT_ASSESSED rules",
        "Microsoft.DBforPostgreSQL/serverGroupsv2/r;{'enablePublicIpAccess':false};MET disabled",
        "Microsoft.DocumentDB/mongoClusters/r;{'publicNetworkAccess':'Enabled'};NOT_ASSESSED rules",
        "Microsoft.DocumentDB/mongoClusters/r;{'publicNetworkAccess':'Disabled'};MET disabled",
        "Microsoft.Search/searchServices/r;{'publicNetworkAccess':'enabled'};NOT_ASSESSED rules",
        "Microsoft.Search/searchServices/r;{'networkRuleSet':{'ipRules':[]}};NOT_MET open",
        "Microsoft.Search/searchServices/r;{'networkRuleSet':{'ipRules':[{'value':'203.0.113.4'}]}};MET selected",
        "Microsoft.Search/searchServices/r;{'publicNetworkAccess':'disabled','networkRuleSet':{'ipRules':[]}};MET disabled",
        "Microsoft.Kusto/clusters/r;{'allowedIpRangeList':[]};NOT_MET open",
        "Microsoft.Kusto/clusters/r;{'allowedIpRangeList':['203.0.113.0/29']};MET selected",
        "Microsoft.EventGrid/topics/r;{'inboundIpRules':[]};NOT_MET open",
        "Microsoft.EventGrid/domains/r;{'inboundIpRules':[{'ipMask':'203.0.113.4','action':'Allow'}]};MET selected",
        "Microsoft.Devices/IotHubs/r;{'networkRuleSets':null,'ipFilterRules':[]};NOT_MET open",
        "Microsoft.Devices/IotHubs/r;{'networkRuleSets':{'defaultAction':'Deny','applyToBuiltInEventHubEndpoint':true,'ipRules':[{'ipMask':'203.0.113.4'}]}};MET selected",
        "Microsoft.Devices/IotHubs/r;{'networkRuleSets':{'defaultAction':'Deny','applyToBuiltInEventHubEndpoint':false,'ipRules':[{'ipMask':'203.0.113.4'}]}};NOT_MET built-in",
        "Microsoft.Devices/IotHubs/r;{'networkRuleSets':{'defaultAction':'Deny','ipRules':[{'ipMask':'203.0.113.4'}]}};NOT_ASSESSED property-absent",
        "Microsoft.Devices/IotHubs/r;{'networkRuleSets':{'applyToBuiltInEventHubEndpoint':true,'ipRules':[]}};NOT_ASSESSED property-absent",
        "Microsoft.Devices/IotHubs/r;{'networkRuleSets':{'defaultAction':'Allow','ipRules':[]}};NOT_MET open",
        "Microsoft.Kusto/clusters/r;{'allowedIpRangeList':[],'virtualNetworkConfiguration':{'subnetId':'/x'}};NOT_ASSESSED rules",
        "Microsoft.Devices/IotHubs/r;{'ipFilterRules':[{'action':'Reject','ipMask':'0.0.0.0/0'}]};NOT_ASSESSED rules",
        "Microsoft.ContainerService/managedClusters/r;{'apiServerAccessProfile':null};NOT_MET open",
        "Microsoft.ContainerService/managedClusters/r;{'apiServerAccessProfile':{'authorizedIPRanges':['203.0.113.0/29']}};MET selected",
        "Microsoft.ContainerService/managedClusters/r;{'apiServerAccessProfile':{'authorizedIPRanges':['0.0.0.0/0']}};NOT_MET open",
        "Microsoft.ContainerService/managedClusters/r;{'apiServerAccessProfile':{'enablePrivateCluster':true}};MET disabled",
        "Microsoft.AppConfiguration/configurationStores/r;{'publicNetworkAccess':'Enabled'};NOT_MET open",
        "Microsoft.AppConfiguration/configurationStores/r;{'publicNetworkAccess':null};NOT_ASSESSED property-absent",
        "Microsoft.DataFactory/factories/r;{'publicNetworkAccess':'Disabled'};MET disabled",
        "Microsoft.DataFactory/factories/r;{'publicNetworkAccess':'Enabled'};NOT_MET open",
        "Microsoft.Automation/automationAccounts/r;{'publicNetworkAccess':false};MET disabled",
        "Microsoft.Automation/automationAccounts/r;{'publicNetworkAccess':true};NOT_MET open",
        "Microsoft.Databricks/workspaces/r;{'publicNetworkAccess':'Enabled'};NOT_ASSESSED rules",
        "Microsoft.Databricks/workspaces/r;{'publicNetworkAccess':'Disabled'};MET disabled",
        "Microsoft.Kusto/clusters/r;{'x':1};NOT_ASSESSED rules"})
    void serviceWithUnrestrictedPublicEndpointIsNotMet(String id, String properties, String answer) {
        assertThat(answers("service.public-access", scene(resource(id, properties)))).containsExactly("r " + answer);
    }

    /** "Remediate anonymous read access to blob data" and the API's reference differ about an absent value. */
    @Test
    void absentSettingForAnonymousBlobsIsUndecided() {
        assertThat(answers("service.anonymous-blobs", scene(account("{'x':1}"))))
                .containsExactly("s NOT_ASSESSED not-told");
        assertThat(answers("service.anonymous-blobs", scene(account("{'allowBlobPublicAccess':true}"))))
                .containsExactly("s NOT_MET allowed");
        assertThat(answers("service.anonymous-blobs", scene(account("{'allowBlobPublicAccess':'False'}"))))
                .containsExactly("s MET refused");
        assertThat(answers("service.anonymous-blobs", scene(
                any(GROUP + "/providers/Microsoft.Storage/storageAccounts/f", "{'x':1}", "'kind':'FileStorage'"))))
                .containsExactly("f MET no-blobs");
    }

    /** Customers' data lay on an open account of production that was rated below a test machine without a backup. */
    @ParameterizedTest
    @CsvSource({"service.anonymous-blobs,rg-portal-prod,HIGH", "service.anonymous-blobs,rg-build,MEDIUM",
        "defender.storage-network,rg-portal-prod,HIGH", "defender.storage-network,rg-build,MEDIUM"})
    void openAccountOfProductionHasHighSeverity(String check, String group, Severity severity) {
        String account = account("{'allowBlobPublicAccess':true,'networkAcls':{'defaultAction':'Allow'}}")
                .replace("rg-app", group);

        assertThat(assessments(check, scene(account))).extracting(Assessment::result, Assessment::severity)
                .containsExactly(tuple(CheckOutcome.NOT_MET, severity));
    }

    /** "Static website hosting in Azure Storage": its container is public whatever the account says. */
    @Test
    void containerOfAStaticWebsiteIsNamedAsPublic() {
        String website = resource("Microsoft.Storage/storageAccounts/s/blobServices/default/containers/$web",
                "{'publicAccess':'None'}");
        String other = website.replace("$web", "data");
        String refused = account("{'allowBlobPublicAccess':false}");
        assertThat(answers("service.anonymous-blobs", scene(refused, website)))
                .containsExactly("s NOT_ASSESSED website");
        assertThat(answers("service.anonymous-blobs", scene(refused, other))).containsExactly("s MET refused");
        assertThat(answers("service.anonymous-blobs", scene(account("{'allowBlobPublicAccess':true}"), website)))
                .containsExactly("s NOT_MET allowed");
    }

    private static String settings(String... nameAndValue) {
        List<String> all = List.of(nameAndValue);
        return app("{'siteConfig':{'appSettings':[" + String.join(",", all) + "],'connectionStrings':[]}}");
    }

    private static String setting(String name, String value) {
        return "{'name':'" + name + "','value':'" + value + "'}";
    }

    /** "Use Key Vault references as app settings in Azure App Service". */
    @Test
    void namesSettingWithPossibleSecretWithoutItsValue() {
        String reference = "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/x)";
        assertThat(answers("service.app-secrets", scene(settings(setting("DbPassword", reference)))))
                .containsExactly("w MET referred");
        assertThat(answers("service.app-secrets", scene(settings(setting("Theme", "dark")))))
                .containsExactly("w MET referred");
        assertThat(answers("service.app-secrets",
                scene(settings(setting("Db", "Server=x;Password=hunter2"), setting("Theme", "dark")))))
                .containsExactly("w NOT_MET plain");
        for (String kept : new String[]{"Server=x;Password=hunter2", "mongodb://user:hunter2@host/db"}) {
            assertThat(answers("service.app-secrets",
                    scene(app(
                            "{'siteConfig':{'connectionStrings':[{'name':'db','connectionString':'" + kept + "'}]}}"))))
                    .containsExactly("w NOT_MET plain");
        }
        assertThat(answers("service.app-secrets",
                scene(app("{'siteConfig':{'appSettings':[],'connectionStrings':[{'name':'db','connectionString':"
                        + "'Server=x;Authentication=Active Directory Managed Identity'}]}}"))))
                .containsExactly("w MET referred");
        assertThat(assessments("service.app-secrets", scene(settings(setting("DbPassword", "hunter2")))))
                .singleElement()
                .satisfies(one -> assertThat(Texts.in(Language.EN).get(one.reason())).contains("DbPassword")
                        .doesNotContain("hunter2"));
    }

    /** Microsoft Learn, "Connection strings in Application Insights": an instrumentation key is no secret. */
    @Test
    void knownTokenFormatsAreSecretsAndInstrumentationKeysAreNot() {
        assertThat(answers("service.app-secrets",
                scene(settings(setting("APPLICATIONINSIGHTS_CONNECTION_STRING",
                        "InstrumentationKey=0000;IngestionEndpoint=https://x.in.applicationinsights.azure.com/")))))
                .containsExactly("w MET referred");
        for (String token : List.of("ghp_" + "a1".repeat(18), "AKIA" + "ABCD".repeat(4),
                "https://hooks.slack.com/services/T000/B000/xyz", "eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.abcdefghijklmn")) {
            assertThat(answers("service.app-secrets", scene(settings(setting("Value", token)))))
                    .containsExactly("w NOT_MET plain");
        }
    }

    /** App settings and connection strings are two lists (Microsoft Learn, REST "Web Apps", list operations). */
    @Test
    void appSettingsAndConnectionStringsMustBothBeCollected() {
        String settings = resource("Microsoft.Web/sites/w/config/appsettings", "{'Theme':'dark'}");
        String connections = resource("Microsoft.Web/sites/w/config/connectionstrings",
                "{'db':{'value':'Server=x;Authentication=Active Directory Managed Identity','type':'SQLAzure'}}");

        assertThat(answers("service.app-secrets", scene(app("{'x':1}"), settings)))
                .containsExactly("w NOT_ASSESSED list-unread");
        assertThat(answers("service.app-secrets", scene(app("{'x':1}"), connections)))
                .containsExactly("w NOT_ASSESSED list-unread");
        assertThat(answers("service.app-secrets", scene(app("{'x':1}"), settings, connections)))
                .containsExactly("w MET referred");
    }

    @Test
    void settingsThatWereNotCollectedOrHaveNoValueAreUnknown() {
        assertThat(answers("service.app-secrets", scene(app("{'x':1}"))))
                .containsExactly("w NOT_ASSESSED not-collected");
        assertThat(answers("service.app-secrets", scene(settings("{'name':'ApiKey','value':null}"))))
                .containsExactly("w NOT_ASSESSED values");
        assertThat(answers("service.app-secrets",
                scene(app("{'x':1}"), resource("Microsoft.Web/sites/w/config/appsettings", "{'ApiKey':'abc'}"))))
                .containsExactly("w NOT_MET plain");
    }
}
