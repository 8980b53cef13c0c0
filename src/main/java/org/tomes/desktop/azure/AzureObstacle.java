package org.tomes.desktop.azure;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * An obstacle to reading from Azure that can be detected without sending anything to Azure.
 *
 * @param isCertain whether reading is impossible, so that an attempt is pointless; otherwise a proxy may still reach
 * Azure
 */
record AzureObstacle(Message sentence, boolean isCertain) {

    /** @param host the sign-in host */
    static Optional<AzureObstacle> of(String host) {
        if (isThisComputer(host)) {
            return Optional.empty();
        }
        if (hasNoNetwork()) {
            return Optional.of(new AzureObstacle(Message.of("desktop_azure.offline"), true));
        }
        try {
            InetAddress.getByName(host);
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(new AzureObstacle(Message.of("desktop_azure.hostUnknown", host), false));
        }
    }

    private static boolean isThisComputer(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static boolean hasNoNetwork() {
        try {
            return NetworkInterface.networkInterfaces().noneMatch(networkInterface -> {
                try {
                    return networkInterface.isUp() && !networkInterface.isLoopback()
                            && networkInterface.inetAddresses().findAny().isPresent();
                } catch (SocketException e) {
                    return false;
                }
            });
        } catch (SocketException e) {
            return false;
        }
    }
}
