package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpMethod;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.pull.AzureCloud;

class EndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,https://management.azure.com,https://login.microsoftonline.com,https://kv.vault.azure.net,https://api.loganalytics.io",
        "US_GOVERNMENT,https://management.usgovcloudapi.net,https://login.microsoftonline.us,https://kv.vault.usgovcloudapi.net,https://api.loganalytics.us",
        "CHINA,https://management.chinacloudapi.cn,https://login.chinacloudapi.cn,https://kv.vault.azure.cn,https://api.loganalytics.azure.cn"})
    void cloudsOfMicrosoftHaveItsAddresses(AzureCloud.Known cloud, URI resourceManager, URI authority, URI vault,
            URI logAnalytics) {
        Endpoints endpoints = Endpoints.of(cloud);

        assertThat(endpoints.resourceManager()).isEqualTo(resourceManager);
        assertThat(endpoints.authority()).isEqualTo(authority);
        assertThat(endpoints.vault("KV")).isEqualTo(vault);
        assertThat(endpoints.logAnalytics()).isEqualTo(logAnalytics);
        assertThat(endpoints.isMicrosoftCloud()).isTrue();
        AllowedRequests allowed = new AllowedRequests(endpoints);
        assertThat(allowed.allow(HttpMethod.GET, URI.create(resourceManager + "/subscriptions"))).isTrue();
        assertThat(allowed.allow(HttpMethod.GET, URI.create("https://management.example.org/subscriptions"))).isFalse();
    }

    /** The claim of docs/SECURITY.md: of Microsoft Graph, two paths are read and nothing else. */
    @ParameterizedTest
    @CsvSource({"GET,/v1.0/identity/conditionalAccess/policies,true",
        "GET,/v1.0/policies/identitySecurityDefaultsEnforcementPolicy,true",
        "POST,/v1.0/identity/conditionalAccess/policies,false", "GET,/v1.0/users,false",
        "GET,/v1.0/identity/conditionalAccess/policies/x,false", "GET,/beta/identity/conditionalAccess/policies,false"})
    void onlyListedPathsOfMicrosoftGraphAreAllowed(String method, String path, boolean isAllowed) {
        AllowedRequests allowed = new AllowedRequests(Endpoints.of(AzureCloud.Known.PUBLIC));

        assertThat(allowed.allow(HttpMethod.valueOf(method), URI.create("https://graph.microsoft.com" + path)))
                .isEqualTo(isAllowed);
        assertThat(allowed.allow(HttpMethod.valueOf(method), URI.create("https://graph.example.org" + path))).isFalse();
    }

    @Test
    void customCloudHasNoAddressOfThePublicOne() {
        Endpoints endpoints = Endpoints.of(AzureCloud.at("https://arm.example.org:8443/", "https://login.example.org"));

        assertThat(endpoints.vault("kv")).isEqualTo(URI.create("https://kv.vault.arm.example.org:8443"));
        assertThat(endpoints.isMicrosoftCloud()).isFalse();
        assertThat(endpoints.profile().getEnvironment().getEndpoints().values()).isNotEmpty()
                .allMatch(address -> address.contains("example.org"));
    }
}
