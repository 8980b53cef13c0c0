package org.tomes.nsg.usage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tomes.nsg.Direction;

/**
 * Reads the JSON of flow logs in a storage account record by record, so that files may have any size. Supports logs of
 * virtual networks and both versions of NSG logs. Source: Microsoft's pages “Virtual network flow logs” and “Flow
 * logging for network security groups”.
 */
public final class FlowLogFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIME = 0;
    private static final int SOURCE = 1;
    private static final int DESTINATION = 2;
    private static final int PORT = 4;
    private static final int PROTOCOL = 5;
    private static final int DIRECTION = 6;
    private static final int STATE = 7;
    private static final int STATE_OF_NSG_FLOW = 8;
    /** Limit that is greater than any time in seconds and less than any time in milliseconds. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private final Consumer<RecordedFlow> consumer;
    private long unread;

    private FlowLogFile(Consumer<RecordedFlow> consumer) {
        this.consumer = consumer;
    }

    /**
     * @return the number of entries that could not be read
     * @throws IOException if the content is not the JSON of a flow log
     */
    public static long read(InputStream in, Consumer<RecordedFlow> consumer) throws IOException {
        FlowLogFile file = new FlowLogFile(consumer);
        try (JsonParser parser = JSON.createParser(in)) {
            if (!isAtRecords(parser)) {
                throw new IOException("no records");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                file.record(JSON.readTree(parser));
            }
        }
        return file.unread;
    }

    private static boolean isAtRecords(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean records = parser.currentName().equals("records");
            JsonToken value = parser.nextToken();
            if (records) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void record(JsonNode record) {
        JsonNode ofNetwork = record.path("flowRecords").path("flows");
        JsonNode ofGroup = record.path("properties").path("flows");
        if (!ofNetwork.isArray() && !ofGroup.isArray()) {
            unread++;
        }
        for (JsonNode list : ofNetwork) {
            String group = list.path("aclID").asText();
            for (JsonNode rule : list.path("flowGroups")) {
                rule.path("flowTuples")
                        .forEach(tuple -> readVirtualNetworkTuple(group, name(rule), tuple.asText().split(",")));
            }
        }
        String group = record.path("resourceId").asText();
        for (JsonNode rule : ofGroup) {
            for (JsonNode list : rule.path("flows")) {
                list.path("flowTuples").forEach(tuple -> readGroupTuple(group, name(rule), tuple.asText().split(",")));
            }
        }
    }

    private static String name(JsonNode rule) {
        return rule.path("rule").asText().replaceFirst("^(UserRule|DefaultRule)_", "");
    }

    /** Reads a tuple of a virtual network flow log. Its state is begin, continue, end or denied. */
    private void readVirtualNetworkTuple(String group, String rule, String[] fields) {
        String state = field(fields, STATE);
        if (state.matches("[BCED]")) {
            add(group, rule, fields, !state.equals("D"), state.matches("[BD]") ? 1 : 0);
        } else {
            unread++;
        }
    }

    /**
     * Reads a tuple of an NSG flow log. Version 2 adds the state begin, continue or end; in version 1, each tuple is a
     * new flow.
     */
    private void readGroupTuple(String group, String rule, String[] fields) {
        String decision = field(fields, STATE);
        if (decision.matches("[AD]")) {
            add(group, rule, fields, decision.equals("A"), field(fields, STATE_OF_NSG_FLOW).matches("[CE]") ? 0 : 1);
        } else {
            unread++;
        }
    }

    private void add(String group, String rule, String[] fields, boolean allowed, int flows) {
        String direction = field(fields, DIRECTION);
        Optional<Instant> at = time(field(fields, TIME));
        if (!direction.matches("[IO]") || at.isEmpty() || rule.isEmpty()) {
            unread++;
            return;
        }
        consumer.accept(new RecordedFlow(group, rule, direction.equals("I") ? Direction.INBOUND : Direction.OUTBOUND,
                allowed, field(fields, SOURCE), field(fields, DESTINATION), ProtocolName.of(field(fields, PROTOCOL)),
                number(field(fields, PORT)), flows, at));
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index].strip() : "";
    }

    static OptionalInt number(String text) {
        return text.matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Optional<Instant> time(String text) {
        if (!text.matches("[0-9]{1,14}")) {
            return Optional.empty();
        }
        long value = Long.parseLong(text);
        return Optional.of(value < MILLISECONDS_FROM ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
    }
}
