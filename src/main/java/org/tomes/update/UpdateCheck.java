package org.tomes.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.tomes.text.Message;

/**
 * Checks for a newer version in a file specified by an administrator, once per run of the program; sends no request if
 * no file is specified. The request has no content and contains no data about this computer; nothing is downloaded or
 * installed.
 */
public final class UpdateCheck {

    private static final int MAX_BYTES = 16_384;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Optional<URI> address;
    private final Optional<SSLContext> certificates;
    private Optional<Answer> answered = Optional.empty();

    /** @param address https address of the file */
    public UpdateCheck(Optional<URI> address) {
        this(address, Optional.empty());
    }

    /** @param certificates trusted certificates; if empty, the certificates that Java trusts */
    UpdateCheck(Optional<URI> address, Optional<SSLContext> certificates) {
        this.address = address;
        this.certificates = certificates;
    }

    /** @param newer the newest version, if it is newer than this program */
    public record Answer(Message text, Optional<NewestVersion> newer) {
    }

    public boolean isOn() {
        return address.isPresent();
    }

    /**
     * Sends the request on the first call and returns the same result from then on. Waits for a few seconds at most,
     * and never fails.
     */
    public synchronized Answer ask(String current) {
        Answer answer = answered.orElseGet(
                () -> address.map(file -> ask(file, current)).orElseGet(() -> nothing(Message.of("update.off"))));
        answered = Optional.of(answer);
        return answer;
    }

    private Answer ask(URI file, String current) {
        HttpClient.Builder settings = HttpClient.newBuilder()
                .connectTimeout(LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER);
        certificates.ifPresent(settings::sslContext);
        try (HttpClient client = settings.build()) {
            HttpResponse<InputStream> answer = client.send(HttpRequest.newBuilder(file).timeout(LIMIT).build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == 200 ? answer(body.readNBytes(MAX_BYTES + 1), file, current)
                        : nothing(Message.of("update.refused", file.getHost(), answer.statusCode()));
            }
        } catch (IOException e) {
            return nothing(Message.of("update.unreachable", file.getHost()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing(Message.of("update.unreachable", file.getHost()));
        }
    }

    private static Answer answer(byte[] json, URI file, String current) {
        Optional<NewestVersion> newest = json.length > MAX_BYTES ? Optional.empty() : NewestVersion.read(json);
        if (newest.isEmpty()) {
            return nothing(Message.of("update.unreadable", file.toString()));
        }
        return newest.get().isNewerThan(current)
                ? new Answer(Message.of("update.newer", newest.get().version(), current), newest)
                : nothing(Message.of("update.none", newest.get().version()));
    }

    private static Answer nothing(Message text) {
        return new Answer(text, Optional.empty());
    }
}
