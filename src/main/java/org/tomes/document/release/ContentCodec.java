package org.tomes.document.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.tomes.document.content.AttachmentText;
import org.tomes.document.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Converts content to bytes for the register and back: JSON, deflated (RFC 1950). The JSON mirrors the records of the
 * content model. If several records are possible, {@value #TYPE} contains the name of the record. Only records that the
 * content model permits are created, whatever data a register contains.
 */
final class ContentCodec {

    private static final String TYPE = "@";
    private static final int UNKNOWN_LENGTH = -1;
    /**
     * Maximum inflated size. A document of 20,000 rows takes about 20 MB, so Tomes cannot have written larger content.
     */
    private static final int MAX_JSON = 256 * 1024 * 1024;
    /** Allows long strings, because an enclosed file is a single string that is longer than Jackson's default limit. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxDocumentLength(MAX_JSON).maxStringLength(MAX_JSON).build())
            .build();

    private ContentCodec() {
    }

    static byte[] write(DocumentContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(new DeflaterOutputStream(bytes))) {
            write(out, content, DocumentContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws Problem if the bytes were not written by {@link #write} */
    static DocumentContent read(byte[] stored) {
        try (JsonParser in = JSON.createParser(new InflaterInputStream(new ByteArrayInputStream(stored)))) {
            in.nextToken();
            return Objects.requireNonNull((DocumentContent) value(in, DocumentContent.class));
        } catch (IOException | RuntimeException e) {
            throw new Problem(ProblemKind.CHECK_FAILED, Message.of("version.contentDamaged"), e);
        }
    }

    /** Writes token by token, because the JSON tree of a long document would take ten times the memory. */
    private static void write(JsonGenerator out, Object value, Type declared) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case AttachmentText text -> out.writeString(text.reader(), UNKNOWN_LENGTH);
            case Integer number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case List<?> list -> {
                out.writeStartArray();
                for (Object candidate : list) {
                    write(out, candidate, element(declared));
                }
                out.writeEndArray();
            }
            case Optional<?> maybe -> write(out, maybe.orElse(null), element(declared));
            case byte[] bytes -> out.writeBinary(bytes);
            case Long number -> out.writeNumber(number);
            case Enum<?> constant -> out.writeString(constant.name());
            case Record content -> object(out, content, (Class<?>) declared);
            case Instant moment -> out.writeString(moment.toString());
            case URI address -> out.writeString(address.toString());
            default -> throw new IllegalStateException("content cannot hold a " + value.getClass());
        }
    }

    private static Type element(Type container) {
        return ((ParameterizedType) container).getActualTypeArguments()[0];
    }

    private static void object(JsonGenerator out, Record content, Class<?> declared) throws IOException {
        out.writeStartObject();
        if (declared.isSealed()) {
            out.writeStringField(TYPE, content.getClass().getSimpleName());
        }
        try {
            for (RecordComponent component : content.getClass().getRecordComponents()) {
                out.writeFieldName(component.getName());
                write(out, component.getAccessor().invoke(content), component.getGenericType());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("content is made of public records", e);
        }
        out.writeEndObject();
    }

    /** Reads the value that begins with the current token. */
    private static Object value(JsonParser in, Type type) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return type instanceof ParameterizedType ? missing(type) : null;
        }
        if (type instanceof ParameterizedType several && several.getRawType() == Optional.class) {
            return Optional.of(value(in, element(type)));
        }
        if (type instanceof ParameterizedType) {
            expect(in, JsonToken.START_ARRAY);
            List<Object> values = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(in, element(type)));
            }
            return values;
        }
        Class<?> rawClass = (Class<?>) type;
        if (rawClass.isSealed()) {
            expect(in, JsonToken.START_OBJECT);
            String name = TYPE.equals(in.nextFieldName()) ? in.nextTextValue() : null;
            rawClass = Stream.of(rawClass.getPermittedSubclasses())
                    .filter(candidate -> candidate.getSimpleName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("unknown kind of content"));
        }
        return rawClass.isRecord() ? record(in, rawClass) : scalar(in, rawClass);
    }

    private static void expect(JsonParser in, JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw new IOException(in.currentToken() + " instead of " + token);
        }
    }

    /**
     * Reads the fields up to the end of the object. {@link #missing} supplies fields that an older version of Tomes did
     * not write.
     */
    private static Object record(JsonParser in, Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        boolean[] read = new boolean[components.length];
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            String field = name;
            int index = IntStream.range(0, components.length)
                    .filter(i -> components[i].getName().equals(field))
                    .findFirst()
                    .orElse(-1);
            in.nextToken();
            if (index < 0) {
                in.skipChildren();
            } else {
                values[index] = value(in, components[index].getGenericType());
                read[index] = true;
            }
        }
        expect(in, JsonToken.END_OBJECT);
        for (int i = 0; i < values.length; i++) {
            values[i] = read[i] ? values[i] : missing(components[i].getGenericType());
        }
        return construct(type, values);
    }

    private static Object construct(Class<?> type, Object[] values) throws IOException {
        try {
            return type.getConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static Object missing(Type type) throws IOException {
        if (type instanceof ParameterizedType several) {
            return several.getRawType() == Optional.class ? Optional.empty() : List.of();
        }
        Class<?> rawClass = (Class<?>) type;
        if (rawClass.isPrimitive()) {
            return Array.get(Array.newInstance(rawClass, 1), 0);
        }
        if (!rawClass.isRecord()) {
            if (rawClass != String.class && rawClass != byte[].class) {
                throw new IOException("a value is missing");
            }
            return null;
        }
        RecordComponent[] components = rawClass.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = missing(components[i].getGenericType());
        }
        return construct(rawClass, values);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object scalar(JsonParser in, Class<?> type) throws IOException {
        if (!in.currentToken().isScalarValue()) {
            throw new IOException("unknown kind of value");
        }
        return switch (type.getSimpleName()) {
            case "String" -> in.getText();
            case "AttachmentText" -> AttachmentText.written(in::getText);
            case "int", "Integer" -> in.getIntValue();
            case "byte[]" -> in.getBinaryValue();
            case "long", "Long" -> in.getLongValue();
            case "double", "Double" -> in.getDoubleValue();
            case "boolean", "Boolean" -> in.getBooleanValue();
            case "Instant" -> Instant.parse(in.getText());
            case "URI" -> URI.create(in.getText());
            default -> {
                if (!type.isEnum()) {
                    throw new IOException("unknown kind of value");
                }
                yield Enum.valueOf((Class<Enum>) type, in.getText());
            }
        };
    }
}
