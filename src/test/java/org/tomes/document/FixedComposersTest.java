package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.document.text.PlaceholderCatalog;

class FixedComposersTest {

    private record Named(DocumentKind kind) implements Composer {

        @Override
        public DocumentData read() {
            throw new UnsupportedOperationException("only its kind is asked for");
        }

        @Override
        public PlaceholderCatalog<?> vocabulary() {
            throw new UnsupportedOperationException("only its kind is asked for");
        }
    }

    @Test
    void composersAreMadeOnceAndNotBeforeOneIsNeeded() {
        List<Composer> made = new ArrayList<>();
        FixedComposers composers = new FixedComposers(() -> {
            made.add(new Named(DocumentKind.fixed().get(1)));
            made.add(new Named(DocumentKind.fixed().get(0)));
            return made;
        });
        assertThat(made).isEmpty();

        assertThat(composers.all().keySet()).containsExactly(DocumentKind.fixed().get(0), DocumentKind.fixed().get(1));
        composers.all();
        assertThat(made).hasSize(2);
    }
}
