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
 * The address of a register in a PostgreSQL database. It cannot contain driver options or class names, because drivers
 * load the classes and open the files that options refer to. It cannot contain a password either, because addresses
 * become visible in command histories and lists of processes.
 *
 * @param user login; empty for the name of the account on this computer
 * @param hosts one or more hosts; further ones are the same database after a failover
 * @param schema database schema; empty for "public"
 * @param ca absolute path to the PEM certificates of the trusted authorities; empty for those that Java trusts
 * @param signIn sign-in method of the login
 */
public record ServerAddress(Optional<String> user, List<Host> hosts, String database, Optional<String> schema,
        Optional<Path> ca, ServerSignInMethod signIn) implements RegisterLocation {

    private static final String SCHEME = "postgresql://";
    private static final Pattern FOREIGN = Pattern.compile("(?i)(jdbc:|postgres(ql)?:|[a-z][a-z0-9+.-]*://).*",
            Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile(SCHEME
            + "(?:(?<user>[A-Za-z0-9_.@#+-]{1,63})@)?(?<hosts>[^/@?]{1,1000})/(?<database>[A-Za-z0-9_.-]{1,63})(?:\\?(?<options>.{1,4000}))?");
    /** An address that contains a password: with a colon before the last at sign. */
    private static final Pattern PASSWORD = Pattern.compile(SCHEME + "[^/?]*:[^/?]*@.*", Pattern.DOTALL);
    private static final Pattern SCHEMA = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,62}");
    private static final int MAX_HOSTS = 8;
    /** Hosts of databases in Microsoft's clouds. Any other host could misuse a token that these hosts accept. */
    private static final Pattern AZURE = Pattern.compile(".+\\.postgres\\.(?<cloud>database\\.azure\\.com|"
            + "cosmos\\.azure\\.com|database\\.usgovcloudapi\\.net|database\\.chinacloudapi\\.cn)");
    public static final int DEFAULT_PORT = 5432;

    /**
     * A host that may run the database.
     *
     * @param name DNS name or IP address, IPv6 in brackets
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
            int port = host.group("port") == null ? DEFAULT_PORT : Integer.parseInt(host.group("port"));
            return port < 1 || port > LAST_PORT ? Optional.empty()
                    : Optional.of(new Host(host.group("name").toLowerCase(Locale.ROOT), port));
        }

        /** Whether the name itself denotes this computer, without a look-up that others could answer. */
        boolean isLoopback() {
            return LOOPBACK.matcher(name).matches();
        }

        @Override
        public String toString() {
            return port == DEFAULT_PORT ? name : name + ":" + port;
        }
    }

    /** Whether a text is meant as an address, even an invalid one, and not as a file path. */
    public static boolean isAddress(String text) {
        return FOREIGN.matcher(text).matches();
    }

    /**
     * Parses {@code postgresql://[user@]host[:port][,host[:port]…]/database[?schema=name&ca=FILE]}, followed by the
     * options of {@link ServerSignInMethod}.
     *
     * @throws Problem if the text is anything else; the message does not repeat a password
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
        if (hosts.size() > MAX_HOSTS) {
            throw malformed();
        }
        Map<String, String> options = options(parts.group("options"));
        ServerAddress address = new ServerAddress(Optional.ofNullable(parts.group("user")), hosts,
                parts.group("database"), Optional.ofNullable(options.get("schema")),
                Optional.ofNullable(options.get("ca")).map(ServerSignInMethod::path), ServerSignInMethod.of(options));
        if (address.signIn instanceof ServerSignInMethod.Entra && !address.isLoopback()
                && address.cloudSuffix().isEmpty()) {
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
                    : (name.equals("ca") || ServerSignInMethod.OPTIONS.contains(name)) && !value.isEmpty();
            if (!valid || options.put(name, value) != null) {
                throw new Problem(ProblemKind.USAGE, Message.of("storage.server.option", quoted(option)));
            }
        }
        return options;
    }

    private static Problem malformed() {
        return new Problem(ProblemKind.USAGE, Message.of("storage.server.address"));
    }

    /** Returns the option's name without its value, which may be a secret. */
    private static String quoted(String option) {
        String name = option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
        return name.matches("[A-Za-z]{1,40}") ? name : "?";
    }

    /** Whether the server is this computer, so that the connection cannot be intercepted. */
    public boolean isLoopback() {
        return hosts.stream().allMatch(Host::isLoopback);
    }

    /**
     * Returns the common suffix of all host names if they are databases of one of Microsoft's clouds, such as {@code
     * database.azure.com}; otherwise empty.
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

    /** Returns the location of the register, without the login. */
    @Override
    public String label() {
        return SCHEME + rows() + schema.map(name -> "?schema=" + name).orElse("");
    }

    private String rows() {
        return hostNames() + "/" + database;
    }

    /** Returns the hosts, each with its port unless this is the default port. */
    public String hostNames() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    }

    /** Returns the login in the address, otherwise the account on this computer. */
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
    public boolean isSameAs(RegisterLocation other) {
        return other instanceof ServerAddress && label().equals(other.label());
    }
}
