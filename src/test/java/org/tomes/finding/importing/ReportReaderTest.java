package org.tomes.finding.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.finding.ExternalCheckText;
import org.tomes.inventory.importing.InputFile;
import org.tomes.problem.Problem;

class ReportReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String CSV = "TIMESTAMP;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;SEVERITY;RESOURCE_UID;RESOURCE_NAME\n"
            + "2026-11-23 09:00:00;vm_x;Title;FAIL;\"a; b\nc\";high;/subscriptions/s/resourceGroups/g/providers/A.B/c/d;d\n"
            + "2026-11-23 09:00:00;vm_y;\u202eTitle;FAIL;long;low;" + "y".repeat(1_900) + ";z\n"
            + "2026-11-23 09:00:00;" + "\uD83D\uDDDD".repeat(300) + ";" + "\uD83D\uDDDD".repeat(900) + ";PASS;x;low;r;"
            + "n".repeat(900) + "\n";
    private static final String JSON = "[{'metadata':{'event_code':'k'},'severity':'High','status_code':'FAIL','finding_info':{'title':'T'},"
            + "'resources':[{'uid':'r','name':'n','type':'t'}],'time':1764000000}]";

    private static ReportReading read(byte[] bytes) {
        return new ReportReader(Clock.fixed(NOW, ZoneOffset.UTC))
                .read(new InputFile("f", NOW, () -> new ByteArrayInputStream(bytes)));
    }

    @Test
    void timeOfTheToolIsUsedInsteadOfTheFileTime() {
        assertThat(read(CSV.getBytes(StandardCharsets.UTF_8)).capturedAt()).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void textsAreTruncatedToTheLimitAndNeverWithinACharacter() {
        for (ReportedResult each : read(CSV.getBytes(StandardCharsets.UTF_8)).reported()) {
            ExternalCheckText report = each.report();
            assertThat(report.title().length()).isLessThanOrEqualTo(1_000);
            assertThat(report.check().length()).isLessThanOrEqualTo(300);
            assertThat(each.resource().name().length()).isLessThanOrEqualTo(300);
            assertThat(each.resource().id().length()).isLessThanOrEqualTo(2_000);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report.title() + report.check())).isTrue();
        }
    }

    @Test
    void damagedReportsAreReadPartlyOrRejectedWithAMessage() {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            byte[] bytes = (i % 2 == 0 ? CSV : JSON.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j < 1 + random.nextInt(6); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(bytes).reported()).as("seed %d, round %d", seed, i).isNotEmpty();
            } catch (Problem expected) {
                assertThat(expected.sentence().key()).as("seed %d, round %d", seed, i).startsWith("finding.file.");
            }
        }
    }
}
