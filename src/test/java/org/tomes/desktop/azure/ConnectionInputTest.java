package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;

class ConnectionInputTest {

    private final ConnectionInput form = new ConnectionInput();

    @Test
    void requestContainsChosenSubscriptionsAndApiVersions() {
        form.versions.set(" microsoft.authorization/locks=2016-09-01, Microsoft.KeyVault/vaults/secrets=7.4 ");

        assertThat(form.entered().request(Set.of("one"))).satisfies(request -> {
            assertThat(request.subscriptions()).containsExactly("one");
            assertThat(request.versions())
                    .isEqualTo(Map.of(ResourceType.LOCK, "2016-09-01", ResourceType.SECRET, "7.4"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-09-01", "Microsoft.Authorization/locks", "locks=2016-09-01",
        "Microsoft.Authorization/locks=x=y", "Microsoft.Authorization/locks=latest"})
    void rejectsInvalidApiVersion(String text) {
        form.versions.set(text);

        assertThatThrownBy(() -> form.entered().request(Set.of())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.USAGE));
    }

    @Test
    void setAndVersionsAreRemembered() {
        form.set.set(Optional.of("Production"));
        form.versions.set("Microsoft.Authorization/locks=2016-09-01");
        ConnectionInput later = new ConnectionInput();
        later.recall(form.entered().remembered());

        assertThat(later.set.get()).contains("Production");
        assertThat(later.versions.get()).isEqualTo("Microsoft.Authorization/locks=2016-09-01");
    }

    @Test
    void customCloudIsMissingWithoutItsAddresses() {
        assertThat(form.entered().validCloud()).contains(AzureCloud.Known.PUBLIC);
        form.place.set(ConnectionInput.Cloud.OTHER);
        assertThat(form.entered().validCloud()).isEmpty();
    }

    /** A proxy may still know an unresolvable host, so trying stays possible. */
    @Test
    void reportsUnknownHost() {
        assertThat(AzureObstacle.of("localhost")).isEmpty();
        assertThat(AzureObstacle.of("login.nowhere.test"))
                .hasValueSatisfying(obstacle -> assertThat(obstacle.sentence().key()).isIn("desktop_azure.hostUnknown",
                        "desktop_azure.offline"));
    }
}
