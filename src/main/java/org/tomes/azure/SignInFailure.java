package org.tomes.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The reason why Entra ID did not issue a token, without the parts of its message that quote the request. */
final class SignInFailure {

    private static final Pattern ENTRA_CODE = Pattern.compile("AADSTS\\d{4,8}");

    private SignInFailure() {
    }

    /** Returns a problem if the sign-in or its connection failed; otherwise the given exception. */
    static RuntimeException explained(RuntimeException e, Endpoints endpoints) {
        if (isSignInFailure(e)) {
            return of(e);
        }
        if (causes(e).anyMatch(SSLException.class::isInstance)) {
            return new Problem(ProblemKind.AZURE, Message.of("pull.notTrusted"));
        }
        return causes(e).anyMatch(IOException.class::isInstance)
                ? new Problem(ProblemKind.AZURE, Message.of("pull.noWayToSignIn", endpoints.authority().getHost()))
                : e;
    }

    /** Returns whether no further tokens will be issued, so that further calls cannot succeed. */
    static boolean isSignInFailure(RuntimeException e) {
        return e instanceof ClientAuthenticationException || causes(e).anyMatch(MsalServiceException.class::isInstance);
    }

    /** Returns the reason, with only the error code of Entra ID. */
    static Problem of(RuntimeException e) {
        if (e instanceof CredentialUnavailableException) {
            return new Problem(ProblemKind.AZURE, Message.of("pull.noSession"));
        }
        String code = causes(e).map(throwable -> ENTRA_CODE.matcher(String.valueOf(throwable.getMessage())))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse("–");
        return new Problem(ProblemKind.AZURE, Message.of("pull.signInFailed", code));
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
