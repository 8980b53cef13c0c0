package org.tomes.inventory.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** Limits for JSON from outside; larger input is rejected. */
public final class JsonLimits {

    /** Maximum nesting of objects and lists; Azure's own JSON has about 20 levels. */
    public static final int DEPTH = 100;
    /** Maximum characters of one resource as JSON; Azure Resource Manager itself limits a whole template to 4 MB. */
    public static final int RESOURCE_CHARACTERS = 1_000_000;
    private static final int NAME_CHARACTERS = 10_000;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(RESOURCE_CHARACTERS)
                    .maxNameLength(NAME_CHARACTERS)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /**
     * Rejects objects that contain a name twice: readers of JSON differ in the value that they use. For JSON that is
     * not stored yet; earlier versions stored such objects.
     */
    public static final JsonFactory UNAMBIGUOUS = FACTORY.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLimits() {
    }

    /** Whether an object in the text contains a name twice; other errors are left to the reader of the text. */
    public static boolean hasRepeatedName(String text) {
        try (JsonParser json = UNAMBIGUOUS.createParser(text)) {
            while (json.nextToken() != null) {
                json.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return isRepeatedName(e);
        }
    }

    /** Whether reading failed because of a repeated name, which Jackson states in its message only. */
    public static boolean isRepeatedName(IOException e) {
        return e instanceof JsonParseException error && error.getOriginalMessage().startsWith("Duplicate field");
    }
}
