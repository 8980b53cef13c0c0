package org.tomes.office.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordXmlTreeTest {

    /** Endless whitespace, like a part compressed a thousandfold. */
    private static final class Blanks extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            read += length;
            return length;
        }
    }

    @Test
    void rejectsTooLargePartWhileReading() {
        Blanks blanks = new Blanks();
        assertThatThrownBy(() -> WordXmlTree.read(blanks)).isInstanceOf(IOException.class);
        assertThat(blanks.read).isEqualTo(WordXmlTree.MAX_PART + 1L);
    }
}
