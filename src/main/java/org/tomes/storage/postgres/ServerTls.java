package org.tomes.storage.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.postgresql.ssl.WrappedFactory;
import org.tomes.files.SmallFileReader;
import org.tomes.passphrase.Secret;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerSignInMethod.ClientCertificate;

/**
 * Sets up TLS to a server with the trusted certificates and the key of the login. The driver instantiates this class by
 * name, with settings that it also writes into logs, so keys and passphrases are passed in another way.
 */
public final class ServerTls extends WrappedFactory {

    /** The settings of the connection that this thread opens; the driver opens it on a separate thread. */
    private static final ThreadLocal<SSLSocketFactory> OF_CONNECTION = new InheritableThreadLocal<>();

    /** Called by the driver. */
    public ServerTls(Properties settings) {
        factory = OF_CONNECTION.get();
    }

    /** Opens a connection. */
    interface ConnectionOpener<T> {

        T open() throws SQLException;
    }

    /** Opens a connection whose TLS uses these sockets. */
    static <T> T with(SSLSocketFactory sockets, ConnectionOpener<T> opening) throws SQLException {
        OF_CONNECTION.set(sockets);
        try {
            return opening.open();
        } finally {
            OF_CONNECTION.remove();
        }
    }

    /**
     * @param secret passphrase of the login's key
     * @throws org.tomes.problem.Problem if the certificates or the key cannot be read
     */
    static SSLSocketFactory sockets(ServerAddress address, Optional<Secret> secret) {
        KeyManager[] keys = address.signIn() instanceof ClientCertificate files ? ClientKey.read(files, secret)
                : new KeyManager[0];
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trusted(address.ca()), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw ServerFailure.NOT_TRUSTED.problem(address, e);
        }
    }

    /** Returns null for the authorities that Java trusts. */
    private static TrustManager[] trusted(Optional<Path> ca) throws IOException, GeneralSecurityException {
        if (ca.isEmpty()) {
            return null;
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate authority : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(SmallFileReader.bytes(ca.get())))) {
            store.setCertificateEntry("authority " + number++, authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }
}
