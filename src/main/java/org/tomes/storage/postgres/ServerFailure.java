package org.tomes.storage.postgres;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerLost;
import org.tomes.text.Message;

/** The ways in which a server can refuse or fail; each has its own error message. */
enum ServerFailure {
    NOT_REACHED("notReached"),
    NOT_TRUSTED("notTrusted"),
    CERTIFICATE_REFUSED("certificateRefused"),
    /** Detected by this program or by the server, before the sign-in. */
    REFUSED("refused"),
    NOT_ADMITTED("notAdmitted"),
    NO_DATABASE("noDatabase"),
    NO_RIGHT("noRight"),
    FULL("full"),
    TOO_MANY("tooMany"),
    BUSY("busy"),
    STOPPED("stopped"),
    READ_ONLY("readOnly"),
    FORBIDDEN_CHARACTER("forbiddenCharacter"),
    TOO_LONG("tooLong"),
    NO_PERSON("noPerson"),
    NOT_YOURSELF("notYourself"),
    TRAIL_BROKEN("trailBroken"),
    APPEND_ONLY("appendOnly"),
    NO_APPROVER("noApprover"),
    OWN_APPROVAL("ownApproval"),
    DECIDED("decided"),
    NOT_RECORDED("notRecorded"),
    NOT_SERVERS_TIME("notServersTime");

    /** Failures by SQLSTATE, or by the class of the SQLSTATE, which is its first two characters. */
    private static final Map<String, ServerFailure> BY_STATE = Map.ofEntries(Map.entry("08", NOT_REACHED),
            Map.entry("08004", REFUSED), Map.entry("28", NOT_ADMITTED), Map.entry("3D000", NO_DATABASE),
            Map.entry("42501", NO_RIGHT), Map.entry("53100", FULL), Map.entry("53300", TOO_MANY),
            Map.entry("55P03", BUSY), Map.entry("57P01", STOPPED), Map.entry("57P02", STOPPED),
            Map.entry("57P03", STOPPED), Map.entry("57P05", STOPPED), Map.entry("25P03", STOPPED),
            Map.entry("25006", READ_ONLY), Map.entry("22021", FORBIDDEN_CHARACTER), Map.entry("54000", TOO_LONG),
            // The SQLSTATEs of the guards in rights.sql.
            Map.entry("TM001", NO_PERSON), Map.entry("TM002", NOT_YOURSELF), Map.entry("TM003", TRAIL_BROKEN),
            Map.entry("TM004", APPEND_ONLY), Map.entry("TM005", NO_APPROVER), Map.entry("TM006", OWN_APPROVAL),
            Map.entry("TM007", DECIDED), Map.entry("TM008", NOT_RECORDED), Map.entry("TM009", NOT_SERVERS_TIME));

    /** Alerts of RFC 8446, section 6.2, about the certificate of the recipient. */
    private static final Pattern ALERT = Pattern.compile(
            "Received fatal alert: (bad_certificate|unsupported_certificate|certificate_|unknown_ca|access_denied)");
    private static final String BROKEN = "08006";

    private final String key;

    ServerFailure(String key) {
        this.key = "storage.server." + key;
    }

    /** Returns empty if neither the server nor the connection caused the failure. */
    static Optional<ServerFailure> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<ServerFailure> of(SQLException failure) {
        String state = failure.getSQLState();
        ServerFailure kind = BY_STATE.getOrDefault(state,
                state.length() < 2 ? null : BY_STATE.get(state.substring(0, 2)));
        if (kind != NOT_REACHED) {
            return Optional.ofNullable(kind);
        }
        return Optional
                .of(isRefusedCertificate(failure) ? CERTIFICATE_REFUSED : isAboutTrust(failure) ? NOT_TRUSTED : kind);
    }

    /**
     * Whether an established connection broke before the sign-in. A server that refuses the certificate may close the
     * connection before its alert is read. In TLS 1.3, it may do so after the client has completed its part of the
     * handshake.
     */
    static boolean isInHandshake(SQLException opening) {
        return in(opening).filter(NOT_REACHED::equals).isPresent()
                && (BROKEN.equals(opening.getSQLState()) || isBroken(opening.getCause()));
    }

    private static boolean isBroken(Throwable cause) {
        return cause instanceof EOFException || cause instanceof SocketException
                && !(cause instanceof ConnectException || cause instanceof NoRouteToHostException);
    }

    /**
     * Whether the server ended TLS with an alert about the certificate. Java reports such an alert only in the text of
     * the exception.
     */
    private static boolean isRefusedCertificate(SQLException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SSLException
                        && ALERT.matcher(String.valueOf(cause.getMessage())).find());
    }

    /**
     * Whether the failure concerns certificates. The driver uses the same SQLSTATE for broken connections and for
     * certificates. The cause of a broken connection is an I/O error; the cause of a failure with certificates is a TLS
     * error, a missing file, or none.
     */
    private static boolean isAboutTrust(SQLException failure) {
        if (!BROKEN.equals(failure.getSQLState())) {
            return false;
        }
        if (failure.getCause() == null) {
            return true;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof GeneralSecurityException
                    || cause instanceof FileNotFoundException) {
                return true;
            }
        }
        return false;
    }

    Problem problem(ServerAddress address, Throwable cause) {
        Message sentence = Message.of(key, address.label());
        return this == NOT_REACHED || this == STOPPED ? new ServerLost(sentence, cause)
                : new Problem(ProblemKind.REGISTER, sentence, cause);
    }
}
