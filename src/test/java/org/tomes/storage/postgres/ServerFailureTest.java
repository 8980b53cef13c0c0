package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServerFailureTest {

    private static boolean isInHandshake(String state, IOException cause) {
        return ServerFailure.isInHandshake(new SQLException("The connection attempt failed.", state, cause));
    }

    /** Which of these the client sees depends on how fast the server closes the connection. */
    @Test
    void connectionThatBreaksBeforeTheSignInMayBeARefusedCertificate() {
        assertThat(isInHandshake("08006", new IOException("closed"))).isTrue();
        assertThat(isInHandshake("08001", new SocketException("Connection reset"))).isTrue();
        assertThat(isInHandshake("08001", new SocketException("Broken pipe"))).isTrue();
        assertThat(isInHandshake("08001", new EOFException())).isTrue();
    }

    @Test
    void unreachableServerIsNotReportedAsCertificateError() {
        assertThat(isInHandshake("08001", new ConnectException("Connection refused"))).isFalse();
        assertThat(isInHandshake("08001", new NoRouteToHostException())).isFalse();
        assertThat(isInHandshake("08001", new SocketTimeoutException())).isFalse();
    }
}
