package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsibilityCommandTest {

    private CliFixture cli;

    @BeforeEach
    void makeRegister(@TempDir Path folder) {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna Berg");
        cli.run("person", "add", "Jan Ott");
    }

    @Test
    void setRetainsResponsibilitiesThatAreNotNamed() {
        cli.run("responsibility", "set", "nsg", "--responsible", "Anna Berg", "--accountable", "Jan Ott");
        cli.run("responsibility", "set", "nsg", "--responsible", "Jan Ott");
        JsonNode topic = cli.run("responsibility", "list", "--json").json().get("responsibilities").get(0);
        assertThat(topic.get("subject").asText()).isEqualTo("nsg");
        assertThat(topic.get("responsible").get(0).asText()).isEqualTo("Jan Ott");
        assertThat(topic.get("accountable").get(0).asText()).isEqualTo("Jan Ott");
    }

    @Test
    void topicOfTheCompanysOwnIsAdded() {
        assertThat(cli.run("responsibility", "set", "Plotter in Halle 3", "--informed", "Anna Berg").exitCode())
                .isZero();
        JsonNode topic = cli.run("responsibility", "list", "--json").json().get("responsibilities").get(0);
        assertThat(topic.get("title").asText()).isEqualTo("Plotter in Halle 3");
        assertThat(topic.get("informed").get(0).asText()).isEqualTo("Anna Berg");
    }

    @Test
    void rejectsUnknownPersonWithoutChanges() {
        assertThat(cli.run("responsibility", "set", "nsg", "--responsible", "Nobody").exitCode()).isEqualTo(2);
        assertThat(cli.run("responsibility", "list", "--json").json().get("responsibilities")).isEmpty();
    }
}
