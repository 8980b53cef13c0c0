package org.tomes.register;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The address of a register in a PostgreSQL database. It names no driver option and no class, since drivers load
 * classes and open files that options name, and no password, since addresses end up in histories and lists of
 * processes.
 *
 * @param user the login; empty for the name of the account on this computer
 * @param hosts at least one; further ones are the same database after a failover
 * @param schema the database schema; empty for "public"
 * @param ca an absolute path to the certificates in PEM of the authorities to trust; empty for those that Java trusts
 * @param signIn how to prove to be the login
 */
public record ServerAddress(Optional<String> user, List<Host> hosts, String database, Optional<String> schema,
        Optional<Path> ca, ServerSignIn signIn) implements RegisterPlace {

    private static final String SCHEME = "postgresql://";
    private static final Pattern FOREIGN = Pattern.compile("(?i)(jdbc:|postgres(ql)?:|[a-z][a-z0-9+.-]*://).*",
            Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile(SCHEME
            + "(?:(?<user>[A-Za-z0-9_.@#+-]{1,63})@)?(?<hosts>[^/@?]{1,1000})/(?<database>[A-Za-z0-9_.-]{1,63})(?:\\?(?<options>.{1,4000}))?");
    /** What stands before the last at sign contains a colon. */
    private static final Pattern PASSWORD = Pattern.compile(SCHEME + "[^/?]*:[^/?]*@.*", Pattern.DOTALL);
    private static final Pattern SCHEMA = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,62}");
    private static final int MOST_HOSTS = 8;
    /** The databases of Microsoft's clouds; others would get a token that these accept. */
    private static final Pattern AZURE = Pattern.compile(".+\\.postgres\\.(?<cloud>database\\.azure\\.com|"
            + "cosmos\\.azure\\.com|database\\.usgovcloudapi\\.net|database\\.chinacloudapi\\.cn)");
    public static final int USUAL_PORT = 5432;

    /**
     * One computer that may have the database.
     *
     * @param name a DNS name or an IP address, IPv6 in brackets
     */
    public record Host(String name, int port) {

        private static final Pattern HOST = Pattern.compile(
                "(?<name>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::(?<port>\\d{1,5}))?");
        private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
        private static final int LAST_PORT = 65_535;

        private static Optional<Host> of(String text) {
            Matcher host = HOST.matcher(text);
            if (!host.matches()) {
                return Optional.empty();
            }
            int port = host.group("port") == null ? USUAL_PORT : Integer.parseInt(host.group("port"));
            return port < 1 || port > LAST_PORT ? Optional.empty()
                    : Optional.of(new Host(host.group("name").toLowerCase(Locale.ROOT), port));
        }

        /** Whether it is this computer by its very name, which needs no look-up that others could answer. */
        boolean isLoopback() {
            return LOOPBACK.matcher(name).matches();
        }

        @Override
        public String toString() {
            return port == USUAL_PORT ? name : name + ":" + port;
        }
    }

    /** Whether a text is meant as an address rather than as the path of a file; it may be a wrong one. */
    public static boolean isAddress(String text) {
        return FOREIGN.matcher(text).matches();
    }

    /**
     * Reads {@code postgresql://[user@]host[:port][,host[:port]…]/database[?schema=name&ca=FILE]}, with the options of
     * {@link ServerSignIn} behind it.
     *
     * @throws Problem if it is anything else; a password in it is not repeated
     */
    public static ServerAddress of(String text) {
        if (PASSWORD.matcher(text).matches()) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.server.passwordInAddress"));
        }
        Matcher parts = ADDRESS.matcher(text);
        if (text.chars().anyMatch(Character::isISOControl) || !parts.matches()) {
            throw malformed();
        }
        List<Host> hosts = Stream.of(parts.group("hosts").split(",", -1))
                .map(host -> Host.of(host).orElseThrow(ServerAddress::malformed))
                .distinct()
                .toList();
        if (hosts.size() > MOST_HOSTS) {
            throw malformed();
        }
        Map<String, String> options = options(parts.group("options"));
        ServerAddress address = new ServerAddress(Optional.ofNullable(parts.group("user")), hosts,
                parts.group("database"), Optional.ofNullable(options.get("schema")),
                Optional.ofNullable(options.get("ca")).map(ServerSignIn::path), ServerSignIn.of(options));
        if (address.signIn instanceof ServerSignIn.Entra && !address.isLoopback() && address.cloudSuffix().isEmpty()) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.server.notAzure", address.label()));
        }
        return address;
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new HashMap<>();
        for (String option : text == null ? new String[0] : text.split("&", -1)) {
            String name = option.substring(0, Math.max(0, option.indexOf('=')));
            String value = option.substring(option.indexOf('=') + 1);
            boolean valid = name.equals("schema") ? SCHEMA.matcher(value).matches()
                    : (name.equals("ca") || ServerSignIn.OPTIONS.contains(name)) && !value.isEmpty();
            if (!valid || options.put(name, value) != null) {
                throw new Problem(ProblemKind.USAGE, Message.of("storage.server.option", shown(option)));
            }
        }
        return options;
    }

    private static Problem malformed() {
        return new Problem(ProblemKind.USAGE, Message.of("storage.server.address"));
    }

    /** An option's name: a value that somebody wrote there may be a secret. */
    private static String shown(String option) {
        String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
        return name.matches("[A-Za-z]{1,40}") ? name : "?";
    }

    /** Whether the server is this computer, so that nobody can listen in between. */
    public boolean isLoopback() {
        return hosts.stream().allMatch(Host::isLoopback);
    }

    /**
     * Returns what the names of all hosts end with if they are databases of one of Microsoft's clouds, such as
     * {@code database.azure.com}; empty if they are not.
     */
    public Optional<String> cloudSuffix() {
        List<String> suffixes = hosts.stream()
                .map(host -> AZURE.matcher(host.name()))
                .map(name -> name.matches() ? name.group("cloud") : "")
                .distinct()
                .toList();
        return suffixes.size() == 1 ? Optional.of(suffixes.getFirst()).filter(suffix -> !suffix.isEmpty())
                : Optional.empty();
    }

    /** Where the rows are, without who asks for them. */
    @Override
    public String label() {
        return SCHEME + rows() + schema.map(name -> "?schema=" + name).orElse("");
    }

    private String rows() {
        return hostNames() + "/" + database;
    }

    /** The hosts, with their ports where these are not the usual ones. */
    public String hostNames() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    }

    /** The login: the one that the address names, otherwise the account on this computer. */
    public String login() {
        return user.orElseGet(() -> System.getProperty("user.name", ""));
    }

    @Override
    public String key() {
        Map<String, String> options = new LinkedHashMap<>();
        schema.ifPresent(name -> options.put("schema", name));
        ca.ifPresent(file -> options.put("ca", file.toString()));
        options.putAll(signIn.options());
        String text = options.entrySet()
                .stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return SCHEME + user.map(name -> name + "@").orElse("") + rows() + (text.isEmpty() ? "" : "?" + text);
    }

    @Override
    public boolean isSameAs(RegisterPlace other) {
        return other instanceof ServerAddress && label().equals(other.label());
    }
}
