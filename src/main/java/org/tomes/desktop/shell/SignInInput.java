package org.tomes.desktop.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.problem.Problem;
import org.tomes.register.ServerSignInMethod;
import org.tomes.register.ServerSignInMethod.ClientCertificate;
import org.tomes.register.ServerSignInMethod.Entra;
import org.tomes.register.ServerSignInMethod.EntraMethod;
import org.tomes.register.ServerSignInMethod.Password;
import org.tomes.text.Message;

/**
 * The sign-in method for a server as entered by the user; fields that do not apply to the method are ignored.
 *
 * @param key empty if the certificate's file contains it
 * @param tenant empty for the account's own, except for an application
 * @param client empty except for an application
 */
record SignInInput(Way signInMethod, String certificate, String key, String tenant, String client) {

    enum Way {
        PASSWORD,
        CLIENT_CERTIFICATE,
        ENTRA_BROWSER,
        ENTRA_AZURE_CLI,
        ENTRA_CLIENT_SECRET;

        boolean isEntra() {
            return ordinal() >= ENTRA_BROWSER.ordinal();
        }

        /** Whether the method has a secret to enter or to store. */
        boolean hasSecret() {
            return this != ENTRA_BROWSER && this != ENTRA_AZURE_CLI;
        }
    }

    static SignInInput initial() {
        return new SignInInput(Way.PASSWORD, "", "", "", "");
    }

    static SignInInput of(ServerSignInMethod signIn) {
        return switch (signIn) {
            case Password _ -> initial();
            case ClientCertificate files -> new SignInInput(Way.CLIENT_CERTIFICATE, files.certificate().toString(),
                    files.key().map(String::valueOf).orElse(""), "", "");
            case Entra entra -> new SignInInput(Way.valueOf("ENTRA_" + entra.method().name()), "", "",
                    entra.tenant().orElse(""), entra.client().orElse(""));
        };
    }

    /** Returns the errors by the name of the field. */
    Map<String, Message> errors() {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (signInMethod == Way.CLIENT_CERTIFICATE) {
            if (!isValid(Map.of("cert", certificate))) {
                errors.put("certificate", Message.of("desktop_server.certificateWrong"));
            }
            if (!key.isEmpty() && !isValid(Map.of("cert", key))) {
                errors.put("key", Message.of("desktop_server.caWrong"));
            }
        } else if (signInMethod.isEntra()) {
            boolean application = signInMethod == Way.ENTRA_CLIENT_SECRET;
            if (application ? isInvalidId(tenant) : !tenant.isEmpty() && isInvalidId(tenant)) {
                errors.put("tenant", Message.of("desktop_server.tenantWrong"));
            }
            if (application && isInvalidId(client)) {
                errors.put("client", Message.of("desktop_server.clientWrong"));
            }
        }
        return errors;
    }

    private static boolean isInvalidId(String text) {
        return !isValid(Map.of("entra", EntraMethod.BROWSER.word(), "tenant", text));
    }

    private static boolean isValid(Map<String, String> options) {
        try {
            ServerSignInMethod.of(options);
            return options.values().stream().noneMatch(value -> value.contains("&"));
        } catch (Problem e) {
            return false;
        }
    }

    /** Returns the options in the format of the address; empty for a password. */
    Optional<String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (signInMethod == Way.CLIENT_CERTIFICATE) {
            options.put("cert", certificate);
            options.put("key", key);
        } else if (signInMethod.isEntra()) {
            options.put("entra", EntraMethod.valueOf(signInMethod.name().substring("ENTRA_".length())).word());
            options.put("tenant", tenant);
            options.put("client", signInMethod == Way.ENTRA_CLIENT_SECRET ? client : "");
        }
        options.values().removeIf(String::isEmpty);
        return Optional.of(options.entrySet()
                .stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"))).filter(text -> !text.isEmpty());
    }
}
