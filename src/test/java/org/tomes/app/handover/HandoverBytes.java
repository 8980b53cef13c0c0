package org.tomes.app.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.handover.HandoverProtocol.Step;

/** What goes through the socket, byte by byte, for tests that damage it. */
public final class HandoverBytes {

    private HandoverBytes() {
    }

    /** What a process writes that hands a command over. */
    public static byte[] of(Call call) throws IOException {
        return HandoverProtocol.bytes(call);
    }

    /** What the process writes that ran it. */
    public static byte[] of(Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HandoverProtocol.write(bytes, Step.WAITING);
        HandoverProtocol.write(bytes, Step.RUNNING);
        HandoverProtocol.write(bytes, answer);
        return bytes.toByteArray();
    }

    /** Where the socket of a register lies; its folder is made. */
    public static Path socket(Path runtime, Path register) throws IOException {
        CurrentUser user = CurrentUser.find();
        HandoverSocket place = HandoverSocket.places(user, Optional.of(runtime), register).getFirst();
        place.makeFolder(user);
        return place.path();
    }
}
