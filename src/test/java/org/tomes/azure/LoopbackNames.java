package org.tomes.azure;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/**
 * Name resolution of tests without a network: every host below {@code localhost} is this computer, as in browsers, so
 * that a test can be the host of a key vault; Microsoft's sign-in has an unused address (RFC 5737); and no other name
 * with a dot is found.
 */
public final class LoopbackNames extends InetAddressResolverProvider {

    private static final byte[] THIS_COMPUTER = {127, 0, 0, 1};
    private static final byte[] NOBODY = {(byte) 192, 0, 2, 1};

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver others = configuration.builtinResolver();
        return new InetAddressResolver() {

            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                if (host.endsWith(".localhost")) {
                    return Stream.of(InetAddress.getByAddress(host, THIS_COMPUTER));
                }
                if (host.equals("login.microsoftonline.com")) {
                    return Stream.of(InetAddress.getByAddress(host, NOBODY));
                }
                if (host.indexOf('.') >= 0 && !host.equals(configuration.lookupLocalHostName())) {
                    throw new UnknownHostException(host);
                }
                return others.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return others.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names of tests";
    }
}
