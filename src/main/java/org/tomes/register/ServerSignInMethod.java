package org.tomes.register;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The method by which a person or a program authenticates to a server. Contains no secret, since the sign-in method is
 * part of an address.
 */
public sealed interface ServerSignInMethod {

    /** The names of its options in an address. */
    Set<String> OPTIONS = Set.of("cert", "key", "entra", "tenant", "client");
    Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,199}");

    /** With a password that is entered on request. */
    record Password() implements ServerSignInMethod {
    }

    /**
     * With a certificate whose authority the server trusts, and its private key.
     *
     * @param certificate absolute path to the PEM certificate with those of its authorities, or to a PKCS #12 file with
     * the key
     * @param key absolute path to the private key in PEM; empty if the first file contains it too
     */
    record ClientCertificate(Path certificate, Optional<Path> key) implements ServerSignInMethod {
    }

    /**
     * With a Microsoft Entra ID token, which Azure databases accept instead of a password.
     *
     * @param tenant id or domain of the tenant; empty for the account's own
     * @param client id of the application that signs in; if empty, people sign in with Azure's own application
     */
    record Entra(EntraMethod method, Optional<String> tenant, Optional<String> client) implements ServerSignInMethod {
    }

    /** The method of obtaining a token. */
    enum EntraMethod {
        BROWSER,
        /** The session of {@code az login} on this computer. */
        AZURE_CLI,
        /** An application with a secret, which is entered like a password. */
        CLIENT_SECRET;

        /** Returns the word in addresses and of the command line's {@code --sign-in}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Parses the options of an address.
     *
     * @throws Problem if the options are inconsistent or have an invalid value
     */
    static ServerSignInMethod of(Map<String, String> options) {
        Set<String> known = OPTIONS.stream().filter(options::containsKey).collect(Collectors.toSet());
        Set<String> fitting = known.contains("entra") ? Set.of("entra", "tenant", "client")
                : known.contains("cert") ? Set.of("cert", "key") : Set.of();
        if (!fitting.containsAll(known)) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.server.signInMixed"));
        }
        if (known.contains("cert")) {
            return new ClientCertificate(path(options.get("cert")),
                    Optional.ofNullable(options.get("key")).map(ServerSignInMethod::path));
        }
        return known.contains("entra") ? entra(options) : new Password();
    }

    private static Entra entra(Map<String, String> options) {
        EntraMethod method = Stream.of(EntraMethod.values())
                .filter(known -> known.word().equals(options.get("entra")))
                .findFirst()
                .orElseThrow(() -> wrong("entra"));
        Entra signIn = new Entra(method, id(options, "tenant"), id(options, "client"));
        if (method == EntraMethod.CLIENT_SECRET && (signIn.tenant().isEmpty() || signIn.client().isEmpty())) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.server.applicationNamesItself"));
        }
        return signIn;
    }

    private static Optional<String> id(Map<String, String> options, String name) {
        Optional<String> id = Optional.ofNullable(options.get(name));
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            throw wrong(name);
        }
        return id;
    }

    private static Problem wrong(String option) {
        return new Problem(ProblemKind.USAGE, Message.of("storage.server.option", option));
    }

    /**
     * Parses the path of a file in an address.
     *
     * @throws Problem if the path is not absolute: recipients of an address may work in another folder
     */
    static Path path(String text) {
        try {
            Path file = Path.of(text);
            if (file.isAbsolute()) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.server.address"), e);
        }
        throw new Problem(ProblemKind.USAGE, Message.of("storage.server.fileRelative", text));
    }

    /**
     * Returns the options from which {@link #of} creates an equal object, in the order in which an address contains
     * them.
     */
    default Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        switch (this) {
            case Password _ -> {
                return options;
            }
            case ClientCertificate files -> {
                options.put("cert", files.certificate().toString());
                files.key().ifPresent(key -> options.put("key", key.toString()));
            }
            case Entra entra -> {
                options.put("entra", entra.method().word());
                entra.tenant().ifPresent(tenant -> options.put("tenant", tenant));
                entra.client().ifPresent(client -> options.put("client", client));
            }
        }
        return options;
    }
}
