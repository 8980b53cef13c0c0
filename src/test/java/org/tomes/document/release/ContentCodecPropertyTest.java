package org.tomes.document.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;
import org.tomes.SlowTest;
import org.tomes.document.content.AttachmentText;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.RandomDocument;
import org.tomes.problem.Refused;

@SlowTest
class ContentCodecPropertyTest {

    private static final Set<Class<?>> VALUES = Set.of(String.class, int.class, Integer.class, byte[].class, long.class,
            Long.class, double.class, Double.class, boolean.class, Boolean.class, Instant.class, URI.class,
            AttachmentText.class);

    @Test
    void writtenContentIsReadUnchanged() {
        long seed = Seeds.seed();
        for (int i = 0; i < 50; i++) {
            DocumentContent content = RandomDocument.of(seed + i);
            assertThat(ContentCodec.read(ContentCodec.write(content))).as("seed %d", seed).isEqualTo(content);
            assertThat(ContentCodec.write(content)).as("seed %d", seed).isEqualTo(ContentCodec.write(content));
        }
    }

    /** A failure means that a new type of the content model is missing in the codec. */
    @Test
    void everyTypeUsedInContentIsRegistered() {
        Set<String> unknown = new TreeSet<>();
        look(DocumentContent.class, new HashSet<>(), unknown);
        assertThat(unknown).isEmpty();
    }

    private static void look(Type type, Set<Type> seen, Set<String> unknown) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType container
                && (container.getRawType() == List.class || container.getRawType() == Optional.class)) {
            look(container.getActualTypeArguments()[0], seen, unknown);
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            for (Class<?> permitted : plain.getPermittedSubclasses()) {
                look(permitted, seen, unknown);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                look(component.getGenericType(), seen, unknown);
            }
        } else if (!(type instanceof Class<?> plain) || !VALUES.contains(plain) && !plain.isEnum()) {
            unknown.add(type.getTypeName());
        }
    }

    @Test
    void rejectsStoredContentWithOtherTypes() throws IOException {
        for (String json : List.of("{}", "[]", "null", "{\"blocks\":[{\"@\":\"java.lang.Runtime\"}]}",
                "{\"info\":{\"language\":\"DE\"},\"blocks\":7}", "{")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
                out.write(json.getBytes(StandardCharsets.UTF_8));
            }
            assertThatThrownBy(() -> ContentCodec.read(bytes.toByteArray())).as(json)
                    .satisfies(Refused.with("version.contentDamaged"));
        }
        assertThatThrownBy(() -> ContentCodec.read(new byte[]{1, 2, 3}))
                .satisfies(Refused.with("version.contentDamaged"));
    }
}
