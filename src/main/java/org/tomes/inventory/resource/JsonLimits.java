package org.tomes.inventory.resource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** Limits for JSON from outside. Larger JSON is rejected. */
public final class JsonLimits {

    /** Maximum nesting of objects and lists. JSON from Azure has about 20 levels. */
    public static final int DEPTH = 100;
    /** Maximum number of JSON characters of one resource. Azure Resource Manager limits a whole template to 4 MB. */
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
     * Rejects objects in which a name is repeated, because JSON readers differ in which of the values they use. Used
     * for JSON that is not stored yet; earlier versions stored such objects.
     */
    public static final JsonFactory UNAMBIGUOUS = FACTORY.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLimits() {
    }

    /** Whether an object in the text contains a name twice. Other errors are left to the reader of the text. */
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

    /** Whether reading failed because of a repeated name. Jackson states this only in its message. */
    public static boolean isRepeatedName(IOException e) {
        return e instanceof JsonParseException error && error.getOriginalMessage().startsWith("Duplicate field");
    }
}
