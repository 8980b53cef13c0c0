package org.tomes.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The part of the score history that is read from a Log Analytics workspace.
 *
 * @param workspace the workspace id, which is not the resource id
 * @param from first moment
 * @param timeLimit time limit for one response, including all attempts
 */
public record ScoreHistoryRequest(String workspace, Instant from, Duration timeLimit) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @throws Problem if the workspace id is invalid
     */
    public ScoreHistoryRequest {
        workspace = workspace.strip();
        if (!ID.matcher(workspace).matches()) {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.noWorkspaceId", workspace));
        }
    }
}
