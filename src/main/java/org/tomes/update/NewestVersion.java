package org.tomes.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the file of an administrator says of the newest version: {@code {"version": "1.2.0", "notes": "https://…"}}.
 *
 * @param version up to four numbers with points between them
 * @param notes where the release notes are, if the file names an address over TLS
 */
public record NewestVersion(String version, Optional<URI> notes) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private static final Pattern POINT = Pattern.compile("\\.");

    /** Empty if it is no such file; further fields are left alone. */
    static Optional<NewestVersion> read(byte[] json) {
        try {
            JsonNode fields = new ObjectMapper().readTree(json);
            String version = fields == null ? "" : fields.path("version").asText("");
            return VERSION.matcher(version).matches()
                    ? Optional.of(new NewestVersion(version, address(fields.path("notes").asText(""))))
                    : Optional.empty();
        } catch (IOException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** An address over TLS without a user's name in it; empty if it is none. */
    public static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text.strip());
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                    && address.getRawUserInfo() == null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param current a version such as {@code 1.2.0} or {@code 1.2.0-SNAPSHOT}, which comes before 1.2.0; nothing is
     * newer than what has no number
     */
    boolean isNewerThan(String current) {
        String released = current.replaceFirst("-.*", "");
        if (!VERSION.matcher(released).matches()) {
            return false;
        }
        int order = Arrays.compare(numbers(version), numbers(released));
        return order > 0 || order == 0 && !released.equals(current);
    }

    /** Without zeros at the end, so that 1.2 is 1.2.0. */
    private static int[] numbers(String version) {
        int[] numbers = POINT.splitAsStream(version).mapToInt(Integer::parseInt).toArray();
        int length = numbers.length;
        while (length > 0 && numbers[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(numbers, length);
    }
}
