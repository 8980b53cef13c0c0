package org.tomes.desktop.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;
import org.tomes.text.Message;

/**
 * The address of a server as entered by the user, in parts.
 *
 * @param hosts hosts separated by commas, each with or without a port
 * @param port port of the hosts without one
 * @param schema empty for the default one
 * @param ca file with a certificate authority; empty if the authorities trusted by Java are sufficient
 */
record ServerAddressInput(String hosts, String port, String database, String schema, String user, String ca,
        SignInInput signIn) {

    private static final String SCHEME = "postgresql://";
    private static final String DEFAULT_PORT = String.valueOf(ServerAddress.DEFAULT_PORT);
    /** Matches text with a character that would end its part of the address. */
    private static final String SEPARATORS = ".*[/?&@].*";
    private static final String WITH_PORT = "(?:[^:\\[]+|\\[.*]):\\d+";

    static ServerAddressInput initial() {
        return new ServerAddressInput("", DEFAULT_PORT, "tomes", "", "", "", SignInInput.initial());
    }

    static ServerAddressInput of(ServerAddress address) {
        List<Integer> ports = address.hosts().stream().map(ServerAddress.Host::port).distinct().toList();
        boolean samePort = ports.size() == 1;
        return new ServerAddressInput(
                samePort ? address.hosts().stream().map(ServerAddress.Host::name).collect(Collectors.joining(", "))
                        : address.hostNames().replace(",", ", "),
                samePort ? String.valueOf(ports.getFirst()) : DEFAULT_PORT, address.database(),
                address.schema().orElse(""), address.user().orElse(""), address.ca().map(String::valueOf).orElse(""),
                SignInInput.of(address.signIn()));
    }

    /** Returns the parts of a complete address that was pasted as a whole. */
    static Optional<ServerAddressInput> pasted(String text) {
        return text.strip().startsWith(SCHEME) ? parse(text.strip()).map(ServerAddressInput::of) : Optional.empty();
    }

    /** Returns the errors by the name of the field; if there are none, {@link #address} has a result. */
    Map<String, Message> errors() {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (!port.matches("\\d{1,5}")) {
            errors.put("port", Message.of("desktop_server.portWrong"));
        } else if (hosts.matches(SEPARATORS) || parse(SCHEME + hostList() + "/x").isEmpty()) {
            errors.put("hosts", Message.of("desktop_server.hostsWrong"));
        }
        if (database.matches(SEPARATORS) || parse(SCHEME + "h/" + database).isEmpty()) {
            errors.put("database", Message.of("desktop_server.databaseWrong"));
        }
        if (schema.matches(SEPARATORS) || parse(SCHEME + "h/x" + option("schema", schema)).isEmpty()) {
            errors.put("schema", Message.of("desktop_server.schemaWrong"));
        }
        if (parse(SCHEME + login() + "h/x").isEmpty()) {
            errors.put("user", Message.of("desktop_server.userWrong"));
        }
        if (ca.contains("&") || parse(SCHEME + "h/x" + option("ca", ca)).isEmpty()) {
            errors.put("ca", Message.of("desktop_server.caWrong"));
        }
        errors.putAll(signIn.errors());
        if (errors.isEmpty() && parse(text()).isEmpty()) {
            errors.put("hosts", Message.of("desktop_server.hostsNotAzure"));
        }
        return errors;
    }

    ServerAddress address() {
        return ServerAddress.of(text());
    }

    private String text() {
        String options = Stream
                .concat(Stream.of(option("schema", schema), option("ca", ca))
                        .filter(option -> !option.isEmpty())
                        .map(option -> option.substring(1)), signIn.options().stream())
                .collect(Collectors.joining("&"));
        return SCHEME + login() + hostList() + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    private String hostList() {
        return Stream.of(hosts.split(",", -1))
                .map(String::strip)
                .map(host -> host.matches(WITH_PORT) ? host : host + ":" + port)
                .collect(Collectors.joining(","));
    }

    private String login() {
        return user.isEmpty() ? "" : user + "@";
    }

    private static String option(String name, String value) {
        return value.isEmpty() ? "" : "?" + name + "=" + value;
    }

    private static Optional<ServerAddress> parse(String text) {
        try {
            return Optional.of(ServerAddress.of(text));
        } catch (Problem e) {
            return Optional.empty();
        }
    }
}
