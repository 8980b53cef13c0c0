package org.tomes.policy.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.tomes.policy.content.DocumentContent;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Content as bytes for the register, and back: JSON, deflated (RFC 1950). It follows the records that content is made of, so
 * every block is covered; where several records are possible, the name of the record stands under {@value #TYPE}, and only
 * those that the content model itself permits are made, whatever a register holds.
 */
final class ContentCodec {

    private static final String TYPE = "@";
    /** A document of 20,000 rows takes some 20 MB; what inflates to more is not ours. */
    private static final int MAX_JSON = 256 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentCodec() {
    }

    static byte[] write(DocumentContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            JSON.writeValue(out, node(content, DocumentContent.class));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws Problem where the bytes are not what {@link #write} makes */
    static DocumentContent read(byte[] stored) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            byte[] json = in.readNBytes(MAX_JSON);
            return Objects.requireNonNull((DocumentContent) value(JSON.readTree(json), DocumentContent.class));
        } catch (IOException | RuntimeException e) {
            throw new Problem(ProblemKind.CHECK_FAILED, Message.of("version.contentDamaged"), e);
        }
    }

    private static JsonNode node(Object value, Type declared) {
        return switch (value) {
            case null -> NODES.nullNode();
            case String text -> NODES.textNode(text);
            case Integer number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            case List<?> list -> list(list, element(declared));
            case Optional<?> maybe -> maybe.isEmpty() ? NODES.nullNode() : node(maybe.get(), element(declared));
            case byte[] bytes -> NODES.binaryNode(bytes);
            case Long number -> NODES.numberNode(number);
            case Enum<?> constant -> NODES.textNode(constant.name());
            case Record content -> object(content, (Class<?>) declared);
            case Instant moment -> NODES.textNode(moment.toString());
            case URI address -> NODES.textNode(address.toString());
            default -> throw new IllegalStateException("content cannot hold a " + value.getClass());
        };
    }

    private static Type element(Type container) {
        return ((ParameterizedType) container).getActualTypeArguments()[0];
    }

    private static ArrayNode list(List<?> list, Type element) {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(one -> array.add(node(one, element)));
        return array;
    }

    private static ObjectNode object(Record content, Class<?> declared) {
        ObjectNode object = NODES.objectNode();
        if (declared.isSealed()) {
            object.put(TYPE, content.getClass().getSimpleName());
        }
        try {
            for (RecordComponent component : content.getClass().getRecordComponents()) {
                object.set(component.getName(), node(component.getAccessor().invoke(content), component.getGenericType()));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("content is made of public records", e);
        }
        return object;
    }

    private static Object value(JsonNode node, Type type) throws IOException {
        if (type instanceof ParameterizedType maybe && maybe.getRawType() == Optional.class) {
            return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(value(node, element(type)));
        }
        if (type instanceof ParameterizedType) {
            List<Object> values = new ArrayList<>(node.size());
            for (JsonNode element : node) {
                values.add(value(element, element(type)));
            }
            return values;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isSealed()) {
            String name = node.path(TYPE).asText();
            wanted = Stream.of(wanted.getPermittedSubclasses()).filter(one -> one.getSimpleName().equals(name)).findFirst()
                    .orElseThrow(() -> new IOException("unknown kind of content"));
        }
        return wanted.isRecord() ? made(node, wanted) : plain(node, wanted);
    }

    private static Object made(JsonNode node, Class<?> type) throws IOException {
        if (node.isNull()) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(node.path(components[i].getName()), components[i].getGenericType());
        }
        try {
            return type.getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object plain(JsonNode node, Class<?> type) throws IOException {
        if (node.isNull()) {
            return null;
        }
        return switch (type.getSimpleName()) {
            case "String" -> node.textValue();
            case "int", "Integer" -> node.intValue();
            case "byte[]" -> node.binaryValue();
            case "long", "Long" -> node.longValue();
            case "double", "Double" -> node.doubleValue();
            case "boolean", "Boolean" -> node.booleanValue();
            case "Instant" -> Instant.parse(node.textValue());
            case "URI" -> URI.create(node.textValue());
            default -> {
                if (!type.isEnum()) {
                    throw new IOException("unknown kind of value");
                }
                yield Enum.valueOf((Class<Enum>) type, node.textValue());
            }
        };
    }
}
