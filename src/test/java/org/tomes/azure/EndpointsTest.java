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

    @Test
    void customCloudHasNoAddressOfThePublicOne() {
        Endpoints endpoints = Endpoints.of(AzureCloud.at("https://arm.example.org:8443/", "https://login.example.org"));

        assertThat(endpoints.vault("kv")).isEqualTo(URI.create("https://kv.vault.arm.example.org:8443"));
        assertThat(endpoints.isMicrosoftCloud()).isFalse();
        assertThat(endpoints.profile().getEnvironment().getEndpoints().values()).isNotEmpty()
                .allMatch(address -> address.contains("example.org"));
    }
}
