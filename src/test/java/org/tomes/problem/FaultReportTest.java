package org.tomes.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultReportTest {

    @Test
    void detailsNameTheCodeAndThePlaceButNeverAMessage() {
        FaultReport report = new FaultReport("test",
                new IllegalStateException("password=hunter2", new RuntimeException("token abc")));

        assertThat(report.details()).contains(report.code(), "IllegalStateException", "FaultReportTest")
                .doesNotContain("hunter2")
                .doesNotContain("abc");
    }
}
