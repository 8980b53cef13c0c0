package org.tomes.check.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, local accounts and passwords beside Entra ID, and web application firewalls that only watch. */
class AuthenticationAndWebFirewallTest {

    private static final String AUTH = "service.local-auth";
    private static final String WAF = "service.web-firewall";

    /** REST references of the services, {@code disableLocalAuth}; most document no default. */
    @ParameterizedTest
    @ValueSource(strings = {"Microsoft.ServiceBus/namespaces", "Microsoft.EventHub/namespaces",
        "Microsoft.DocumentDB/databaseAccounts", "Microsoft.AppConfiguration/configurationStores",
        "Microsoft.CognitiveServices/accounts", "Microsoft.Search/searchServices", "Microsoft.Devices/IotHubs",
        "Microsoft.Automation/automationAccounts"})
    void serviceThatAcceptsAccessKeysIsNotMet(String type) {
        assertThat(answers(AUTH, scene(resource(type + "/r", "{'disableLocalAuth':false}"))))
                .containsExactly("r NOT_MET keys");
        assertThat(answers(AUTH, scene(resource(type + "/r", "{'disableLocalAuth':true}"))))
                .containsExactly("r MET disabled");
        assertThat(answers(AUTH, scene(resource(type + "/r", "{'disableLocalAuth':null}"))))
                .containsExactly("r NOT_ASSESSED property-absent");
    }

    /**
     * "Prevent Shared Key authorization for an Azure Storage account": null permits keys. "Manage local accounts with
     * AKS-managed Microsoft Entra integration": enabled by default. SDK reference of Event Grid: the default is false.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Microsoft.Storage/storageAccounts/r;{'allowSharedKeyAccess':true};NOT_MET storage-keys",
        "Microsoft.Storage/storageAccounts/r;{'allowSharedKeyAccess':null};NOT_MET storage-keys",
        "Microsoft.Storage/storageAccounts/r;{'allowSharedKeyAccess':false};MET disabled",
        "Microsoft.ContainerService/managedClusters/r;{'disableLocalAccounts':true};MET disabled",
        "Microsoft.ContainerService/managedClusters/r;{'kubernetesVersion':'1.32'};NOT_MET local-accounts",
        "Microsoft.ContainerRegistry/registries/r;{'adminUserEnabled':true};NOT_MET admin-user",
        "Microsoft.ContainerRegistry/registries/r;{'adminUserEnabled':false};MET disabled",
        "Microsoft.ContainerRegistry/registries/r;{'x':1};NOT_ASSESSED property-absent",
        "Microsoft.ContainerRegistry/registries/r;{'adminUserEnabled':false,'anonymousPullEnabled':true};NOT_MET anonymous-pull",
        "Microsoft.ContainerRegistry/registries/r;{'adminUserEnabled':false,'anonymousPullEnabled':false};MET disabled",
        "Microsoft.DocumentDB/databaseAccounts/r;{'disableLocalAuth':true,'capabilities':[{'name':'EnableGremlin'}]};NOT_ASSESSED other-api",
        "Microsoft.DocumentDB/databaseAccounts/r;{'disableLocalAuth':false,'capabilities':[{'name':'EnableMongo'}]};NOT_ASSESSED other-api",
        "Microsoft.DocumentDB/databaseAccounts/r;{'disableLocalAuth':true,'capabilities':[{'name':'EnableServerless'}]};MET disabled",
        "Microsoft.Cache/redis/r;{'disableAccessKeyAuthentication':false};NOT_MET keys",
        "Microsoft.Cache/redis/r;{'disableAccessKeyAuthentication':true};MET disabled",
        "Microsoft.EventGrid/topics/r;{'x':1};NOT_MET keys",
        "Microsoft.EventGrid/domains/r;{'disableLocalAuth':true};MET disabled"})
    void absentValueHasTheDefaultThatMicrosoftDocuments(String id, String properties, String answer) {
        assertThat(answers(AUTH, scene(resource(id, properties)))).containsExactly("r " + answer);
    }

    @Test
    void storageAccountOfAReducedListIsNotAssessed() {
        assertThat(answers(AUTH, scene(reduced(GROUP + "/providers/Microsoft.Storage/storageAccounts/s"))))
                .containsExactly("s NOT_ASSESSED not-whole");
    }

    /**
     * "Disable basic authentication in Azure App Service deployments": two settings below the app, and below a slot.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Microsoft.Web/sites/w", "Microsoft.Web/sites/w/slots/w"})
    void appIsDeployedWithoutPasswordsOnlyIfBothWaysAreClosed(String app) {
        String site = resource(app, "{'state':'Running'}");
        String list = app + "/basicPublishingCredentialsPolicies/";
        String ftp = resource(list + "ftp", "{'allow':false}");

        assertThat(answers(AUTH, scene(site))).containsExactly("w NOT_ASSESSED publishing-unread");
        assertThat(answers(AUTH, scene(site, ftp))).containsExactly("w NOT_ASSESSED publishing-unread");
        assertThat(answers(AUTH, scene(site, ftp, resource(list + "scm", "{'allow':true}"))))
                .containsExactly("w NOT_MET publishing");
        assertThat(answers(AUTH, scene(site, ftp, resource(list + "scm", "{'allow':false}"))))
                .containsExactly("w MET disabled");
    }

    /** "WAF on Azure Application Gateway" and "… on Azure Front Door": detection mode blocks nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{'state':'Enabled','mode':'Prevention'};MET prevention",
        "{'state':'Enabled','mode':'Detection'};NOT_MET detection",
        "{'state':'Disabled','mode':'Prevention'};NOT_MET disabled",
        "{'enabledState':'Disabled','mode':'Prevention'};NOT_MET disabled",
        "{'enabledState':'Enabled','mode':'Prevention'};MET prevention",
        "{'mode':'Prevention'};NOT_ASSESSED property-absent", "{'state':'Enabled'};NOT_ASSESSED property-absent",
        "{'state':'Enabled','mode':'Later'};NOT_ASSESSED unknown-value"})
    void firewallPolicyMustBlock(String settings, String answer) {
        for (String type : new String[]{"Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/r",
            "Microsoft.Network/frontdoorwebapplicationfirewallpolicies/r"}) {
            assertThat(answers(WAF, scene(resource(type, "{'policySettings':" + settings + "}"))))
                    .containsExactly("r " + answer);
        }
    }

    @Test
    void gatewayHasOwnFirewallSettingsUnlessAPolicyReplacesThem() {
        String gateway = "Microsoft.Network/applicationGateways/g";
        String own = "{'webApplicationFirewallConfiguration':{'enabled':%s,'firewallMode':'%s'}%s}";

        assertThat(answers(WAF, scene(resource(gateway, own.formatted("true", "Detection", "")))))
                .containsExactly("g NOT_MET detection");
        assertThat(answers(WAF, scene(resource(gateway, own.formatted("false", "Prevention", "")))))
                .containsExactly("g NOT_MET disabled");
        assertThat(answers(WAF, scene(resource(gateway, own.formatted("true", "Prevention", "")))))
                .containsExactly("g MET prevention");
        assertThat(answers(WAF,
                scene(resource(gateway, own.formatted("true", "Detection", ",'firewallPolicy':{'id':'" + GROUP
                        + "/providers/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/p'}")))))
                .isEmpty();
        assertThat(answers(WAF, scene(resource(gateway, "{'sku':{'tier':'Standard_v2'}}")))).isEmpty();
    }
}
