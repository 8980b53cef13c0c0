package org.tomes.app.handover;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Hands a command over to the process that has the register open. */
public final class Handover {

    private Handover() {
    }

    /**
     * @param base the register's path without its ending
     * @return empty where no process of this user serves the register
     */
    public static Optional<Answer> to(Path base, Call call) {
        try {
            Optional<Path> socket = Meeting.about(base).socket();
            if (socket.isEmpty()) {
                return Optional.empty();
            }
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket.get()))) {
                Wire.write(Channels.newOutputStream(channel), call);
                return Optional.of(Wire.readAnswer(Channels.newInputStream(channel)));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
