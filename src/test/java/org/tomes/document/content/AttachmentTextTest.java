package org.tomes.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AttachmentTextTest {

    private static final String TEXT = "Maßnahme „grün“ \uD83D\uDD12\n".repeat(20_000);

    @Test
    void textIsReadAsItWasWritten() throws IOException {
        AttachmentText text = AttachmentText.written(out -> {
            for (String line : TEXT.split("(?<=\n)")) {
                out.write(line);
            }
        });
        StringWriter read = new StringWriter();
        text.reader().transferTo(read);

        assertThat(read.toString()).isEqualTo(TEXT);
        assertThat(text).hasToString(TEXT);
        assertThat(text.utf8().readAllBytes()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void equalTextsAreEqual() {
        assertThat(AttachmentText.of(TEXT)).isEqualTo(AttachmentText.of(TEXT))
                .hasSameHashCodeAs(AttachmentText.of(TEXT));
        assertThat(AttachmentText.of(TEXT)).isNotEqualTo(AttachmentText.of(TEXT + " "));
    }
}
