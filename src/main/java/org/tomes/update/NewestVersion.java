package org.tomes.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The newest version as published in an administrator's file: {@code {"version": "1.2.0", "notes": "https://…"}}.
 *
 * @param version up to four numbers separated by points
 * @param notes address of the release notes; empty unless it is an https address
 */
public record NewestVersion(String version, Optional<URI> notes) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private static final Pattern POINT = Pattern.compile("\\.");

    /** Returns empty if the text has another format; unknown fields are ignored. */
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

    /** Returns an https address without user information; empty if the text is not one. */
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
     * @param current version such as {@code 1.2.0} or {@code 1.2.0-SNAPSHOT}, which precedes 1.2.0; if it contains no
     * number, no version is newer
     */
    boolean isNewerThan(String current) {
        String released = current.replaceFirst("-.*", "");
        if (!VERSION.matcher(released).matches()) {
            return false;
        }
        int order = Arrays.compare(numbers(version), numbers(released));
        return order > 0 || order == 0 && !released.equals(current);
    }

    /** Removes trailing zeros, so that 1.2 equals 1.2.0. */
    private static int[] numbers(String version) {
        int[] numbers = POINT.splitAsStream(version).mapToInt(Integer::parseInt).toArray();
        int length = numbers.length;
        while (length > 0 && numbers[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(numbers, length);
    }
}
