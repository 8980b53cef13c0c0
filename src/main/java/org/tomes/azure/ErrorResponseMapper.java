package org.tomes.azure;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/** Converts a response other than 200 to a gap, with a reason for readers of the snapshot. */
final class ErrorResponseMapper {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

    /** Error code of Privileged Identity Management, returned with status 400 or 403. */
    private static final String NO_PREMIUM_LICENCE = "AadPremiumLicenseRequired";

    private ErrorResponseMapper() {
    }

    /** @param body body of the response; only an error code is read from it */
    static CallFailed of(DataRequest request, int status, byte[] body) {
        String code = code(body);
        if (code.equals(NO_PREMIUM_LICENCE)) {
            return new CallFailed(TypeOutcome.State.NOT_ONBOARDED, Message.of("pull.notLicensed"));
        }
        if (status == 401) {
            return new CallFailed(TypeOutcome.State.REFUSED, Message.of("pull.signInNotAccepted", code));
        }
        if (status == 403) {
            return new CallFailed(TypeOutcome.State.REFUSED,
                    Message.of("pull.rightMissing", request.right(), request.role(), code));
        }
        if (request.mayNotBeOnboarded() && (status == 404 || status == 409)) {
            return new CallFailed(TypeOutcome.State.NOT_ONBOARDED, Message.of("pull.notOnboarded"));
        }
        if (status == 404 && request.mayBeAbsent()) {
            return new CallFailed(TypeOutcome.State.READ, Message.of("pull.notFound", code));
        }
        if (status == 404) {
            return CallFailed.failed("pull.notFound", code);
        }
        if (status == 429) {
            return CallFailed.failed("pull.tooMany");
        }
        return status >= 500 ? CallFailed.failed("pull.azureFailed", String.valueOf(status), code)
                : CallFailed.failed("pull.unexpected", String.valueOf(status), code);
    }

    /** Returns the error code in Azure's response; never the message, which may quote the request. */
    private static String code(byte[] body) {
        try {
            JsonNodeView node = JsonNodeView
                    .read(new String(body, 0, Math.min(body.length, 20_000), StandardCharsets.UTF_8));
            JsonNodeView error = node.child("error").isObject() ? node.child("error") : node;
            return error.text("code").filter(text -> CODE.matcher(text).matches()).orElse("–");
        } catch (IllegalArgumentException e) {
            return "–";
        }
    }
}
